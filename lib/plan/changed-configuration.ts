import { makes } from "../kubernetes/makes.ts";
import { isManifest } from "../kubernetes/manifest.ts";
import { type Comparison, isRecreated } from "./risks/rule.ts";

/** A ConfigMap or Secret whose content changes. */
export interface ChangedConfiguration {
  readonly comparison: Comparison;
  readonly kind: "ConfigMap" | "Secret";
  readonly namespace: string | null;
  readonly name: string;
  /** The keys that change; undefined when they are not known. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** Undefined when the content of no ConfigMap or Secret changes; what makes a Secret changes that as well. */
export function changedConfiguration(comparison: Comparison): ChangedConfiguration | undefined {
  const { type, object, before, after, differences } = comparison;
  if (!before || !after || isRecreated(comparison)) return undefined;
  const fields = differences.map(({ steps }) => steps.map(({ step }) => step));
  if (type === "/ConfigMap" || type === "/Secret") {
    const data = fields.filter(([root]) => root === "data" || root === "stringData" || root === "binaryData");
    if (data.length === 0) return undefined;
    const whole = data.some(({ length }) => length === 1);
    const keys = whole ? undefined : new Set(data.map(([, key]) => String(key)));
    const { namespace, name } = object;
    return { comparison, kind: type === "/Secret" ? "Secret" : "ConfigMap", namespace, name, keys };
  }
  const harmless = makers.get(type);
  if (harmless === undefined || !isManifest(after.data)) return undefined;
  if (!fields.some(([root, field]) => root === "spec" && !harmless.includes(String(field)))) return undefined;
  const made = makes(type, after.data).find(({ kind }) => kind === "/Secret");
  return made && { comparison, kind: "Secret", namespace: object.namespace, name: made.name, keys: undefined };
}

/** Kinds that fill a Secret anew when their `spec` changes, and the fields of it that do not change what is in there. */
const makers: ReadonlyMap<string, readonly string[]> = new Map([
  ["bitnami.com/SealedSecret", []],
  ["cert-manager.io/Certificate", ["renewBefore", "renewBeforePercentage", "revisionHistoryLimit"]],
  ["external-secrets.io/ExternalSecret", ["refreshInterval"]],
]);
