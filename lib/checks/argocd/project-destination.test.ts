import { describe, expect, it } from "vitest";
import * as z from "zod";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { projectDestination } from "./project-destination.ts";
import { application, project, synced } from "./testing.ts";

const server = "https://kubernetes.default.svc";
const allowing = (...namespaces: string[]) =>
  project({ destinations: namespaces.map((namespace) => ({ server, namespace })) });
const config = (namespace: string) => synced(object("v1", "ConfigMap", "x", { metadata: { namespace } }));

describe("project-destination", () => {
  it.each([
    ["its name", allowing("web")],
    ["a pattern", allowing("w*")],
    ["everything but another", allowing("!kube-system")],
    ["the name of the cluster", project({ destinations: [{ name: "in-cluster", namespace: "web" }] })],
  ])("passes for a namespace that the project allows by %s", (_, allowed) => {
    expect(problemsOf(projectDestination, [application("web"), config("web"), allowed])).toEqual([]);
  });

  it("passes for what lies in no namespace, and for what a person applies", () => {
    const byHand = { ...config("other"), byHand: true };
    expect(
      problemsOf(projectDestination, [
        application("web"),
        synced(object("v1", "Namespace", "other")),
        byHand,
        allowing("web"),
      ]),
    ).toEqual([]);
  });

  it("fails for the destination of an Application", () => {
    expect(problemsOf(projectDestination, [application("web"), allowing("wbe", "!web"), config("web")])).toEqual([
      `Application/web spec.destination: is a destination that AppProject applications does not allow, got namespace web of ${server}; did you mean "wbe"?`,
    ]);
  });

  it("fails for another cluster", () => {
    const elsewhere = application("web", { destination: { server: "https://10.0.0.1:6443", namespace: "web" } });
    expect(problemsOf(projectDestination, [elsewhere, allowing("web")])).toEqual([
      "Application/web spec.destination: is a destination that AppProject applications does not allow, got namespace web of https://10.0.0.1:6443; add it to the destinations of the project",
    ]);
  });

  it("fails for the namespace of an object, and for one that a chart writes to", () => {
    const creates = { namespaced: [], clusterScoped: [], namespaces: ["kube-system"] };
    const chart = {
      repository: "",
      name: "web",
      version: "1.0.0",
      schema: z.strictObject({}),
      values: () => ({}),
      creates,
    };
    const options = { cluster: testCluster(), applications: [rendered("web", { chart })] };
    expect(problemsOf(projectDestination, [application("web"), config("other"), allowing("web")], options)).toEqual([
      "Application/web spec.project: has a chart that writes to namespace kube-system, which AppProject applications does not allow; add it to the destinations of the project",
      "ConfigMap/x metadata.namespace: is in namespace other, which AppProject applications does not allow; add it to the destinations of the project",
    ]);
  });
});
