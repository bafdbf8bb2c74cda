import { describe, expect, it } from "vitest";
import { deployment, object, problemsOf, service } from "../testing.ts";
import { serviceWithoutPods } from "./service-without-pods.ts";

describe("service-without-pods", () => {
  it.each([
    ["pods", service("web"), deployment("web")],
    [
      "one pod of a StatefulSet",
      service("web", { selector: { "statefulset.kubernetes.io/pod-name": "web-0" } }),
      deployment("x"),
    ],
    ["pods of a Job", service("web", { selector: { "job-name": "x" } }), object("batch/v1", "Job", "x")],
    ["nothing, as somebody else keeps its endpoints", service("web", { selector: null }), deployment("x")],
    ["nothing, as it is a name for another host", service("web", { type: "ExternalName" }), deployment("x")],
    ["pods that an operator may make", service("web"), object("postgresql.cnpg.io/v1", "Cluster", "db")],
  ])("passes for a Service of %s", (_, ...objects) => {
    expect(problemsOf(serviceWithoutPods, objects)).toEqual([]);
  });

  it("fails with the label that was probably meant", () => {
    expect(problemsOf(serviceWithoutPods, [service("wbe"), deployment("web")])).toEqual([
      "Service/wbe spec.selector: matches no pod in namespace web, got app=wbe; did you mean app=web?",
    ]);
    expect(problemsOf(serviceWithoutPods, [service("x", { selector: { aap: "web" } }), deployment("web")])).toEqual([
      "Service/x spec.selector: matches no pod in namespace web, got aap=web; did you mean app=web?",
    ]);
  });

  it("fails for pods of another namespace", () => {
    const other = object("v1", "Pod", "web", { metadata: { namespace: "other", labels: { app: "web" } }, spec: {} });
    expect(problemsOf(serviceWithoutPods, [service("web"), other])).toEqual([
      "Service/web spec.selector: matches no pod in namespace web, got app=web; select labels of the pods' template",
    ]);
  });
});
