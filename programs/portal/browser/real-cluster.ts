import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readDocuments } from "../../../lib/yaml/documents.ts";
import { listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import type { Upstream } from "./headlamp-server.ts";

/** The cluster that KUBECONFIG_TEST leads to. @default - there is none */
export const realCluster = process.env.KUBECONFIG_TEST ? clusterIn(process.env.KUBECONFIG_TEST) : undefined;

/** What stands in the names of tests that are skipped without it. */
export const withRealCluster = realCluster === undefined ? " (skipped: KUBECONFIG_TEST names no cluster)" : "";

interface RealCluster {
  readonly upstream: Upstream;
  /** Who signs in. @default - a certificate says it */
  readonly token?: string;
}

/** @throws Error where its current context is not whole */
function clusterIn(file: string): RealCluster {
  const config = readDocuments(readFileSync(file, "utf8")).documents[0]?.value;
  const context = named(config, "contexts", stringAt(config, "current-context"));
  const cluster = valueAt(named(config, "clusters", stringAt(context, "context", "cluster")), "cluster");
  const user = valueAt(named(config, "users", stringAt(context, "context", "user")), "user");
  const server = stringAt(cluster, "server");
  if (server === undefined) throw new Error(`${file}: its current context names no server`);
  const { hostname, port } = new URL(server);
  const pem = (from: unknown, key: string) => pemAt(from, key, dirname(file));
  const [cert, key] = [pem(user, "client-certificate"), pem(user, "client-key")];
  const token = stringAt(user, "token");
  return {
    upstream: {
      host: hostname,
      port: Number(port || 443),
      authority: pem(cluster, "certificate-authority"),
      ...(cert !== undefined && key !== undefined && { certificate: { cert, key } }),
    },
    ...(token !== undefined && { token }),
  };
}

function named(config: unknown, list: string, name: string | undefined): unknown {
  return listAt(config, list).find((each) => stringAt(each, "name") === name);
}

/** What a kubeconfig holds itself, or in a file beside it. */
function pemAt(from: unknown, key: string, folder: string): string | undefined {
  const [data, path] = [stringAt(from, `${key}-data`), stringAt(from, key)];
  if (data !== undefined) return Buffer.from(data, "base64").toString("utf8");
  return path === undefined ? undefined : readFileSync(resolve(folder, path), "utf8");
}
