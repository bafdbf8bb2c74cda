import { App, Chart } from "cdk8s";
import { CronJob, type CronJobProps } from "../constructs/cron-job.ts";
import { PersistentVolumeClaim, type PersistentVolumeClaimProps } from "../constructs/persistent-volume-claim.ts";
import { StatefulService, type StatefulServiceProps } from "../constructs/stateful-service.ts";
import { WebService, type WebServiceProps } from "../constructs/web-service.ts";
import { isDnsLabel } from "../dns-name.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import {
  isManifest,
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  valueAt,
} from "../kubernetes/manifest.ts";
import { listed } from "../wording.ts";
import type { Draft, ImportObject } from "./draft.ts";
import { podPropsOf, quantity } from "./pod-props.ts";
import { otherMeanings } from "./same-object.ts";

/** What would make some objects, if it makes the same. */
interface Candidate {
  readonly construct: string;
  /** Of its file in `lib/constructs/`. */
  readonly module: string;
  readonly props: JsonObject;
  readonly make: (chart: Chart, id: string) => void;
}

/** The objects of one workload. */
interface Workload {
  readonly main: ImportObject;
  /** The Service of the same name, where the construct makes one. */
  readonly service?: ImportObject | undefined;
}

/**
 * Takes the objects that our constructs make as well. That is found out by making them: what they would make otherwise stays data, and
 * says why.
 * @returns why an object stays data
 */
export function takeConstructs(draft: Draft): ReadonlyMap<ImportObject, string> {
  const reasons = new Map<ImportObject, string>();
  for (const workload of workloadsOf(draft)) {
    const candidate = candidateFor(workload);
    if (candidate === undefined) continue;
    const { construct, module, props, make } = candidate;
    const id = idOf(draft.name, workload.main.manifest.metadata.name);
    const made = id === undefined ? [] : objectsOf(draft.name, (chart) => make(chart, id));
    const others = differencesOf(workload, made);
    if (id === undefined || others.length > 0) {
      const what = id === undefined ? "name" : listed(others, 2);
      reasons.set(workload.main, `no ${construct}, which has another ${what}`);
      continue;
    }
    draft.statements.push({
      start: `new ${construct}(chart, ${JSON.stringify(id)}, `,
      value: props,
      end: ");",
      imports: [{ module: `constructs/${module}.ts`, name: construct }],
    });
    for (const object of [workload.main, workload.service]) if (object) draft.take(object, construct);
  }
  return reasons;
}

function workloadsOf(draft: Draft): Workload[] {
  const services = draft.ofKind("Service");
  return draft.ofKind("Deployment", "StatefulSet", "CronJob", "PersistentVolumeClaim").map((main) => ({
    main,
    service: services.find(
      ({ manifest }) =>
        manifest.metadata.name === main.manifest.metadata.name &&
        manifest.metadata.namespace === main.manifest.metadata.namespace,
    ),
  }));
}

/** Our constructs name their objects by the application and their id. */
function idOf(application: string, name: string): string | undefined {
  if (!isDnsLabel(name)) return undefined;
  if (name === application) return application;
  return name.startsWith(`${application}-`) ? name.slice(application.length + 1) : undefined;
}

function candidateFor({ main: { manifest }, service }: Workload): Candidate | undefined {
  const { spec } = manifest;
  const port = valueAt(service?.manifest, "spec", "ports", 0, "port");
  switch (groupKindOf(manifest)) {
    case "apps/Deployment": {
      if (typeof port !== "number") return undefined;
      const props = webServiceProps(objectAt(spec), port);
      return candidate("WebService", "web-service", props, (chart, id) => new WebService(chart, id, props));
    }
    case "apps/StatefulSet": {
      const props = typeof port === "number" ? statefulServiceProps(objectAt(spec), port) : undefined;
      if (props === undefined) return undefined;
      return candidate(
        "StatefulService",
        "stateful-service",
        props,
        (chart, id) => new StatefulService(chart, id, props),
      );
    }
    case "batch/CronJob": {
      const props = cronJobProps(objectAt(spec));
      return candidate("CronJob", "cron-job", props, (chart, id) => new CronJob(chart, id, props));
    }
    case "/PersistentVolumeClaim": {
      const props = claimProps(objectAt(spec));
      if (props === undefined) return undefined;
      const make = (chart: Chart, id: string) => new PersistentVolumeClaim(chart, id, props);
      return candidate("PersistentVolumeClaim", "persistent-volume-claim", props, make);
    }
    default:
      return undefined;
  }
}

