import { stringAt } from "../kubernetes/manifest.ts";
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
  const { object, before, after, differences } = comparison;
  if (!before || !after || isRecreated(comparison)) return undefined;
  const { namespace, name } = object;
  const fields = differences.map(({ steps }) => steps.map(({ step }) => step));
  switch (comparison.type) {
    case "/ConfigMap":
    case "/Secret": {
      const data = fields.filter(([root]) => root === "data" || root === "stringData" || root === "binaryData");
      if (data.length === 0) return undefined;
      const whole = data.some(({ length }) => length === 1);
      const keys = whole ? undefined : new Set(data.map(([, key]) => String(key)));
      return { comparison, kind: object.kind === "Secret" ? "Secret" : "ConfigMap", namespace, name, keys };
    }
    case "bitnami.com/SealedSecret": {
      if (!fields.some(([root]) => root === "spec")) return undefined;
      const made = stringAt(after.data, "spec", "template", "metadata", "name") ?? name;
      return { comparison, kind: "Secret", namespace, name: made, keys: undefined };
    }
    case "external-secrets.io/ExternalSecret": {
      if (!fields.some(([root, field]) => root === "spec" && field !== "refreshInterval")) return undefined;
      const made = stringAt(after.data, "spec", "target", "name") ?? name;
      return { comparison, kind: "Secret", namespace, name: made, keys: undefined };
    }
    default:
      return undefined;
  }
}
