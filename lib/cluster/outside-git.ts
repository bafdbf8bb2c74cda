import type { Problem } from "../errors.ts";

const everyHostMakesOne = "every host makes its own, which never leaves it";
const othersKey = "write its publicKey, and have that machine make a new key";
const networkKey = "give it to the script that sets up each host, as MYCELIUM_NETWORK_KEY";

/** Fields that people look for and that do not exist, because they would hold a secret; `*` stands for any name. */
const secretFields: readonly (readonly [path: string, fix: string])[] = [
  ["datastore.endpoint", "write it to /etc/default/k3s on each server, as K3S_DATASTORE_ENDPOINT"],
  ["dashboard.authentication.clientSecret", "create the Secret that the cluster's README names"],
  ["registries.configs.*.auth", "give pods imagePullSecrets instead"],
  ["cni.key", everyHostMakesOne],
  ["cni.privateKey", everyHostMakesOne],
  ["cni.privateNetwork.key", networkKey],
  ["cni.privateNetwork.psk", networkKey],
  ["cni.trust.spores.*.privateKey", othersKey],
  ["cni.trust.spores.*.secretKey", othersKey],
];

/** What is wrong with such a field; undefined for any other. */
export function secretField(path: readonly PropertyKey[]): Pick<Problem, "what" | "fix"> | undefined {
  const field = secretFields.find(([pattern]) => {
    const steps = pattern.split(".");
    return steps.length === path.length && steps.every((step, index) => step === "*" || step === path[index]);
  });
  return field && { what: "is a secret, which does not belong in Git", fix: field[1] };
}
