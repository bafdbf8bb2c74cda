import { spawnSync } from "node:child_process";
import { request } from "node:https";
import { listAt, parseJson, stringAt } from "../../../../programs/kubernetes/answer.ts";
import { type KubeApi, KubeFailure, type KubeRequest } from "../../../../programs/portal/cluster/kube-api.ts";

/** Kubeconfig of an API server that tests may write to. Undefined without one. */
export const testKubeconfig = process.env.KUBECONFIG_SCRATCH;

/**
 * What kubectl says, as the administrator of the test server.
 * @throws Error with what kubectl complains about
 */
export function kubectl(args: readonly string[], input?: unknown): string {
  const { status, stdout, stderr, error } = spawnSync("kubectl", [`--kubeconfig=${testKubeconfig}`, ...args], {
    encoding: "utf8",
    input: input === undefined ? "" : JSON.stringify(input),
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr.trim());
  return stdout.trim();
}

/** The API of the test server for whom a token stands for. It follows nothing. */
export function apiOf(token: string): KubeApi {
  const { server, ca } = clusterOf();
  const ask = (method: string, path: string, contentType: string, body?: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, "content-type": contentType, accept: "application/json" };
      const asked = request(new URL(path, server), { method, ca, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          const json = parseJson(text);
          const status = answer.statusCode ?? 0;
          if (status < 300) resolve(json ?? text);
          else reject(new KubeFailure(status, stringAt(json, "message") ?? text));
        });
      });
      asked.on("error", reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return {
    read: (path) => ask("GET", path, "application/json"),
    send: ({ method, path, contentType = "application/json", body }: KubeRequest) =>
      ask(method, path, contentType, body),
    watch: () => () => undefined,
  };
}

function clusterOf(): { readonly server: string; readonly ca: string } {
  const config = parseJson(kubectl(["config", "view", "--raw", "--minify", "--flatten", "-o=json"]));
  const [cluster] = listAt(config, "clusters");
  const ca = Buffer.from(stringAt(cluster, "cluster", "certificate-authority-data") ?? "", "base64").toString();
  return { server: stringAt(cluster, "cluster", "server") ?? "", ca };
}
