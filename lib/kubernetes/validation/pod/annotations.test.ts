import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { object, problemsOf } from "../testing.ts";

const annotated = (annotations: JsonObject, spec: JsonObject = {}, container: JsonObject = {}) =>
  problemsOf(
    object("v1", "Pod", {
      metadata: { name: "web", annotations },
      spec: { containers: [{ name: "main", image: "nginx:1", ...container }], ...spec },
    }),
  );
const path = (key: string) => `metadata.annotations["${key}"]`;
const cost = "controller.kubernetes.io/pod-deletion-cost";
const mirror = "kubernetes.io/config.mirror";
const critical = "scheduler.alpha.kubernetes.io/critical-pod";
const appArmor = "container.apparmor.security.beta.kubernetes.io/main";
const seccomp = "seccomp.security.alpha.kubernetes.io/pod";
const seccompOfMain = "container.seccomp.security.alpha.kubernetes.io/main";

it.each<[JsonObject, JsonObject]>([
  [{ [cost]: "-5", note: "a" }, {}],
  [{ [mirror]: "a" }, { nodeName: "server-1" }],
  [
    { [appArmor]: "localhost/a" },
    { securityContext: { appArmorProfile: { type: "Localhost", localhostProfile: "a" } } },
  ],
  [{ [appArmor]: "unconfined" }, { securityContext: { appArmorProfile: { type: "Unconfined" } } }],
  [{ [seccomp]: "docker/default" }, { securityContext: { seccompProfile: { type: "RuntimeDefault" } } }],
])("takes %j beside %j", (annotations, spec) => {
  expect(annotated(annotations, spec)).toEqual([]);
});

it("refuses values that nobody can read", () => {
  expect(annotated({ [cost]: "2147483648", [mirror]: "a", [seccomp]: "strict", [appArmor]: "strict" })).toEqual([
    `${path(cost)}: must be a 32-bit integer, got "2147483648"`,
    `${path(mirror)}: must not be set without spec.nodeName`,
    `${path(seccomp)}: must be a seccomp profile, got "strict"`,
    `${path(appArmor)}: must be an AppArmor profile, got "strict"`,
    `warning ${path(appArmor)}: is deprecated since 1.30, use securityContext.appArmorProfile`,
  ]);
  expect(annotated({ "container.apparmor.security.beta.kubernetes.io/other": "unconfined" })).toEqual([
    `${path("container.apparmor.security.beta.kubernetes.io/other")}: names no container of the pod, got "other"`,
  ]);
});

it("refuses a field that says something else", () => {
  const securityContext = { seccompProfile: { type: "RuntimeDefault" }, appArmorProfile: { type: "RuntimeDefault" } };
  expect(annotated({ [appArmor]: "unconfined", [seccompOfMain]: "unconfined" }, {}, { securityContext })).toEqual([
    "spec.containers[0].securityContext.appArmorProfile: must be that of the annotation, unconfined",
    "spec.containers[0].securityContext.seccompProfile: must be that of the annotation, unconfined",
  ]);
});

it("warns of annotations that do nothing", () => {
  expect(annotated({ [critical]: "", [seccomp]: "unconfined", [seccompOfMain]: "localhost/a" })).toEqual([
    `warning ${path(critical)}: has no effect since 1.16, use priorityClassName`,
    `warning ${path(seccomp)}: has no effect since 1.27, use securityContext.seccompProfile`,
    `warning ${path(seccompOfMain)}: has no effect since 1.27, use securityContext.seccompProfile`,
  ]);
});
