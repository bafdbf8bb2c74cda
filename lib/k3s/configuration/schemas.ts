import * as z from "zod";
import type { Json } from "../../kubernetes/manifest.ts";
import { agentKeys } from "./agent-keys.ts";
import { nodeKeys } from "./node-keys.ts";
import { criticalKeys, serverKeys } from "./server-keys.ts";

const ofNodes = {
  ...nodeKeys.Process,
  ...nodeKeys["Addresses of a node"],
  ...nodeKeys["Joining a cluster"],
  ...nodeKeys["Node and runtime"],
  ...nodeKeys["Arguments of the node's components"],
};

const ofEachServer = {
  ...serverKeys.Listener,
  ...serverKeys["Starting a cluster"],
  ...serverKeys["Ports and addresses of Services"],
  ...serverKeys.Kubeconfig,
  ...serverKeys["Arguments of the control plane"],
  ...serverKeys["Other datastores"],
  ...serverKeys["Embedded etcd"],
  ...serverKeys["Snapshots in S3"],
  ...serverKeys.Components,
};

const ofAgents = agentKeys["Agents only"];

/**
 * Every key of `config.yaml` on a server. K3s itself drops an unknown one with a warning.
 * @see https://docs.k3s.io/cli/server
 */
export const serverConfiguration = z
  .strictObject({ ...ofNodes, ...ofEachServer, ...criticalKeys })
  .meta({ title: "K3sServer", description: "Keys of config.yaml on every server." });

/**
 * Every key of `config.yaml` on an agent. K3s itself does not start with an unknown one.
 * @see https://docs.k3s.io/cli/agent
 */
export const agentConfiguration = z
  .strictObject({ ...ofNodes, ...ofAgents })
  .meta({ title: "K3sAgent", description: "Keys of config.yaml on every agent." });

/** What may differ from node to node, for either role. */
export const nodeConfiguration = z.strictObject({ ...ofNodes, ...ofEachServer, ...ofAgents }).meta({
  title: "K3sNode",
  description: "Keys of config.yaml on this node, which take the place of those of its role.",
});

/** What a node of K3s is. */
export type Role = "server" | "agent";

/** The schema of `config.yaml` for each role. */
export const configurations = { server: serverConfiguration, agent: agentConfiguration } as const;

/** All keys that a role takes. */
export function keysOf(role: Role): ReadonlySet<string> {
  return keys[role];
}

const keys: Readonly<Record<Role, ReadonlySet<string>>> = {
  server: new Set(Object.keys(serverConfiguration.shape)),
  agent: new Set(Object.keys(agentConfiguration.shape)),
};

/** What K3s takes where a key is not written; undefined where that is nothing, or follows from something else. */
export function defaultOfKey(name: string): Json | undefined {
  return defaults.get(name);
}

const json: z.ZodType<Json> = z.json();
const defaults: ReadonlyMap<string, Json> = new Map(
  Object.entries({ ...serverConfiguration.shape, ...agentConfiguration.shape }).flatMap(([name, schema]) => {
    const value = json.safeParse(schema.meta()?.default).data;
    return value === undefined ? [] : [[name, value]];
  }),
);

/** Whether all servers must have the same value of a key. */
export function isCritical(name: string): boolean {
  return Object.hasOwn(criticalKeys, name);
}