function candidate(construct: string, module: string, props: object, make: Candidate["make"]): Candidate {
  return { construct, module, props: JSON.parse(JSON.stringify(props)), make };
}

function webServiceProps(spec: JsonObject, port: number): WebServiceProps {
  const container = valueAt(spec, "template", "spec", "containers", 0);
  const path = stringAt(container, "readinessProbe", "httpGet", "path");
  const { image, ...pod } = podPropsOf(objectAt(spec, "template", "spec"));
  return {
    image,
    port,
    ...(typeof spec.replicas === "number" && spec.replicas !== 1 && { replicas: spec.replicas }),
    ...(path !== undefined && path !== "/" && { healthPath: path }),
    ...pod,
  };
}

function statefulServiceProps(spec: JsonObject, port: number): StatefulServiceProps | undefined {
  const claim = valueAt(spec, "volumeClaimTemplates", 0);
  const name = stringAt(claim, "metadata", "name");
  const container = valueAt(spec, "template", "spec", "containers", 0);
  const mount = listAt(container, "volumeMounts").find((each) => stringAt(each, "name") === name);
  const mountPath = stringAt(mount, "mountPath");
  const size = quantity(valueAt(claim, "spec", "resources", "requests", "storage"));
  const storageClass = stringAt(claim, "spec", "storageClassName");
  if (mountPath === undefined || size === undefined) return undefined;
  const readiness = listAt(container, "readinessProbe", "exec", "command");
  const { image, ...pod } = podPropsOf(objectAt(spec, "template", "spec"), name);
  return {
    image,
    port,
    ...(typeof spec.replicas === "number" && spec.replicas !== 1 && { replicas: spec.replicas }),
    ...pod,
    storage: { mountPath, size, ...(storageClass !== undefined && { storageClass }) },
    ...(readiness.length > 0 && { readinessCommand: readiness.map(String) }),
  };
}

function cronJobProps(spec: JsonObject): CronJobProps {
  const job = objectAt(spec, "jobTemplate", "spec");
  const { image, ...pod } = podPropsOf(objectAt(job, "template", "spec"));
  const { backoffLimit, activeDeadlineSeconds } = job;
  const { timeZone } = spec;
  return {
    image,
    schedule: stringAt(spec, "schedule") ?? "",
    ...(typeof timeZone === "string" && timeZone !== "Etc/UTC" && { timeZone }),
    ...(typeof activeDeadlineSeconds === "number" &&
      activeDeadlineSeconds !== 3600 && { timeoutSeconds: activeDeadlineSeconds }),
    ...(typeof backoffLimit === "number" && backoffLimit !== 2 && { retries: backoffLimit }),
    ...pod,
  };
}

const accessModes = ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"] as const;

function claimProps(spec: JsonObject): PersistentVolumeClaimProps | undefined {
  const size = quantity(valueAt(spec, "resources", "requests", "storage"));
  if (size === undefined) return undefined;
  const storageClass = stringAt(spec, "storageClassName");
  const accessMode = accessModes.find((mode) => mode === valueAt(spec, "accessModes", 0));
  return {
    size,
    ...(storageClass !== undefined && { storageClass }),
    ...(accessMode !== undefined && accessMode !== "ReadWriteOnce" && { accessMode }),
  };
}

/** The objects that an application's chart holds; none where its constructs refuse their props. */
function objectsOf(application: string, make: (chart: Chart) => void): Manifest[] {
  const chart = new Chart(new App(), application, { disableResourceNameHashes: true });
  make(chart);
  const objects: unknown[] = chart.toJson();
  return objects.filter(isManifest);
}

function differencesOf({ main, service }: Workload, made: readonly Manifest[]): string[] {
  return made.flatMap((manifest) => {
    const old = manifest.kind === "Service" ? service : main;
    return old === undefined ? ["Service"] : otherMeanings(old.manifest, manifest);
  });
}
