import { myceliumGroup, trustPolicyName } from "../../../lib/mycelium/names.ts";
import { isMapping, stringAt, valueAt } from "../../kubernetes/answer.ts";
import type { KubernetesClient } from "../../kubernetes/client.ts";
import { Informer } from "../../kubernetes/informer.ts";
import type { Resource } from "../../kubernetes/resource.ts";
import { type MemberFacts, myceliumNodes, readMember } from "./member-facts.ts";
import { type NodeFacts, readNode } from "./node-facts.ts";

/** What the agent is told by the API. */
export interface ClusterWatchOptions {
  readonly client: KubernetesClient;
  /** Called after anything changed that matters. */
  readonly onChange: () => void;
  readonly onProblem: (error: Error) => void;
}

const nodes: Resource = { group: "", version: "v1", plural: "nodes" };
const ofTrust = (plural: string): Resource => ({ group: myceliumGroup, version: "v1alpha1", plural });

/** All that the agent knows of the cluster: as it is, or as it was when the API could be reached for the last time. */
export class ClusterWatch {
  readonly #nodes: Informer<NodeFacts>;
  readonly #members: Informer<MemberFacts>;
  readonly #spores: Informer<unknown>;
  readonly #policies: Informer<unknown>;

  constructor({ client, onChange, onProblem }: ClusterWatchOptions) {
    const told = { client, onProblem, onChange: () => this.isKnown && onChange() };
    this.#nodes = new Informer({ ...told, resource: nodes, parse: readNode });
    this.#members = new Informer({ ...told, resource: myceliumNodes, parse: readMember });
    this.#spores = new Informer({ ...told, resource: ofTrust("sporetrusts"), parse: readSpore });
    // No other one counts.
    const selection = { fieldSelector: `metadata.name=${trustPolicyName}` };
    this.#policies = new Informer({ ...told, resource: ofTrust("trustpolicies"), selection, parse: readPolicy });
  }

  /** By name. */
  get nodes(): ReadonlyMap<string, NodeFacts> {
    return this.#nodes.items;
  }

  /** By name. */
  get members(): ReadonlyMap<string, MemberFacts> {
    return this.#members.items;
  }

  get spores(): readonly unknown[] {
    return [...this.#spores.items.values()];
  }

  /** The TrustPolicy; undefined where there is none. */
  get policy(): unknown {
    return this.#policies.items.get(trustPolicyName);
  }

  /** Whether everything was known once: before, a host must not be changed. */
  get isKnown(): boolean {
    return this.#all.every(({ isSynced }) => isSynced);
  }

  /** Whether everything is as it is now. */
  get isConnected(): boolean {
    return this.#all.every(({ isConnected }) => isConnected);
  }

  start(): void {
    for (const informer of this.#all) informer.start();
  }

  stop(): void {
    for (const informer of this.#all) informer.stop();
  }

  get #all(): readonly Pick<Informer<unknown>, "isSynced" | "isConnected" | "start" | "stop">[] {
    return [this.#nodes, this.#members, this.#spores, this.#policies];
  }
}

/** Characters of a text that are kept: nothing that counts is longer. */
const longest = 200;

/** What trust is made of, whatever else an object holds. */
function readSpore(object: unknown): unknown {
  const spec = valueAt(object, "spec");
  const kept = (key: string) => {
    const value = valueAt(spec, key);
    if (typeof value === "string") return { [key]: value.slice(0, longest) };
    // Another type is wrong, which is for others to say.
    return value === undefined ? {} : { [key]: typeof value === "object" ? null : value };
  };
  const name = stringAt(object, "metadata", "name");
  return { metadata: { name }, spec: { ...kept("publicKey"), ...kept("trust"), ...kept("expires") } };
}

function readPolicy(object: unknown): unknown {
  const [name, spec] = [stringAt(object, "metadata", "name"), valueAt(object, "spec")];
  return { metadata: { name }, spec: isMapping(spec) ? spec : {} };
}
