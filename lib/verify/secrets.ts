import type { ClusterApplication } from "../application/cluster-application.ts";
import type { RequiredSecret } from "../application/provides.ts";
import { listed } from "../wording.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** A Secret that a person has to create, and where. */
export interface SecretPlace {
  readonly secret: RequiredSecret;
  readonly namespace: string;
}

/** As rows name it: `whoami/token`. */
export function secretName({ namespace, secret }: SecretPlace): string {
  return `${namespace}/${secret.name}`;
}

/** Every Secret that the inventory names. */
export function secretPlaces(
  applications: readonly Pick<ClusterApplication, "requiredSecrets" | "namespace">[],
): SecretPlace[] {
  return applications.flatMap((application) =>
    application.requiredSecrets.map((secret) => ({ secret, namespace: secret.namespace ?? application.namespace })),
  );
}

/**
 * Whether each Secret of the inventory has its keys.
 * @param keysOf asked for each; nobody here sees a value
 */
export function secretRows(
  places: readonly SecretPlace[],
  keysOf: (place: SecretPlace) => Answer<readonly string[]> | undefined,
): Row[] {
  return places.flatMap((place): Row[] => {
    const name = secretName(place);
    const answer = keysOf(place);
    if (answer === undefined) return [];
    if ("value" in answer) return [{ area: "secrets", name, ...keysOfSecret(place.secret, answer.value) }];
    if (answer.refusal.why === "missing") return [{ area: "secrets", name, ...absent(place.secret) }];
    return [refusalRow("secrets", name, answer.refusal)];
  });
}

function keysOfSecret({ keys }: RequiredSecret, found: readonly string[]): Finding {
  const lacking = keys.filter((key) => !found.includes(key));
  if (lacking.length === 0) return ok(`has ${listed(keys) || "no keys to hold"}`);
  return fail(`lacks ${listed(lacking)}`, "add what is missing, as the README of the cluster tells");
}

function absent({ purpose, create, optional = false }: RequiredSecret): Finding {
  const text = `does not exist: ${purpose}`;
  return optional ? warn(text, create) : fail(text, create);
}
