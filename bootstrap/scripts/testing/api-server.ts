import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "yaml";
import { listen, send, type TestServer } from "../../../lib/helm/testing/server.ts";

type Json = Record<string, unknown>;

/** Kinds that it serves: plural, kind, whether it has namespaces. */
const served: Readonly<Record<string, readonly (readonly [string, string, boolean])[]>> = {
  "api/v1": [
    ["namespaces", "Namespace", false],
    ["nodes", "Node", false],
    ["secrets", "Secret", true],
  ],
  "apis/batch/v1": [["jobs", "Job", true]],
  "apis/helm.cattle.io/v1": [["helmcharts", "HelmChart", true]],
  "apis/apiextensions.k8s.io/v1": [["customresourcedefinitions", "CustomResourceDefinition", false]],
  "apis/argoproj.io/v1alpha1": [
    ["applications", "Application", true],
    ["appprojects", "AppProject", true],
  ],
};

/** An API server of a few paths, for the real kubectl: it keeps what is applied, and checks nothing. */
export class ApiServer {
  /** By `<plural>/<name>`, with the namespace between them if it has one. */
  readonly objects = new Map<string, Json>();
  /** What was applied and deleted, in order: `apply namespaces/argocd as argocd-controller`. */
  readonly changes: string[] = [];
  /** Called after each of these changes. */
  onChange: (key: string) => void = () => {};
  #server: TestServer | undefined;

  async start(): Promise<void> {
    this.#server = await listen((request, response) => {
      this.#answer(request, response).catch((error: unknown) => send(response, 500, String(error)));
    });
  }

  async stop(): Promise<void> {
    await this.#server?.close();
  }

  /** For `KUBECONFIG`, as text. */
  get kubeconfig(): string {
    return JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      clusters: [{ name: "test", cluster: { server: this.#server?.url } }],
      contexts: [{ name: "test", context: { cluster: "test", user: "test" } }],
      users: [{ name: "test", user: {} }],
      "current-context": "test",
    });
  }

  /** Puts an object there, as others do. */
  put(key: string, object: Json): void {
    const parts = key.split("/");
    const namespace = parts.length === 3 ? { namespace: parts[1] } : {};
    this.objects.set(key, { ...object, metadata: { name: parts.at(-1), ...namespace, ...Object(object.metadata) } });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const reply = (body: unknown, status = 200) =>
      send(response, status, JSON.stringify(body), { "Content-Type": "application/json" });
    const path = pathname.slice(1);
    if (path === "readyz") return send(response, 200, "ok");
    const known = discovery(path);
    if (known !== undefined) return reply(known);
    const [, version = "", rest = ""] = /^(api\/v1|apis\/[^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
    const [, namespace, inside] = /^namespaces\/([^/]+)\/(.+)$/.exec(rest) ?? [];
    const [plural = "", name] = (inside ?? rest).split("/");
    const [, kind, hasNamespace] = served[version]?.find(([each]) => each === plural) ?? [];
    if (kind === undefined) return reply(notFound(path), 404);
    const apiVersion = version.replace(/^apis?\//, "");
    const folder = hasNamespace ? `${plural}/${namespace}` : plural;
    if (name === undefined) {
      const selector = searchParams.get("labelSelector");
      const items = [...this.objects]
        .filter(([key, object]) => key.startsWith(`${folder}/`) && isSelected(object, selector))
        .map(([, object]) => ({ apiVersion, kind, ...object }));
      return reply({ apiVersion, kind: `${kind}List`, metadata: {}, items });
    }
    const key = `${folder}/${name}`;
    const before = this.objects.get(key);
    switch (request.method) {
      case "GET":
        return before === undefined ? reply(notFound(key), 404) : reply({ apiVersion, kind, ...before });
      case "PATCH":
        this.put(key, { ...before, ...parse(await textOf(request)) });
        this.#changed(`apply ${key} as ${searchParams.get("fieldManager")}`, key);
        return reply({ apiVersion, kind, ...this.objects.get(key) }, before === undefined ? 201 : 200);
      case "DELETE":
        this.objects.delete(key);
        this.#changed(`delete ${key}`, key);
        return reply({ apiVersion: "v1", kind: "Status", status: "Success" });
      default:
        return reply(notFound(key), 405);
    }
  }

  #changed(change: string, key: string): void {
    this.changes.push(change);
    this.onChange(key);
  }
}

/** What kubectl asks for to know the kinds, and whether they take its apply. */
function discovery(path: string): Json | undefined {
  if (path === "api") return { kind: "APIVersions", versions: ["v1"] };
  if (path === "apis") {
    const groups = Object.keys(served).flatMap((version) => {
      const [, name, each] = version.split("/");
      const groupVersion = { groupVersion: `${name}/${each}`, version: each };
      return each === undefined ? [] : [{ name, versions: [groupVersion], preferredVersion: groupVersion }];
    });
    return { kind: "APIGroupList", apiVersion: "v1", groups };
  }
  if (path === "openapi/v3") {
    const paths = Object.keys(served).map((version) => [version, { serverRelativeURL: `/openapi/v3/${version}` }]);
    return { paths: Object.fromEntries(paths) };
  }
  const version = path.replace(/^openapi\/v3\//, "");
  const kinds = served[version];
  if (kinds === undefined) return undefined;
  const groupVersion = version.replace(/^apis?\//, "");
  if (path === version) {
    const verbs = ["get", "list", "patch", "delete"];
    const resources = kinds.map(([name, kind, namespaced]) => ({ name, kind, namespaced, verbs, singularName: "" }));
    return { kind: "APIResourceList", groupVersion, resources };
  }
  const [group, v = group] = groupVersion.split("/");
  const paths = kinds.map(([name, kind]) => [
    `/${version}/${name}/{name}`,
    {
      patch: {
        "x-kubernetes-group-version-kind": { group: group === v ? "" : group, version: v, kind },
        parameters: [{ name: "fieldValidation", in: "query" }],
        responses: {},
      },
    },
  ]);
  return { openapi: "3.0.0", info: { title: "test", version: "1" }, paths: Object.fromEntries(paths) };
}

function isSelected(object: Json, selector: string | null): boolean {
  if (selector === null) return true;
  const [label = "", value] = selector.split("=");
  return Reflect.get(Object(Reflect.get(Object(object.metadata), "labels")), label) === value;
}

function notFound(what: string): Json {
  return {
    apiVersion: "v1",
    kind: "Status",
    status: "Failure",
    reason: "NotFound",
    message: `${what} not found`,
    code: 404,
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
