import { controllerName } from "../../../lib/mycelium/names.ts";
import { trustNetworkPolicy, trustNetworkPolicyName } from "../../../lib/mycelium/network-policy.ts";
import type { NamespaceTrust } from "../../../lib/mycelium/trust.ts";
import { stringAt } from "../../kubernetes/answer.ts";
import type { KubernetesClient } from "../../kubernetes/client.ts";

const networkPolicies = { group: "networking.k8s.io", version: "v1", plural: "networkpolicies" };
const roles = { group: "rbac.authorization.k8s.io", version: "v1", plural: "roles" };

const managedBy = "app.kubernetes.io/managed-by";

/** Milliseconds after which what somebody else may have changed is written again. */
const repeated = 60_000;

/** The network policies that let spores in to namespaces. */
export class NetworkPolicies {
  readonly #client: KubernetesClient;
  /** What was written into each namespace, and when in milliseconds. */
  readonly #written = new Map<string, { readonly text: string; readonly at: number }>();

  constructor(client: KubernetesClient) {
    this.#client = client;
  }

  /**
   * Writes the policy of a namespace, or removes it. It goes with the Role that lets us write it, too: when Git no longer names the
   * namespace, we have lost the right to remove it ourselves.
   * @param trust undefined where nobody is let in by us
   * @throws Error when the API refuses it
   */
  async write(namespace: string, trust: NamespaceTrust | undefined, now: number): Promise<void> {
    const text = JSON.stringify(trust ?? null);
    const before = this.#written.get(namespace);
    if (before?.text === text && now - before.at < repeated) return;
    if (trust === undefined) await this.#remove(namespace);
    else await this.#apply(trust);
    this.#written.set(namespace, { text, at: now });
  }

  async #apply(trust: NamespaceTrust): Promise<void> {
    const { namespace } = trust;
    const uid = await this.#client.get(roles, { namespace, name: controllerName }, uidOf);
    if (uid === undefined) throw new Error(`${namespace}: there is no Role ${controllerName}`);
    const { metadata, ...policy } = trustNetworkPolicy(trust);
    const owner = { apiVersion: "rbac.authorization.k8s.io/v1", kind: "Role", name: controllerName, uid };
    const owned = { ...metadata, labels: { [managedBy]: controllerName }, ownerReferences: [owner] };
    await this.#client.apply(networkPolicies, { ...policy, metadata: owned }, { fieldManager: controllerName });
  }

  async #remove(namespace: string): Promise<void> {
    const place = { namespace, name: trustNetworkPolicyName };
    const uid = await this.#client.get(networkPolicies, place, (object) =>
      stringAt(object, "metadata", "labels", managedBy) === controllerName ? uidOf(object) : undefined,
    );
    if (uid !== undefined) await this.#client.remove(networkPolicies, place, uid);
  }
}

function uidOf(object: unknown): string | undefined {
  return stringAt(object, "metadata", "uid");
}
