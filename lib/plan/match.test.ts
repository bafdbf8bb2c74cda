import { describe, expect, it } from "vitest";
import { match } from "./match.ts";
import { type PlanObject, subjectOf, subjectsOf } from "./subject.ts";
import { planObject, type TestManifest } from "./testing.ts";

/** Those of both sides that are one object, as `pairs` tells them. */
function paired(
  before: readonly PlanObject[],
  after: readonly PlanObject[],
  unchanged?: readonly PlanObject[],
): string[] {
  return pairs(before, after, unchanged).filter((pair) => !pair.includes(" -") && !pair.startsWith("- "));
}

/** Pairs as `application namespace/name > application namespace/name`. */
function pairs(
  before: readonly PlanObject[],
  after: readonly PlanObject[],
  unchanged: readonly PlanObject[] = [],
): string[] {
  const name = (subject?: ReturnType<typeof subjectOf>) =>
    subject ? `${subject.application} ${subject.object.namespace ?? ""}/${subject.object.name}` : "-";
  return match(before.map(subjectOf), after.map(subjectOf), { mentioning: () => unchanged }).map(
    (pair) => `${name(pair.before)} > ${name(pair.after)}`,
  );
}

const service = (name: string, namespace: string, port = 80): TestManifest => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name, namespace, labels: { app: name, part: "x" } },
  spec: { selector: { app: name }, ports: [{ port, name: "http", targetPort: "http" }] },
});
const deployment = (name: string, namespace: string, image: string): TestManifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, namespace },
  spec: {
    selector: { matchLabels: { app: name } },
    template: { spec: { containers: [{ name: "main", image, ports: [{ containerPort: 80 }] }] } },
  },
});
const namespaceObject = (name: string): TestManifest => ({ apiVersion: "v1", kind: "Namespace", metadata: { name } });
const defaultDeny = (namespace: string): TestManifest => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "default-deny", namespace },
  spec: { podSelector: {}, policyTypes: ["Ingress", "Egress"] },
});
const ingress = (name: string, host: string): TestManifest => ({
  apiVersion: "networking.k8s.io/v1",
  kind: "Ingress",
  metadata: { name, namespace: name },
  spec: {
    ingressClassName: "traefik",
    rules: [{ host, http: { paths: [{ path: "/", backend: { service: { name, port: { name: "http" } } } }] } }],
  },
});
const configMap = (name: string, namespace: string, data: object): TestManifest => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name, namespace },
  data,
});
const application = (
  name: string,
  source: object = { repoURL: "https://git.example.com/x.git", path: `dist/home/${name}` },
) =>
  inApp("apps", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: "argocd" },
    spec: { destination: { namespace: name }, project: "default", source, syncPolicy: { automated: { prune: true } } },
  });
/** A web service as this repository deploys it, in a namespace of its own. */
const webService = (name: string, image: string, host: string, ...more: TestManifest[]) => [
  ...application(name),
  ...inApp(
    name,
    namespaceObject(name),
    { apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace: name } },
    defaultDeny(name),
    service(name, name),
    deployment(name, name, image),
    ingress(name, host),
    ...more,
  ),
];
const inApp = (application: string, ...manifests: TestManifest[]) =>
  manifests.map((manifest) => planObject(manifest, { application }));

