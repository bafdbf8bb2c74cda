import { isDnsLabel } from "../dns-name.ts";
import { isJsonObject, type Json, listAt, objectAt, stringAt } from "../kubernetes/manifest.ts";
import { trustPolicyName } from "./names.ts";
import type { TrustedNamespace, TrustedPort, TrustPolicy } from "./resources.ts";

/** What counts of the TrustPolicy. */
export interface PolicyStatement extends Pick<TrustPolicy["spec"], "thresholds"> {
  readonly namespaces: readonly TrustedNamespace[];
  /** What is wrong with it; then it lets in nobody. @default - nothing */
  readonly problem?: string;
}

const nobody: PolicyStatement = { thresholds: {}, namespaces: [] };

/**
 * Reads the TrustPolicy. The API server holds the rules of its definition, but may have had another one when it took the object.
 * @param object undefined where there is none
 */
export function readTrustPolicy(object: unknown): PolicyStatement {
  if (object === undefined) return nobody;
  const whole = isJsonObject(object) ? object : {};
  const name = stringAt(whole, "metadata", "name");
  if (name !== trustPolicyName) return refused(`its name must be ${trustPolicyName}`);
  const spec = objectAt(whole, "spec");
  const { nodes, pods } = objectAt(spec, "thresholds");
  if (!isThreshold(nodes)) return refused("spec.thresholds.nodes must be a whole number from 1 to 100");
  if (!isThreshold(pods)) return refused("spec.thresholds.pods must be a whole number from 1 to 100");
  const namespaces: TrustedNamespace[] = [];
  for (const [index, each] of listAt(spec, "namespaces").entries()) {
    const namespace = readNamespace(each);
    if (namespace === undefined) {
      return refused(`spec.namespaces[${index}] must have a namespace, a threshold from 1 to 100 and, if any, ports`);
    }
    const floor = `spec.namespaces[${index}].threshold must not be below spec.thresholds.pods`;
    if (pods === undefined) return refused(`${floor}, which is not set`);
    if (namespace.threshold < pods) return refused(floor);
    if (namespaces.some((other) => other.namespace === namespace.namespace)) {
      return refused(`spec.namespaces[${index}].namespace is a second ${namespace.namespace}`);
    }
    namespaces.push(namespace);
  }
  return { thresholds: { ...(nodes !== undefined && { nodes }), ...(pods !== undefined && { pods }) }, namespaces };
}

function refused(problem: string): PolicyStatement {
  return { ...nobody, problem };
}

function readNamespace(item: Json): TrustedNamespace | undefined {
  const { namespace, threshold, ports } = isJsonObject(item) ? item : {};
  if (typeof namespace !== "string" || !isDnsLabel(namespace)) return undefined;
  if (threshold === undefined || !isThreshold(threshold)) return undefined;
  if (ports === undefined) return { namespace, threshold };
  const read = Array.isArray(ports) ? ports.map(readPort) : [];
  const whole = read.filter((port) => port !== undefined);
  // No ports would be all ports for a NetworkPolicy.
  return whole.length > 0 && whole.length === read.length ? { namespace, threshold, ports: whole } : undefined;
}

function readPort(item: Json): TrustedPort | undefined {
  const { protocol, port } = isJsonObject(item) ? item : {};
  const isPort = typeof port === "number" && Number.isInteger(port) && port >= 1 && port <= 65_535;
  return (protocol === "TCP" || protocol === "UDP") && isPort ? { protocol, port } : undefined;
}

function isThreshold(value: Json | undefined): value is number | undefined {
  return value === undefined || (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 100);
}
