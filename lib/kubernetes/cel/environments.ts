import type { JsonObject } from "../manifest.ts";
import type { CelEnvironment } from "./environment.ts";
import { overload, typeNamed } from "./functions/overload.ts";
import { schemaType } from "./schema-type.ts";
import {
  any,
  bool,
  dyn,
  int,
  list,
  map,
  type ObjectType,
  object,
  optional,
  string,
  type Type,
  timestamp,
} from "./type.ts";

/**
 * For rules in a CustomResourceDefinition, at one place of its schema; undefined at a place that expressions cannot look into.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function ruleEnvironment(
  schema: JsonObject,
  { isRoot, hasOptionalOldSelf = false }: { readonly isRoot: boolean; readonly hasOptionalOldSelf?: boolean },
): CelEnvironment | undefined {
  const self = schemaType(schema, isRoot);
  if (self === undefined) return undefined;
  return {
    variables: new Map([
      ["self", self],
      ["oldSelf", hasOptionalOldSelf ? optional(self) : self],
    ]),
  };
}

export interface AdmissionOptions {
  /** Whether the policy has a `paramKind`. */
  readonly hasParams: boolean;
  /** @default true */
  readonly hasAuthorizer?: boolean;
  /** The types of `variables`, as far as they are declared. @default - no variables are known */
  readonly variables?: ObjectType;
  /** Whether the expression makes a patch: `Object{}`, `JSONPatch{}`. @default false */
  readonly makesPatch?: boolean;
}

/**
 * For admission policies and the match conditions of webhooks.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 */
export function admissionEnvironment({
  hasParams,
  hasAuthorizer = true,
  variables,
  makesPatch = false,
}: AdmissionOptions): CelEnvironment {
  return {
    variables: new Map<string, Type>([
      ["object", dyn],
      ["oldObject", dyn],
      ["namespaceObject", namespaceType],
      ["request", requestType],
      ...(hasParams ? [["params", dyn] as const] : []),
      ...(hasAuthorizer
        ? [
            ["authorizer", typeNamed("Authorizer")] as const,
            ["authorizer.requestResource", typeNamed("ResourceCheck")] as const,
          ]
        : []),
      ...(variables === undefined ? [] : [["variables", variables] as const]),
    ]),
    ...(makesPatch ? { messageType: patchType, functions: patchFunctions } : {}),
  };
}

const kind = (name: string, last: string) => object(name, { group: string, version: string, [last]: string });

const requestType = object("kubernetes.AdmissionRequest", {
  kind: kind("kubernetes.GroupVersionKind", "kind"),
  resource: kind("kubernetes.GroupVersionResource", "resource"),
  subResource: string,
  requestKind: kind("kubernetes.GroupVersionKind", "kind"),
  requestResource: kind("kubernetes.GroupVersionResource", "resource"),
  requestSubResource: string,
  name: string,
  namespace: string,
  operation: string,
  userInfo: object("kubernetes.UserInfo", {
    username: string,
    uid: string,
    groups: list(string),
    extra: map(string, list(string)),
  }),
  dryRun: bool,
  options: dyn,
});

const namespaceType = object("kubernetes.Namespace", {
  metadata: object("kubernetes.NamespaceMetadata", {
    name: string,
    generateName: string,
    namespace: string,
    labels: map(string, string),
    annotations: map(string, string),
    UID: string,
    creationTimestamp: timestamp,
    deletionGracePeriodSeconds: int,
    deletionTimestamp: timestamp,
    generation: int,
    resourceVersion: string,
    finalizers: list(string),
  }),
  spec: object("kubernetes.NamespaceSpec", { finalizers: list(string) }),
  status: object("kubernetes.NamespaceStatus", {
    conditions: list(
      object("kubernetes.NamespaceCondition", {
        status: string,
        type: string,
        lastTransitionTime: timestamp,
        message: string,
        reason: string,
      }),
    ),
    phase: string,
  }),
});

const patchTypes = new Map<string, Type>();

/** `Object` and what begins with `Object.` take all fields, `JSONPatch` those of one operation. */
export function patchType(name: string): Type | undefined {
  if (name === "JSONPatch") return jsonPatch;
  if (name !== "Object" && !name.startsWith("Object.")) return undefined;
  const type = patchTypes.get(name) ?? { is: "object", name, field: () => dyn };
  patchTypes.set(name, type);
  return type;
}

const jsonPatch = object("JSONPatch", { op: string, path: string, from: string, value: dyn });

const patchFunctions = new Map([["jsonpatch.escapeKey", [overload("jsonpatch.escapeKey(string): string")]]]);

/**
 * For selectors of devices, where the API server runs with the features that are on by default.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/resource-claim-v1/
 */
export const deviceEnvironment: CelEnvironment = {
  variables: new Map([
    [
      "device",
      object("kubernetes.DRADevice", {
        driver: string,
        allowMultipleAllocations: bool,
        attributes: map(string, map(string, any)),
        capacity: map(string, map(string, typeNamed("Quantity"))),
      }),
    ],
  ]),
  hasBindings: true,
};
