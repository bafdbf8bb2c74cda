import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, numberIn, objectIn, objectsIn, sizeIn, textIn } from "../fields.ts";
import { accepted, type Report } from "../validator.ts";
import { validateAnnotations } from "./annotations.ts";
import { containersOf } from "./container.ts";
import { validateNames } from "./dns.ts";
import { validateEnvironment } from "./environment.ts";
import { validateLifecycle } from "./lifecycle.ts";
import { validateMounts } from "./mounts.ts";
import { validatePodResources } from "./pod-resources.ts";
import { validatePorts } from "./ports.ts";
import { validateAmounts, validateResources } from "./resources.ts";
import { validateScheduling } from "./scheduling.ts";
import { validateSecurity } from "./security.ts";
import { validateVolumes, volumesByName } from "./volumes.ts";
import { validateSystem } from "./windows.ts";

const nothing: JsonObject = {};
const defaultGracePeriod = 30;
const largestInt32 = 2 ** 31 - 1;

/** What is asked of a pod beyond its template. */
export interface PodOptions {
  /** It is a Pod itself, not the template of pods. @default false */
  readonly isPod?: boolean;
  /** The names of the volumes that its StatefulSet adds. @default - none */
  readonly claims?: readonly string[];
}

/** A pod, or the template of pods: its metadata and its spec. */
export function validatePodTemplate(
  template: JsonObject,
  path: Path,
  report: Report,
  { isPod = false, claims = [] }: PodOptions = {},
): void {
  const metadata = objectIn(template, "metadata") ?? nothing;
  const spec = objectIn(template, "spec");
  if (spec === undefined) return;
  const at = [...path, "spec"];
  const containers = containersOf(spec, at);
  const volumes = volumesByName(spec, claims);
  const resourceClaims = new Set(objectsIn(spec, "resourceClaims").map((claim) => textIn(claim, "name")));
  const surroundings = {
    gracePeriod: numberIn(spec, "terminationGracePeriodSeconds") ?? defaultGracePeriod,
    restartPolicy: textIn(spec, "restartPolicy"),
  };
  const runs = (wanted: string) => containers.some(({ list, name }) => list === "containers" && name === wanted);
  for (const container of containers) {
    if (container.list !== "containers" && runs(container.name))
      report([...container.path, "name"], `repeats the name of another container, got ${container.name}`);
    validateEnvironment(container.value, container.path, volumes, report);
    validateMounts(container, volumes, report);
    const resources = objectIn(container.value, "resources");
    if (resources !== undefined) validateResources(resources, [...container.path, "resources"], resourceClaims, report);
    if (container.list !== "ephemeralContainers") validateLifecycle(container, surroundings, report);
  }
  validatePorts(containers, { hostNetwork: spec.hostNetwork === true, isPod }, report);
  validateVolumes(spec, at, isPod ? textIn(metadata, "name") : undefined, report);
  validateSecurity(spec, at, containers, report);
  validateSystem(spec, at, containers, report);
  validateScheduling(spec, at, report);
  validateNames(spec, at, report);
  const deadline = numberIn(spec, "activeDeadlineSeconds") ?? 1;
  if (deadline > largestInt32)
    report([...at, "activeDeadlineSeconds"], `must be at most ${largestInt32}, got ${deadline}`);
  const overhead = objectIn(spec, "overhead");
  if (overhead !== undefined) validateAmounts(overhead, [...at, "overhead"], report);
  const resources = objectIn(spec, "resources");
  if (resources !== undefined) validatePodResources(resources, [...at, "resources"], containers, report);
  const annotations = objectIn(metadata, "annotations");
  if (annotations !== undefined)
    validateAnnotations(
      annotations,
      [...path, "metadata", "annotations"],
      { value: spec, path: at },
      containers,
      report,
    );
  if (sizeIn(spec, "ephemeralContainers") > 0)
    report([...at, "ephemeralContainers"], "can only be added to a pod that runs");
  if (has(spec, "imagePullSecrets")) warnOfSecrets(spec, at, report);
}

function warnOfSecrets(spec: JsonObject, path: Path, report: Report): void {
  const names = new Set<string>();
  for (const [index, secret] of objectsIn(spec, "imagePullSecrets").entries()) {
    const at = [...path, "imagePullSecrets", index, "name"];
    const name = textIn(secret, "name");
    if (name === "") report(at, "is empty", accepted);
    else if (names.has(name)) report(at, `repeats ${name}`, accepted);
    names.add(name);
  }
}

/** Pods that a controller keeps running have no end. */
export function validateServingTemplate(spec: JsonObject, report: Report, options?: PodOptions): void {
  const template = objectIn(spec, "template");
  if (template === undefined) return;
  validatePodTemplate(template, ["spec", "template"], report, options);
  if (has(objectIn(template, "spec") ?? nothing, "activeDeadlineSeconds"))
    report(["spec", "template", "spec", "activeDeadlineSeconds"], "cannot be set for pods that are kept running");
}