describe("match", () => {
  it("goes by group, kind, namespace and name; an API version may change", () => {
    const policy = (apiVersion: string) => inApp("a", { apiVersion, kind: "PodDisruptionBudget" });
    expect(pairs(policy("policy/v1beta1"), policy("policy/v1"))).toEqual(["a /x > a /x"]);
    expect(
      pairs(
        inApp("a", { apiVersion: "extensions/v1", kind: "Ingress" }),
        inApp("a", { apiVersion: "networking.k8s.io/v1", kind: "Ingress" }),
      ),
    ).toEqual(["a /x > -", "- > a /x"]);
  });

  it("keeps clusters apart", () => {
    const [home, studio] = ["home", "studio"].map((cluster) => planObject(service("s", "n"), { cluster }));
    expect(home && studio && pairs([home], [studio])).toEqual(["web n/s > -", "- > web n/s"]);
  });

  it("finds an object in another application", () => {
    expect(pairs(inApp("a", service("s", "n")), inApp("b", service("s", "n", 81)))).toEqual(["a n/s > b n/s"]);
  });

  it("pairs objects of one identity within their application first", () => {
    const both = [...inApp("a", service("s", "n")), ...inApp("b", service("s", "n"))];
    expect(pairs(both, inApp("b", service("s", "n")))).toEqual(["b n/s > b n/s", "a n/s > -"]);
    expect(pairs(inApp("b", service("s", "n")), both)).toEqual(["b n/s > b n/s", "- > a n/s"]);
  });

  it("finds a new name by content", () => {
    expect(pairs(inApp("a", service("old", "n")), inApp("a", service("new", "n")))).toEqual(["a n/old > a n/new"]);
    expect(pairs(inApp("a", service("old", "n")), inApp("a", service("new", "n", 81)))).toEqual(["a n/old > a n/new"]);
  });

  it("finds a new namespace by what is particular in it, not by names", () => {
    const objects = (namespace: string, image: string) =>
      inApp(
        "a",
        namespaceObject(namespace),
        defaultDeny(namespace),
        service("s", namespace),
        deployment("s", namespace, image),
      );
    expect(pairs(objects("one", "app:1.0"), objects("two", "app:1.1"))).toEqual([
      "a one/s > a two/s",
      "a one/default-deny > a two/default-deny",
      "a one/s > a two/s",
      "a /one > a /two",
    ]);
    expect(paired(objects("one", "app:1.0"), objects("two", "other:1.0"))).toEqual([]);
    const alike = (namespace: string) => inApp("a", namespaceObject(namespace), defaultDeny(namespace));
    expect(paired(alike("one"), alike("two"))).toEqual([]);
  });

  it("takes the likeliest of several", () => {
    const before = inApp("a", service("one", "n", 80), service("two", "n", 90));
    const after = inApp("a", service("three", "n", 90), service("four", "n", 80));
    expect(pairs(before, after)).toEqual(["a n/one > a n/four", "a n/two > a n/three"]);
  });

  it("moves a whole application: what looks alike everywhere follows the workload", () => {
    const application = (name: string, image: string) =>
      inApp(name, deployment(name, name, image), service(name, name));
    expect(pairs(application("old", "app:1.0"), application("new", "app:1.1"))).toEqual([
      "old old/old > new new/new",
      "old old/old > new new/new",
    ]);
    expect(pairs(application("old", "app:1.0"), application("new", "other:1.0"))).toEqual([
      "old old/old > -",
      "old old/old > -",
      "- > new new/new",
      "- > new new/new",
    ]);
  });

  it("moves many applications at once", () => {
    const all = (prefix: string) =>
      Array.from({ length: 20 }, (_, i) =>
        inApp(`${prefix}${i}`, deployment(`${prefix}${i}`, "n", `app-${i}:1.0`), service(`${prefix}${i}`, "n")),
      ).flat();
    const found = pairs(all("old"), all("new"));
    expect(found.length).toBe(40);
    expect(found.filter((pair) => !/^old(\d+) n\/old\1 > new\1 n\/new\1$/.test(pair))).toEqual([]);
  });

  it("does not pair what has little in common", () => {
    const configuration = (name: string, text: string) =>
      inApp("a", { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { [name]: text } });
    expect(pairs(configuration("one", "a\nb\nc"), configuration("two", "d\ne\nf"))).toEqual([
      "a /one > -",
      "- > a /two",
    ]);
  });

  describe("of applications", () => {
    const whole = [
      "apps argocd/old > apps argocd/new",
      "old /old > new /new",
      "old old/default-deny > new new/default-deny",
      ...Array.from({ length: 4 }, () => "old old/old > new new/new"),
    ];

    it("does not pair one that goes with an unrelated one that comes", () => {
      expect(paired(webService("old", "shop:1.0", "old.x"), webService("new", "wiki:2.0", "new.x"))).toEqual([]);
      expect(paired(webService("old", "shop:1.0", "old.x"), webService("new", "wiki:2.0", "old.x"))).toEqual([]);
    });

    it("pairs all of one that has a new name", () => {
      expect(paired(webService("old", "shop:1.0", "www.x"), webService("new", "shop:1.1", "www.x")).sort()).toEqual(
        whole,
      );
      expect(paired(webService("old", "shop:1.0", "old.x"), webService("new", "shop:1.0", "new.x")).sort()).toEqual(
        whole,
      );
      expect(paired(webService("old", "shop:1.0", "old.x"), webService("new", "shop:1.0", "old.x")).sort()).toEqual(
        whole,
      );
    });

    it("needs more than the same image where another host or other data speak against it", () => {
      const site = (name: string, host: string, page: string) =>
        webService(name, "nginx:1.29", host, configMap("pages", name, { "index.html": page }));
      expect(paired(site("old", "docs.x", "<h1>Docs</h1>"), site("new", "www.x", "<h1>Welcome</h1>"))).toEqual([]);
      expect(paired(webService("old", "nginx:1", "docs.x"), webService("new", "nginx:1", "www.x"))).toEqual([]);
      expect(paired(site("old", "docs.x", "<h1>Docs</h1>"), site("new", "www.x", "<h1>Docs</h1>")).length).toBe(7);
    });

    it("does not take for particular what a third one has, whether it changes or not", () => {
      const [before, after] = [webService("old", "nginx:1", "old.x"), webService("new", "nginx:1", "new.x")];
      const [third, later] = ["nginx:1", "nginx:2"].map((image) => inApp("third", deployment("third", "third", image)));
      expect(paired([...before, ...(third ?? [])], [...after, ...(later ?? [])])).toEqual([
        "third third/third > third third/third",
      ]);
      expect(paired(before, after, third)).toEqual([]);
      expect(paired(before, after).length).toBe(7);
    });

    it("goes by the chart where nothing else is particular", () => {
      const release = (name: string, chart: string) => [
        ...application(name, { repoURL: "https://charts.example.com", chart, targetRevision: "1.0.0" }),
        ...inApp(name, namespaceObject(name), defaultDeny(name)),
      ];
      expect(paired(release("old", "redis"), release("new", "redis"))).toEqual([
        "apps argocd/old > apps argocd/new",
        "old /old > new /new",
        "old old/default-deny > new new/default-deny",
      ]);
      expect(paired(release("old", "redis"), release("new", "valkey"))).toEqual([]);
    });

    it("pairs one whose objects are now another one's", () => {
      const release = (name: string, ...more: TestManifest[]) => [
        ...application(name),
        ...inApp(name, namespaceObject("n"), service("s", "n"), ...more),
      ];
      const handedOver = ["old /n > new /n", "old n/s > new n/s"];
      expect(paired(release("old"), release("new"))).toEqual([...handedOver, "apps argocd/old > apps argocd/new"]);
      const [old, now] = [deployment("old", "n", "shop:1.0"), deployment("new", "n", "wiki:1.0")];
      expect(paired(release("old", old), release("new", now))).toEqual(handedOver);
    });

    it("finds an object that moved from one to another by its data", () => {
      const board = (name: string, namespace: string) =>
        configMap(name, namespace, { "a.json": '{ "title": "Nodes" }' });
      const moved = pairs(inApp("a", board("one", "a")), inApp("b", board("two", "b"), service("s", "b")));
      expect(moved).toEqual(["a a/one > b b/two", "- > b b/s"]);
    });
  });

  it("does not pair what belongs to a workload that goes with what belongs to another one", () => {
    const part = (name: string, image: string) =>
      inApp("a", service(name, "n"), deployment(name, "n", image), {
        apiVersion: "v1",
        kind: "ServiceAccount",
        metadata: { name, namespace: "n" },
      });
    expect(paired(part("api", "api:1.0"), part("worker", "worker:1.0"))).toEqual([]);
    expect(paired(part("api", "api:1.0"), part("server", "api:1.0"))).toEqual(
      Array.from({ length: 3 }, () => "a n/api > a n/server"),
    );
  });

  it("takes a node with another address for another node", () => {
    const files = (node: string, address: string) =>
      subjectsOf({
        objects: [],
        files: [
          { path: "x", cluster: "home", application: "bootstrap", node, data: { "node-ip": address, token: "/x" } },
        ],
      });
    const names = (address: string) =>
      match(files("one", "192.0.2.1"), files("two", address)).map(({ before, after }) =>
        [before, after].map((side) => side?.object.name),
      );
    expect(names("192.0.2.1")).toEqual([["one", "two"]]);
    expect(names("192.0.2.2")).toEqual([
      ["one", undefined],
      [undefined, "two"],
    ]);
  });
});
