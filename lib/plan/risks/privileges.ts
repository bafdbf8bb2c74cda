import { type JsonObject, listAt, objectAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import type { Container, PodTemplate } from "../../kubernetes/pods.ts";
import type { Risk } from "../document.ts";
import { podsOf } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Pods that get more power over their node, or lose a protection; new pods with such power. */
export const privileges: RiskRule = ({ before, after }) => {
  const pod = podsOf(after);
  if (pod === undefined) return [];
  const old = podsOf(before);
  const [had, has] = [powersOf(old), powersOf(pod)];
  return [
    ...[...has].filter(([power]) => !had.has(power)).map(([, risk]) => risk),
    ...(old === undefined ? [] : lostProtections(old, pod)),
  ];
};

/** Everything dangerous that a pod may do, by what tells one power from another. */
function powersOf(pod: PodTemplate | undefined): Map<string, Risk> {
  const powers = new Map<string, Risk>();
  if (pod === undefined) return powers;
  const add = (risk: Risk) => powers.set(risk.message, risk);
  for (const [field, what] of hostNamespaces) {
    if (pod.spec[field] === true) add(danger("host-access-added", `the pod ${what} (${field})`));
  }
  for (const volume of pod.volumes) {
    const path = stringAt(volume, "hostPath", "path");
    if (path !== undefined) add(danger("host-access-added", `the pod can reach ${path} of its node (hostPath)`));
  }
  for (const container of pod.containers) for (const risk of powersOfContainer(container, pod.spec)) add(risk);
  return powers;
}

const hostNamespaces = [
  ["hostNetwork", "uses the network of its node"],
  ["hostPID", "sees the processes of its node"],
  ["hostIPC", "shares the memory of processes of its node"],
] as const;

function powersOfContainer({ name, value, ports }: Container, pod: JsonObject): Risk[] {
  const context = objectAt(value, "securityContext");
  const podContext = objectAt(pod, "securityContext");
  const risks: Risk[] = [];
  const power = (what: string) => risks.push(danger("privilege-added", `container ${name} ${what}`));
  if (context.privileged === true) power("has full power over its node (privileged)");
  if (context.procMount === "Unmasked") power("sees all of /proc (procMount)");
  for (const capability of listAt(context, "capabilities", "add")) power(`gets the capability ${textOf(capability)}`);
  if ((context.runAsUser ?? podContext.runAsUser) === 0) power("runs as root (runAsUser 0)");
  if (context.allowPrivilegeEscalation === true) power("may gain more privileges (allowPrivilegeEscalation)");
  if (
    (stringAt(context, "seccompProfile", "type") ?? stringAt(podContext, "seccompProfile", "type")) === "Unconfined"
  ) {
    power("may call everything in the kernel (seccomp Unconfined)");
  }
  for (const port of ports) {
    const hostPort = valueAt(port, "hostPort");
    if (typeof hostPort === "number" && hostPort > 0 && pod.hostNetwork !== true) {
      risks.push(danger("host-access-added", `container ${name} takes port ${hostPort} of its node (hostPort)`));
    }
  }
  return risks;
}

/** Protections that hold for a container, by what it means to lose them. */
function protectionsOf({ value }: Container, { spec }: PodTemplate): Set<string> {
  const context = objectAt(value, "securityContext");
  const podContext = objectAt(spec, "securityContext");
  const seccomp = stringAt(context, "seccompProfile", "type") ?? stringAt(podContext, "seccompProfile", "type");
  const drops = listAt(context, "capabilities", "drop");
  const holding: readonly (readonly [boolean, string])[] = [
    [(context.runAsNonRoot ?? podContext.runAsNonRoot) === true, "may run as root (runAsNonRoot)"],
    [context.allowPrivilegeEscalation === false, "may gain more privileges (allowPrivilegeEscalation)"],
    [context.readOnlyRootFilesystem === true, "can write to its root filesystem (readOnlyRootFilesystem)"],
    [drops.includes("ALL"), "keeps the default capabilities (drop ALL)"],
    [seccomp !== undefined && seccomp !== "Unconfined", "may call everything in the kernel (seccompProfile)"],
  ];
  return new Set(holding.flatMap(([holds, loss]) => (holds ? [loss] : [])));
}

function lostProtections(before: PodTemplate, after: PodTemplate): Risk[] {
  const old = new Map(before.containers.map((container) => [container.name, container]));
  const gained = powersOf(after);
  return after.containers.flatMap((container) => {
    const { name } = container;
    const was = old.get(name);
    if (was === undefined) return [];
    const kept = protectionsOf(container, after);
    return [...protectionsOf(was, before)]
      .filter((loss) => !kept.has(loss) && !gained.has(`container ${name} ${loss}`))
      .map((loss) => warning("hardening-removed", `container ${name} ${loss}`));
  });
}
