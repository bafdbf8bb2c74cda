import { describe, expect, it } from "vitest";
import { match } from "./match.ts";
import { type PlanObject, subjectOf } from "./subject.ts";
import { planObject, type TestManifest } from "./testing.ts";

/** Pairs as `application namespace/name > application namespace/name`. */
function pairs(before: readonly PlanObject[], after: readonly PlanObject[]): string[] {
  const name = (subject?: ReturnType<typeof subjectOf>) =>
    subject ? `${subject.application} ${subject.object.namespace ?? ""}/${subject.object.name}` : "-";
  return match(before.map(subjectOf), after.map(subjectOf)).map((pair) => `${name(pair.before)} > ${name(pair.after)}`);
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

  it("finds a new namespace by name and content", () => {
    expect(pairs(inApp("a", service("s", "one")), inApp("a", service("s", "two", 81)))).toEqual(["a one/s > a two/s"]);
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
});
