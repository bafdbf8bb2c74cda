import { expect, test } from "vitest";
import { drainPlan } from "./drain-plan.ts";

const pod = (
  name: string,
  owner: string | undefined,
  more: { namespace?: string; volumes?: object[]; phase?: string; annotations?: object } = {},
) => ({
  metadata: {
    namespace: more.namespace ?? "web",
    name,
    uid: `uid-${name}`,
    ...(more.annotations && { annotations: more.annotations }),
    ...(owner && { ownerReferences: [{ kind: "Other" }, { kind: owner, controller: true }] }),
  },
  spec: { volumes: more.volumes ?? [] },
  status: { phase: more.phase ?? "Running" },
});
const ref = (name: string, namespace = "web") => ({ namespace, name, uid: `uid-${name}` });

test("pods go but for those of DaemonSets and of the node itself; the page's own go last", () => {
  const items = [
    pod("page", "ReplicaSet", { namespace: "dashboard" }),
    pod("web", "ReplicaSet", { volumes: [{ configMap: {} }] }),
    pod("cache", "StatefulSet", { volumes: [{ emptyDir: {} }] }),
    pod("alone", undefined),
    pod("agent", "DaemonSet", { volumes: [{ emptyDir: {} }] }),
    pod("static", "Node", { annotations: { "kubernetes.io/config.mirror": "x" } }),
  ];
  expect(drainPlan({ items }, "dashboard")).toEqual({
    evicted: [ref("web"), ref("cache"), ref("alone"), ref("page", "dashboard")],
    losing: [ref("cache")],
    unowned: [ref("alone")],
    staying: 2,
  });
});

test.each(["Succeeded", "Failed"])("a pod that is over (%s) loses nothing more", (phase) => {
  const items = [pod("done", undefined, { phase, volumes: [{ emptyDir: {} }] }), pod("left", "DaemonSet", { phase })];
  expect(drainPlan({ items }, "dashboard")).toEqual({
    evicted: [ref("done"), ref("left")],
    losing: [],
    unowned: [],
    staying: 0,
  });
});

test.each([undefined, null, { items: null }, { items: [null, {}, { metadata: { name: "x" } }] }])(
  "an answer like %j has no pods",
  (list) => expect(drainPlan(list, "dashboard")).toEqual({ evicted: [], losing: [], unowned: [], staying: 0 }),
);
