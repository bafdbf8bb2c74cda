import { spawnSync } from "node:child_process";
import { listen, send, type TestServer } from "../../helm/testing/server.ts";
import type { Json, JsonObject } from "../../kubernetes/manifest.ts";
import { stringAt } from "../../kubernetes/manifest.ts";

/** Whether there is a kubectl to ask with. */
export const hasKubectl = spawnSync("kubectl", ["version", "--client"]).status === 0;

/** What stands in the names of tests that are skipped without it. */
export const withKubectl = hasKubectl ? "" : " (skipped: no kubectl)";

/** How an API server behaves that is not as it should be. */
export interface ApiServerOptions {
  /** @default v1.36.5+k3s1 */
  readonly version?: string;
  /** Resources that this user may not see. @default - none */
  readonly forbidden?: readonly string[];
  /** API groups that are not served. @default - none */
  readonly without?: readonly string[];
  /** What is answered to all requests instead. @default - what it should */
  readonly instead?: { readonly status: number; readonly body: string | Buffer } | "hang";
  /** @default true */
  readonly isReady?: boolean;
}

interface Kind {
  readonly group: string;
  readonly version: string;
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** `<group>/<version> <plural> <kind>`, with a star where it has no namespace. */
const kinds: readonly Kind[] = [
  "/v1 nodes Node *",
  "/v1 namespaces Namespace *",
  "/v1 secrets Secret",
  "/v1 configmaps ConfigMap",
  "/v1 pods Pod",
  "apps/v1 deployments Deployment",
  "networking.k8s.io/v1 ingresses Ingress",
  "scheduling.k8s.io/v1 priorityclasses PriorityClass *",
  "argoproj.io/v1alpha1 applications Application",
  "cert-manager.io/v1 certificates Certificate",
  "k3s.cattle.io/v1 etcdsnapshotfiles ETCDSnapshotFile *",
].map((line) => {
  const [, group = "", version = "", name = "", kind = "", star = ""] =
    /^(\S*)\/(\S+) (\S+) (\S+)( \*)?$/.exec(line) ?? [];
  return { group, version, name, kind, namespaced: star === "" };
});

/**
 * An API server that has some objects and can only be read, on the loopback interface. What it is asked otherwise is answered with 405.
 * The caller closes it.
 */
export function serveApi(objects: readonly JsonObject[], options: ApiServerOptions = {}): Promise<TestServer> {
  const { version = "v1.36.5+k3s1", forbidden = [], without = [], instead, isReady = true } = options;
  const served = kinds.filter(({ group }) => !without.includes(group));
  return listen((request, response) => {
    const json = (body: object, status = 200) =>
      send(response, status, JSON.stringify(body), { "Content-Type": "application/json" });
    const refuse = (code: number, reason: string, message: string) =>
      json({ kind: "Status", apiVersion: "v1", status: "Failure", reason, code, message }, code);
    if (instead === "hang") return;
    if (instead !== undefined)
      return send(response, instead.status, instead.body, { "Content-Type": "application/json" });
    if (request.method !== "GET") return refuse(405, "MethodNotAllowed", "only reading is allowed");
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/version") return json({ major: "1", minor: "36", gitVersion: version });
    if (pathname === "/readyz") return isReady ? send(response, 200, "ok") : send(response, 500, "[-]etcd failed");
    if (pathname === "/api") return json({ kind: "APIVersions", versions: ["v1"] });
    if (pathname === "/apis") return json(groupsOf(served));
    const [, prefix, group = "", rest = ""] = /^\/(?:(api)|apis\/([^/]+))\/[^/]+(.*)$/.exec(pathname) ?? [];
    const ofGroup = served.filter((each) => each.group === (prefix === "api" ? "" : group));
    if (rest === "") return json(resourcesOf(ofGroup));
    const [, namespace, resource = "", name] = /^(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?$/.exec(rest) ?? [];
    const kind = ofGroup.find((each) => each.name === resource);
    if (kind === undefined) return refuse(404, "NotFound", "the server could not find the requested resource");
    const verb = name === undefined ? "list" : "get";
    const called = `${resource}${kind.group === "" ? "" : `.${kind.group}`}`;
    if (forbidden.includes(called)) {
      const where = `cannot ${verb} resource "${resource}" in API group "${kind.group}" at the cluster scope`;
      return refuse(403, "Forbidden", `${called} is forbidden: User "viewer" ${where}`);
    }
    const items = objects.filter((each) => isOf(each, kind, namespace));
    const apiVersion = versionOf(kind);
    if (name === undefined)
      return json({ kind: `${kind.kind}List`, apiVersion, metadata: { resourceVersion: "1" }, items });
    const found = items.find((each) => stringAt(each, "metadata", "name") === name);
    return found === undefined ? refuse(404, "NotFound", `${resource} "${name}" not found`) : json(found);
  });
}

function versionOf({ group, version }: Kind): string {
  return group === "" ? version : `${group}/${version}`;
}

function isOf(object: Json, kind: Kind, namespace: string | undefined): boolean {
  return (
    stringAt(object, "apiVersion") === versionOf(kind) &&
    stringAt(object, "kind") === kind.kind &&
    (namespace === undefined || stringAt(object, "metadata", "namespace") === namespace)
  );
}

function groupsOf(served: readonly Kind[]): object {
  const groups = [
    ...new Map(served.filter(({ group }) => group !== "").map((kind) => [kind.group, kind])).values(),
  ].map((kind) => {
    const version = { groupVersion: versionOf(kind), version: kind.version };
    return { name: kind.group, versions: [version], preferredVersion: version };
  });
  return { kind: "APIGroupList", apiVersion: "v1", groups };
}

function resourcesOf(ofGroup: readonly Kind[]): object {
  const [first] = ofGroup;
  const resources = ofGroup.map(({ name, kind, namespaced }) => ({
    name,
    singularName: kind.toLowerCase(),
    kind,
    namespaced,
    verbs: ["delete", "get", "list"],
  }));
  return { kind: "APIResourceList", groupVersion: first === undefined ? "" : versionOf(first), resources };
}

/** A kubeconfig with one context, which is the current one. */
export function kubeconfig(url: string, context = "test"): string {
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "a", cluster: { server: url } }],
    users: [{ name: "a", user: {} }],
    contexts: [{ name: context, context: { cluster: "a", user: "a" } }],
    "current-context": context,
  });
}
