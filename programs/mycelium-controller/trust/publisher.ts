import { myceliumGroup, trustPolicyName } from "../../../lib/mycelium/names.ts";
import { readSporeTrust } from "../../../lib/mycelium/spore-trust.ts";
import { type ClusterNode, type RefusedTrust, type Trusted, trustedPrefixes } from "../../../lib/mycelium/trust.ts";
import { stringAt } from "../../kubernetes/answer.ts";
import type { KubernetesClient } from "../../kubernetes/client.ts";
import { KubernetesError } from "../../kubernetes/kubernetes-error.ts";
import { conditionFor, type Statement } from "./condition.ts";
import { NetworkPolicies } from "./network-policies.ts";
import { policyStatement, sporeStatement } from "./statements.ts";

const resourceOf = (plural: string) => ({ group: myceliumGroup, version: "v1alpha1", plural });

/** What a pass over all that is said about trust came to. */
export interface TrustPublished {
  readonly trusted: Trusted;
  readonly problems: readonly Error[];
}

/** Says of SporeTrusts and of the TrustPolicy what they do, and has Kubernetes let spores in where the policy says so. */
export class TrustPublisher {
  readonly #client: KubernetesClient;
  readonly #namespaces: readonly string[];
  readonly #policies: NetworkPolicies;

  /** @param namespaces where network policies may be written */
  constructor(client: KubernetesClient, namespaces: readonly string[]) {
    this.#client = client;
    this.#namespaces = namespaces;
    this.#policies = new NetworkPolicies(client);
  }

  /**
   * Brings all of it up to date.
   * @param policy undefined where there is none
   * @param now milliseconds since 1970
   */
  async publish(
    spores: readonly unknown[],
    policy: unknown,
    clusterNodes: readonly ClusterNode[],
    now: number,
  ): Promise<TrustPublished> {
    const trusted = trustedPrefixes(spores, policy, clusterNodes, new Date(now));
    const problems: Error[] = [];
    const refusalOf = (kind: RefusedTrust["kind"], name: string) =>
      trusted.refused.find((each) => each.kind === kind && each.name === name);
    const say = async (plural: string, object: unknown, statement: Statement, rest: object = {}) => {
      try {
        await this.#say(plural, object, statement, rest, new Date(now).toISOString());
      } catch (error) {
        // Somebody removed it at the same time.
        if (error instanceof KubernetesError && error.status === 404) return;
        problems.push(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const refused = refusalOf("TrustPolicy", trustPolicyName);
    const failed = await this.#open(trusted, refused !== undefined, now);
    for (const [namespace, why] of failed) problems.push(new Error(`namespace ${namespace}: ${why}`));
    if (policy !== undefined) await say("trustpolicies", policy, policyStatement(refused, failed));
    for (const object of spores) {
      const { name, prefix } = readSporeTrust(object);
      const rest = prefix === undefined ? {} : { prefix };
      await say("sporetrusts", object, sporeStatement(refusalOf("SporeTrust", name)), rest);
    }
    return { trusted, problems };
  }

  /** @returns the namespaces where that failed, each with why */
  async #open({ ofNamespace }: Trusted, isRefused: boolean, now: number): Promise<ReadonlyMap<string, string>> {
    const failed = new Map<string, string>();
    for (const namespace of ofNamespace.keys()) {
      if (this.#namespaces.includes(namespace)) continue;
      failed.set(namespace, "Git does not name it, so that the controller may write no network policy there");
    }
    for (const namespace of this.#namespaces) {
      // A policy that is wrong closes what it opened; to remove it would open what nothing else closes.
      const closed = isRefused ? { namespace, prefixes: [] } : undefined;
      try {
        await this.#policies.write(namespace, ofNamespace.get(namespace) ?? closed, now);
      } catch (error) {
        failed.set(namespace, error instanceof Error ? error.message : String(error));
      }
    }
    return failed;
  }

  async #say(plural: string, object: unknown, statement: Statement, rest: object, now: string): Promise<void> {
    const name = stringAt(object, "metadata", "name");
    const condition = conditionFor(object, statement, now);
    if (name === undefined || condition === undefined) return;
    const patch = { status: { ...rest, conditions: [condition] } };
    await this.#client.mergePatch(resourceOf(plural), { name, subresource: "status" }, patch);
  }
}
