import { ApiObject, Lazy } from "cdk8s";
import { type Unplain, unplainIn } from "../kubernetes/plain-data.ts";

/**
 * What `apiObject.toJson()` returns, sooner: cdk8s copies every object four times and offers each value to each resolver. Objects
 * of plain data are taken as they are; all others, with lazy values, patches or a serializer of their own, take cdk8s' way.
 */
export function jsonOf(apiObject: ApiObject): unknown {
  const props: unknown = Reflect.get(apiObject, "props");
  const patches: unknown = Reflect.get(apiObject, "patches");
  const ownWay = apiObject.toJson !== ApiObject.prototype.toJson || !Array.isArray(patches) || patches.length > 0;
  if (ownWay || !isMapping(props) || !isPlain(props)) return apiObject.toJson();
  return { ...props, metadata: metadataOf(apiObject) };
}

/** What is no plain data in an object that has no JSON; what cdk8s resolves is some. */
export function unplainInPropsOf(apiObject: ApiObject): Unplain | undefined {
  const props: unknown = Reflect.get(apiObject, "props");
  return unplainIn(props, isResolved);
}

function isResolved(value: object): boolean {
  if (Array.isArray(value) || isMapping(value)) return false;
  const { resolve, value: union }: { resolve?: unknown; value?: unknown } = value;
  return value instanceof Lazy || typeof resolve === "function" || ["number", "string"].includes(typeof union);
}

/** cdk8s keeps metadata apart, because it can be added to after construction. */
function metadataOf({ metadata }: ApiObject): unknown {
  const result: Record<string, unknown> = { name: metadata.name };
  if (metadata.namespace !== undefined) result.namespace = metadata.namespace;
  const given: unknown = Reflect.get(metadata, "_additionalAttributes");
  if (!isMapping(given)) return metadata.toJson();
  for (const key in given) if (!ownMembers.has(key) && !add(result, key, given[key])) return metadata.toJson();
  for (const key of listedMembers) if (!add(result, key, Reflect.get(metadata, key))) return metadata.toJson();
  return result;
}

const listedMembers = ["annotations", "finalizers", "labels", "ownerReferences"];
const ownMembers: ReadonlySet<string> = new Set(["name", "namespace", ...listedMembers]);

/** Adds what cdk8s would show; false when that takes more than copying. */
function add(result: Record<string, unknown>, key: string, value: unknown): boolean {
  if (value === undefined || value === null || isEmpty(value)) return true;
  if (!isPlain(value) || holdsEmpty(value)) return false;
  result[key] = value;
  return true;
}

/** Whether a value is data that JSON can hold, with nothing that cdk8s would drop or resolve. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return true;
    case "object":
      if (Array.isArray(value)) return value.every(isPlain);
      if (!isMapping(value)) return false;
      for (const key in value) if (!isPlain(value[key])) return false;
      return true;
    default:
      return false;
  }
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether there is something in a value that cdk8s drops from metadata. */
function holdsEmpty(value: unknown): boolean {
  return isEmpty(value) || (typeof value === "object" && value !== null && Object.values(value).some(holdsEmpty));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
