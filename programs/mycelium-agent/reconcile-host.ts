import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import {
  checksumProblems,
  condition,
  failureConditions,
  missingPlugins,
  podNetworkCondition,
  prefixCondition,
  tunnelCondition,
} from "./conditions.ts";
import { acceptedPeers } from "./desired/accepted-peers.ts";
import { cniFilePaths } from "./desired/conflist.ts";
import { desiredHost } from "./desired/desired-host.ts";
import { difference } from "./difference/difference.ts";
import { apply } from "./host/apply.ts";
import { countersOf, noCounters } from "./host/counters.ts";
import { HostToolError } from "./host/host-tool-error.ts";
import type { HostTools } from "./host/host-tools.ts";
import { observeHost } from "./host/observe-host.ts";
import { wrongSettings } from "./host/settings.ts";
import type { ObservedHost } from "./observed/observed-host.ts";
import type { ClusterView, HostCondition, HostReport } from "./view.ts";

/**
 * Looks at a host once, and makes it what its place in the cluster asks for. It may be called at any time, but not again before it is
 * done. What it cannot do it says in the conditions.
 * @param view all of the cluster, not what is known so far
 */
export async function reconcileHost(
  tools: HostTools,
  configuration: AgentConfiguration,
  view: ClusterView,
): Promise<HostReport> {
  let observed: ObservedHost;
  let settings: readonly string[];
  let statistics: string | undefined;
  try {
    [observed, settings, statistics] = await Promise.all([
      observeHost(tools, configuration),
      wrongSettings(tools, configuration),
      tools.read("/proc/net/snmp6"),
    ]);
  } catch (error) {
    return unknownHost(error instanceof Error ? error : new Error(String(error)));
  }

  const { peers, refused } = acceptedPeers(configuration, view, lanOf(configuration, observed));
  const desired = desiredHost(configuration, view, peers, observed.cni);
  const tunnel = tunnelCondition(configuration, view, observed);
  const isTunnelUp = tunnel.status === "True";
  const path = cniFilePaths(observed.cni)[configuration.mode];
  // A node takes its first pods when they can be connected; later its pods stay what they are.
  const mayBegin = observed.cni.files.has(path) || (isTunnelUp && missingPlugins(observed.cni).length === 0);
  const operations = difference(observed, mayBegin ? desired : { ...desired, cniFile: undefined });
  const failures = await apply(tools, operations);

  return {
    changes: operations.length,
    conditions: [
      condition("HostReady", { reason: "HostReady", message: "tools and settings of the host are there" }, [
        ...checksumProblems(configuration, observed),
        ...settings.map((message) => ({ reason: "SettingWrong", message })),
      ]),
      tunnel,
      prefixCondition(configuration, view, observed),
      condition(
        "PeersAccepted",
        { reason: "Accepted", message: `${peers.length} other nodes` },
        refused.map((message) => ({ reason: "PeersRefused", message })),
      ),
      ...failureConditions(failures),
      podNetworkCondition(configuration, view, observed, { path, failures, isTunnelUp }),
    ],
    counters: countersOf(configuration, observed, statistics),
  };
}

/** Networks of IPv4 that the host is in by interfaces that are not the agent's. */
function lanOf({ bridge, vxlan }: AgentConfiguration, { links }: ObservedHost): readonly string[] {
  return links
    .filter(({ name }) => name !== bridge && name !== vxlan)
    .flatMap(({ addresses }) => addresses.filter((address) => address.includes(".")));
}

/** Nothing can be said of a host whose tools do not work, but why. */
function unknownHost(error: Error): HostReport {
  const reason = error instanceof HostToolError && error.reason === "missing" ? "ToolMissing" : "ToolFailed";
  const message = reason === "ToolMissing" ? `${error.message}; install it on the host` : error.message;
  const others = ["TunnelUp", "PrefixFits", "PeersAccepted", "TrustEnforced", "Converged", "PodNetworkReady"] as const;
  return {
    changes: 0,
    conditions: [
      { type: "HostReady", status: "False", reason, message },
      ...others.map(
        (type): HostCondition => ({
          type,
          status: "Unknown",
          reason: "HostNotReady",
          message: "the host could not be looked at",
        }),
      ),
    ],
    counters: noCounters,
  };
}
