import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const workload = (container: object, pod: object = {}) => ({
  apiVersion: "apps/v1",
  kind: "DaemonSet",
  spec: { template: { spec: { ...pod, containers: [{ name: "a", ...container }] } } },
});
const context = (securityContext: object) => workload({ securityContext });

describe("a pod that gets more power", () => {
  it.each<[string, object, object, string]>([
    [
      "privileged",
      { securityContext: { privileged: true } },
      {},
      "danger privilege-added: container a has full power over its node (privileged)",
    ],
    [
      "procMount",
      { securityContext: { procMount: "Unmasked" } },
      {},
      "danger privilege-added: container a sees all of /proc (procMount)",
    ],
    [
      "capability",
      { securityContext: { capabilities: { add: ["NET_ADMIN"] } } },
      {},
      "danger privilege-added: container a gets the capability NET_ADMIN",
    ],
    [
      "root",
      { securityContext: { runAsUser: 0 } },
      {},
      "danger privilege-added: container a runs as root (runAsUser 0)",
    ],
    [
      "pod root",
      {},
      { securityContext: { runAsUser: 0 } },
      "danger privilege-added: container a runs as root (runAsUser 0)",
    ],
    [
      "escalation",
      { securityContext: { allowPrivilegeEscalation: true } },
      {},
      "danger privilege-added: container a may gain more privileges (allowPrivilegeEscalation)",
    ],
    [
      "seccomp",
      { securityContext: { seccompProfile: { type: "Unconfined" } } },
      {},
      "danger privilege-added: container a may call everything in the kernel (seccomp Unconfined)",
    ],
    [
      "network",
      {},
      { hostNetwork: true },
      "danger host-access-added: the pod uses the network of its node (hostNetwork)",
    ],
    ["processes", {}, { hostPID: true }, "danger host-access-added: the pod sees the processes of its node (hostPID)"],
    [
      "memory",
      {},
      { hostIPC: true },
      "danger host-access-added: the pod shares the memory of processes of its node (hostIPC)",
    ],
    [
      "path",
      {},
      { volumes: [{ name: "v", hostPath: { path: "/var/log" } }] },
      "danger host-access-added: the pod can reach /var/log of its node (hostPath)",
    ],
    [
      "port",
      { ports: [{ hostPort: 80 }] },
      {},
      "danger host-access-added: container a takes port 80 of its node (hostPort)",
    ],
  ])("fails: %s", (_, container, pod, risk) => {
    const powerful = workload(container, pod);
    expect(risksBetween(workload({}), powerful)).toEqual([risk]);
    expect(risksBetween(undefined, powerful)).toEqual([risk]);
    expect(risksBetween(powerful, { ...powerful, metadata: { labels: { a: "b" } } })).toEqual([]);
    expect(risksBetween(powerful, workload({}))).toEqual([]);
  });
});

describe("a container that loses a protection", () => {
  it.each<[object, string]>([
    [{ runAsNonRoot: true }, "may run as root (runAsNonRoot)"],
    [{ allowPrivilegeEscalation: false }, "may gain more privileges (allowPrivilegeEscalation)"],
    [{ readOnlyRootFilesystem: true }, "can write to its root filesystem (readOnlyRootFilesystem)"],
    [{ capabilities: { drop: ["ALL"] } }, "keeps the default capabilities (drop ALL)"],
    [{ seccompProfile: { type: "RuntimeDefault" } }, "may call everything in the kernel (seccompProfile)"],
  ])("fails without %j", (protection, loss) => {
    expect(risksBetween(context(protection), context({}))).toEqual([`warning hardening-removed: container a ${loss}`]);
    expect(risksBetween(context({}), context(protection))).toEqual([]);
    expect(risksBetween(undefined, context({}))).toEqual([]);
  });

  it("passes when the pod protects it instead", () => {
    const pod = workload({}, { securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } } });
    expect(risksBetween(context({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } }), pod)).toEqual([]);
  });

  it("is told once when it is more than a protection that goes", () => {
    const [before, after] = [false, true].map((allowPrivilegeEscalation) => context({ allowPrivilegeEscalation }));
    expect(risksBetween(before, after)).toEqual([
      "danger privilege-added: container a may gain more privileges (allowPrivilegeEscalation)",
    ]);
  });
});
