import { prefixOf } from "../../lib/mycelium/address.ts";
import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import { tables } from "../../lib/mycelium/names.ts";
import { plugins } from "./desired/conflist.ts";
import type { Failure } from "./host/apply.ts";
import type { ObservedHost } from "./observed/observed-host.ts";
import type { ClusterView, HostCondition } from "./view.ts";

/** A condition that holds, or the first of the reasons why not, with what is to be said of all. */
export function condition(
  type: HostCondition["type"],
  good: { readonly reason: string; readonly message: string },
  problems: readonly { readonly reason: string; readonly message: string }[],
): HostCondition {
  const [first] = problems;
  if (first === undefined) return { type, status: "True", ...good };
  return { type, status: "False", reason: first.reason, message: problems.map(({ message }) => message).join("; ") };
}

/** Why pods' IPv4 may not arrive on other nodes: nothing of the host lets the VXLAN complete its checksums. */
export function checksumProblems(
  { mode, vxlan }: Pick<AgentConfiguration, "mode" | "vxlan">,
  { checksumOffload }: Pick<ObservedHost, "checksumOffload">,
) {
  if (mode !== "dual" || vxlan === undefined || checksumOffload !== undefined) return [];
  return [
    {
      reason: "ToolMissing",
      message: `ethtool: there is no such command, neither the host's nor K3s' own, so that ${vxlan} leaves checksums to the daemon, and IPv4 between nodes may fail; install it on the host`,
    },
  ];
}

/** Whether the daemon's interface is there and is that of the node. */
export function tunnelCondition(
  { tunnel }: Pick<AgentConfiguration, "tunnel">,
  { self }: Pick<ClusterView, "self">,
  { links }: Pick<ObservedHost, "links">,
): HostCondition {
  const link = links.find(({ name }) => name === tunnel);
  const addresses = link?.addresses.map((address) => address.split("/")[0]) ?? [];
  return condition(
    "TunnelUp",
    { reason: "TunnelUp", message: `${tunnel} has ${self.address}` },
    link === undefined
      ? [
          {
            reason: "TunnelGone",
            message: `there is no interface ${tunnel}, so that other nodes are out of reach; look at the daemon of Mycelium`,
          },
        ]
      : [
          ...(link.up
            ? []
            : [{ reason: "TunnelDown", message: `${tunnel} is switched off; restart the daemon of Mycelium` }]),
          ...(addresses.includes(self.address)
            ? []
            : [
                {
                  reason: "AddressMissing",
                  message: `${tunnel} has ${addresses.join(", ") || "no address"}, while the node is ${self.address}; restart the daemon of Mycelium`,
                },
              ]),
        ],
  );
}

/** Whether all that is on the bridge belongs to the node's key. */
export function prefixCondition(
  { bridge }: Pick<AgentConfiguration, "bridge">,
  { self }: Pick<ClusterView, "self">,
  { links }: Pick<ObservedHost, "links">,
): HostCondition {
  const addresses = links.find(({ name }) => name === bridge)?.addresses ?? [];
  const former = addresses.flatMap((address) => {
    const prefix = prefixOf(address.split("/")[0] ?? "");
    return prefix === undefined || prefix === self.prefix ? [] : [prefix];
  });
  return condition(
    "PrefixFits",
    { reason: "PrefixFits", message: `pods have addresses of ${self.prefix}` },
    former.map((prefix) => ({
      reason: "KeyChanged",
      message: `${bridge} has ${prefix}, too, which was the node's before its key changed to one with ${self.prefix}: pods from then cannot be reached; drain and restart the node, or bring the former key back`,
    })),
  );
}

/** Whether the runtime knows how to connect pods. */
export function podNetworkCondition(
  { mode }: Pick<AgentConfiguration, "mode">,
  { self }: Pick<ClusterView, "self">,
  { cni }: Pick<ObservedHost, "cni">,
  { path, failures, isTunnelUp }: { path: string; failures: readonly Failure[]; isTunnelUp: boolean },
): HostCondition {
  const missing = missingPlugins(cni);
  const ofFile = failures.filter(({ at }) => at.startsWith("/"));
  const isWritten = cni.files.has(path);
  return condition("PodNetworkReady", { reason: "Written", message: `${path} tells how pods are connected` }, [
    ...(missing.length === 0
      ? []
      : [
          {
            reason: "PluginMissing",
            message: `${cni.binaries} lacks ${missing.join(", ")}, and K3s does not bring it; update K3s or put it there`,
          },
        ]),
    ...(mode === "dual" && self.podCidr === undefined
      ? [{ reason: "NoPodCidr", message: `node ${self.name} has no IPv4 network for its pods yet` }]
      : []),
    ...ofFile.map(({ at, error }) => ({ reason: "NotWritable", message: `${at} cannot be written: ${error.message}` })),
    ...(ofFile.length === 0 && failures.length > 0 && !isWritten
      ? [{ reason: "HostNotReady", message: "pods are connected once the host is as it should be" }]
      : []),
    ...(isTunnelUp || isWritten
      ? []
      : [{ reason: "TunnelGone", message: "pods are connected once the interface of the daemon is there" }]),
  ]);
}

/** Plugins without which no pod can be connected, and that nobody brings. */
export function missingPlugins({ installed, brought }: ObservedHost["cni"]): readonly string[] {
  return plugins.needed.filter((plugin) => !installed.includes(plugin) && !brought.includes(plugin));
}

/** What of the data path could not be set, and of trust. */
export function failureConditions(failures: readonly Failure[]): readonly HostCondition[] {
  const ofTrust = failures.filter(({ at }) => at === tables.trust);
  const ofRest = failures.filter(({ at }) => at !== tables.trust && !at.startsWith("/"));
  return [
    condition(
      "TrustEnforced",
      { reason: "Enforced", message: `the table inet ${tables.trust} decides who comes in` },
      ofTrust.map(problemOf),
    ),
    condition(
      "Converged",
      { reason: "Converged", message: "the host is as it should be" },
      [...ofTrust, ...ofRest].map(problemOf),
    ),
  ];
}

function problemOf({ at, error }: Failure) {
  // What the kernel says of a kind of interface that no module brings.
  const module = /Unknown device type|Operation not supported/.test(error.message);
  return {
    reason: module ? "ModuleMissing" : "OperationFailed",
    message: `${at === error.message.split(":")[0] ? "" : `${at}: `}${error.message}${module ? "; load the kernel modules vxlan and bridge" : ""}`,
  };
}
