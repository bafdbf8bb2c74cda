import type { ICustomResourceDefinition } from "kubernetes-models/apiextensions.k8s.io/v1";

type Version = ICustomResourceDefinition["spec"]["versions"][number];
type Schema = NonNullable<NonNullable<Version["schema"]>["openAPIV3Schema"]>;

const text: Schema = { type: "string" };
const flag: Schema = { type: "boolean" };
const texts: Schema = { type: "array", items: text };

function object(properties: Record<string, Schema>, required: string[] = []): Schema {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

/** A list that is replaced as a whole. */
function atomic(items: Schema): Schema {
  return { type: "array", items, "x-kubernetes-list-type": "atomic" };
}

const selector: Schema = {
  ...object({
    matchExpressions: atomic(object({ key: text, operator: text, values: atomic(text) }, ["key", "operator"])),
    matchLabels: { type: "object", additionalProperties: text },
  }),
  "x-kubernetes-map-type": "atomic",
};

const volume = object({ destination: text, name: text, source: text }, ["destination", "name", "source"]);
const container = object({ args: texts, command: texts, image: text, volumes: { type: "array", items: volume } }, [
  "image",
]);

const drain = object({
  deleteEmptydirData: flag,
  deleteLocalData: flag,
  disableEviction: flag,
  force: flag,
  gracePeriod: { type: "integer", format: "int32" },
  ignoreDaemonSets: flag,
  podSelector: selector,
  skipWaitForDeleteTimeout: { type: "integer" },
  timeout: { anyOf: [{ type: "integer" }, { type: "string" }], "x-kubernetes-int-or-string": true },
});

const toleration = object({
  effect: text,
  key: text,
  operator: text,
  tolerationSeconds: { type: "integer", format: "int64" },
  value: text,
});

const secret = object(
  { defaultMode: { type: "integer", format: "int32" }, ignoreUpdates: flag, name: text, path: text },
  ["name", "path"],
);

const dayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
/** Each as its number, its first letters, or whole. */
const days = dayNames.flatMap((day, number) => [String(number), day.slice(0, 2), day.slice(0, 3), day]);

const condition = object(
  { lastTransitionTime: text, lastUpdateTime: text, message: text, reason: text, status: text, type: text },
  ["status", "type"],
);

const spec = object(
  {
    channel: text,
    concurrency: { type: "integer", format: "int64" },
    cordon: flag,
    drain,
    exclusive: flag,
    jobActiveDeadlineSecs: { type: "integer", format: "int64" },
    nodeSelector: selector,
    postCompleteDelay: text,
    postCompleteLabels: { type: "object", additionalProperties: text },
    prepare: container,
    priorityClassName: text,
    secrets: { type: "array", items: secret },
    serviceAccountName: text,
    tolerations: { type: "array", items: toleration },
    upgrade: container,
    version: text,
    window: object({
      days: { type: "array", minItems: 1, items: { type: "string", enum: days } },
      endTime: text,
      startTime: text,
      timeZone: text,
    }),
  },
  ["upgrade"],
);

const status = object({
  applying: texts,
  conditions: {
    type: "array",
    items: condition,
    "x-kubernetes-list-map-keys": ["type"],
    "x-kubernetes-list-type": "map",
  },
  latestHash: text,
  latestVersion: text,
});

const column = (name: string, jsonPath: string) => ({ name, type: "string", jsonPath });

/**
 * What a Plan is, before the controller runs. At each start the controller writes the whole definition itself, which has descriptions
 * and further fields; all that is said here is said alike there, so that nobody takes it back.
 * @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/pkg/apis/upgrade.cattle.io/v1/types.go
 */
export const planDefinition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "plans.upgrade.cattle.io" },
  spec: {
    group: "upgrade.cattle.io",
    names: { kind: "Plan", listKind: "PlanList", plural: "plans", singular: "plan" },
    scope: "Namespaced",
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        additionalPrinterColumns: [
          column("Image", ".spec.upgrade.image"),
          column("Channel", ".spec.channel"),
          column("Version", ".spec.version"),
          column("Complete", ".status.conditions[?(@.type=='Complete')].status"),
          column("Message", ".status.conditions[?(@.message!='')].message"),
          { ...column("Applying", ".status.applying"), priority: 10 },
        ],
        schema: {
          openAPIV3Schema: object({ apiVersion: text, kind: text, metadata: { type: "object" }, spec, status }),
        },
        subresources: { status: {} },
      },
    ],
  },
} satisfies ICustomResourceDefinition;
