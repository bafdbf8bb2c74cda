import * as z from "zod";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { type Cluster, type ClusterConfig, derive, derivedFrom } from "./cluster.ts";
import { crossCheck } from "./cross-checks.ts";
import { isSecretOfK3s as isSecret, k3sContradictions, unknownK3sKey } from "./k3s-keys.ts";
import { secretField } from "./outside-git.ts";
import { clusterSchema } from "./schema.ts";
import { zodProblems } from "./zod-problems.ts";

const made = new WeakSet<object>();

/**
 * Checks the declaration of a cluster, fills in the defaults and adds what follows from it.
 * @throws ConfigError with every mistake in it
 */
export function defineCluster(config: ClusterConfig): Cluster {
  const name = typeof config?.name === "string" ? config.name : "?";
  const where = `cluster ${quote(name)}`;
  const parsed = clusterSchema.safeParse(config);
  if (!parsed.success)
    throw new ConfigError(zodProblems(parsed.error, clusterSchema, config, where, { refusalOf, isSecret }));
  const problems = crossCheck(parsed.data, where);
  if (problems.length > 0) throw new ConfigError(problems);
  const cluster = deepFreeze({ ...parsed.data, ...derive(parsed.data) });
  const contradictions = k3sContradictions(cluster, where);
  if (contradictions.length > 0) throw new ConfigError(contradictions);
  made.add(cluster);
  return cluster;
}

/** What is wrong with a field that looks as if it could be set. */
function refusalOf(path: readonly PropertyKey[]): Pick<Problem, "what" | "fix"> | undefined {
  const source = derivedFrom.get(path.map(String).join("."));
  if (source === undefined) return secretField(path) ?? unknownK3sKey(path);
  return { what: "is derived and cannot be set", fix: `it follows from ${source}` };
}

/** Whether a value was made by `defineCluster`. */
export function isCluster(value: unknown): value is Cluster {
  return typeof value === "object" && value !== null && made.has(value);
}

/** The JSON Schema of what `defineCluster` accepts, for editors and generators. */
export function clusterJsonSchema(): object {
  return z.toJSONSchema(clusterSchema, { io: "input", unrepresentable: "any" });
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === "object" && member !== null) deepFreeze(member);
  return Object.freeze(value);
}
