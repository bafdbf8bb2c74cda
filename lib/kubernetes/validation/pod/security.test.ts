import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

it.each<[JsonObject, JsonObject]>([
  [{ securityContext: { runAsUser: 1000, sysctls: [{ name: "net.core.somaxconn", value: "1" }] } }, {}],
  [{ hostUsers: false }, { securityContext: { procMount: "Unmasked" } }],
  [{}, { securityContext: { allowPrivilegeEscalation: false, capabilities: { add: ["NET_ADMIN"] } } }],
  [{ securityContext: { seccompProfile: { type: "Localhost", localhostProfile: "a/b.json" } } }, {}],
  [{ hostPID: true, shareProcessNamespace: false }, {}],
])("takes a pod with %j and a container with %j", (spec, container) => {
  expect(problemsOf(pod(spec, container))).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [
    { runAsUser: 2 ** 31, fsGroup: 2 ** 31, supplementalGroups: [1, 2 ** 31] },
    [
      "runAsUser: must be at most 2147483647, got 2147483648",
      "fsGroup: must be at most 2147483647, got 2147483648",
      "supplementalGroups[1]: must be at most 2147483647, got 2147483648",
    ],
  ],
  [
    {
      sysctls: [
        { name: "A", value: "1" },
        { name: "a.b", value: "1" },
        { name: "a.b", value: "2" },
      ],
    },
    ['sysctls[0].name: must be the name of a sysctl, got "A"', "sysctls[2].name: repeats sysctl a.b"],
  ],
  [{ seccompProfile: { type: "Localhost" } }, ["seccompProfile.localhostProfile: is missing"]],
  [
    { seccompProfile: { type: "Localhost", localhostProfile: "/a" } },
    ["seccompProfile.localhostProfile: must be a relative path, got /a"],
  ],
  [
    { seccompProfile: { type: "Localhost", localhostProfile: "a/.." } },
    ["seccompProfile.localhostProfile: must not contain .., got a/.."],
  ],
  [
    { appArmorProfile: { type: "Unconfined", localhostProfile: "a" } },
    ["appArmorProfile.localhostProfile: must not be set for type Unconfined"],
  ],
  [
    { appArmorProfile: { type: "Localhost", localhostProfile: " a" } },
    ['appArmorProfile.localhostProfile: must be a name of at most 4095 characters without spaces around it, got " a"'],
  ],
])("refuses the context %j of a pod", (securityContext, problems) => {
  expect(problemsOf(pod({ securityContext }))).toEqual(problems.map((problem) => `spec.securityContext.${problem}`));
});

it.each<[JsonObject, string]>([
  [{ procMount: "Unmasked" }, "procMount: must not be Unmasked unless hostUsers is false"],
  [
    { allowPrivilegeEscalation: false, privileged: true },
    "allowPrivilegeEscalation: must not be false in a privileged container",
  ],
  [
    { allowPrivilegeEscalation: false, capabilities: { add: ["CAP_SYS_ADMIN"] } },
    "allowPrivilegeEscalation: must not be false with the capability CAP_SYS_ADMIN",
  ],
  [{ runAsGroup: 2 ** 31 }, "runAsGroup: must be at most 2147483647, got 2147483648"],
  [
    { seccompProfile: { type: "RuntimeDefault", localhostProfile: "a" } },
    "seccompProfile.localhostProfile: must not be set for type RuntimeDefault",
  ],
])("refuses the context %j of a container", (securityContext, problem) => {
  expect(problemsOf(pod({}, { securityContext }))).toEqual([`spec.containers[0].securityContext.${problem}`]);
});

it("keeps pods with users of their own out of the namespaces of their node", () => {
  const spec = { hostUsers: false, hostNetwork: true, hostPID: true, hostIPC: true };
  const volumes = [{ name: "a", persistentVolumeClaim: { claimName: "a" } }];
  expect(problemsOf(pod({ ...spec, volumes }, { volumeDevices: [{ name: "a", devicePath: "/a" }] }))).toEqual([
    "spec.hostNetwork: cannot be combined with hostUsers false",
    "spec.hostPID: cannot be combined with hostUsers false",
    "spec.hostIPC: cannot be combined with hostUsers false",
    "spec.containers[0].volumeDevices: cannot be combined with hostUsers false",
  ]);
});

it("shares the processes of the pod or of the node, not both", () => {
  expect(problemsOf(pod({ hostPID: true, shareProcessNamespace: true }))).toEqual([
    "spec.shareProcessNamespace: cannot be combined with hostPID",
  ]);
});
