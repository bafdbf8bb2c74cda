import { ConfigError } from "../errors.ts";
import { apiPort } from "../k3s/built-ins.ts";
import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { urlHost } from "../url-host.ts";
import { readDocuments } from "../yaml/documents.ts";
import { emit } from "../yaml/emit.ts";

/** What a kubeconfig is made for. */
export interface KubeconfigTarget {
  /** The name that context, cluster and user get. */
  readonly cluster: string;
  /** Where the API answers, an address or a name. */
  readonly apiAddress: string;
}

/** The first line of a file that this program may replace. */
export function kubeconfigHeader(cluster: string): string {
  return `# Written by k3s-gitops for the cluster ${cluster}; it may be written again.`;
}

/**
 * The kubeconfig of K3s' administrator, for use from elsewhere. Certificates and keys are taken from what the host says, and nothing
 * else: a kubeconfig can name programs to run.
 * @throws ConfigError when the host says something else
 */
export function kubeconfigFrom(text: string, { cluster, apiAddress }: KubeconfigTarget): string {
  const config = readDocuments(text).documents[0]?.value;
  const authority = encoded(only(config, "clusters", "cluster"), "certificate-authority-data");
  const user = only(config, "users", "user");
  const certificate = encoded(user, "client-certificate-data");
  const key = encoded(user, "client-key-data");
  if (authority === undefined || certificate === undefined || key === undefined) {
    const fix = "see whether K3s runs on the first server, and run this again";
    throw new ConfigError({
      where: "k3s.yaml of the first server",
      what: "is not the kubeconfig that K3s writes",
      fix,
    });
  }
  const made = emit({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: cluster,
        cluster: { server: `https://${urlHost(apiAddress)}:${apiPort}`, "certificate-authority-data": authority },
      },
    ],
    contexts: [{ name: cluster, context: { cluster, user: cluster } }],
    "current-context": cluster,
    users: [{ name: cluster, user: { "client-certificate-data": certificate, "client-key-data": key } }],
  });
  return `${kubeconfigHeader(cluster)}\n${made}`;
}

/** `config[list][0][field]`. */
function only(config: Json | undefined, list: string, field: string): JsonObject {
  const items = isJsonObject(config) ? config[list] : undefined;
  const item = Array.isArray(items) ? items[0] : undefined;
  const value = isJsonObject(item) ? item[field] : undefined;
  return isJsonObject(value) ? value : {};
}

/** A field in Base64. */
function encoded(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === "string" && /^[A-Za-z0-9+/]+=*$/.test(value) ? value : undefined;
}
