import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";

type Rule = NonNullable<NonNullable<NonNullable<IPrometheusRule["spec"]>["groups"]>[number]["rules"]>[number];

/** An alert for people. `{{ $labels.node }}` is the node whose agent tells it. */
function alert(
  name: string,
  severity: "critical" | "warning",
  { expr, for: pending, summary, description }: { expr: string; for: string; summary: string; description: string },
): Rule {
  return {
    alert: `Mycelium${name}`,
    expr,
    for: pending,
    labels: { severity },
    annotations: { summary, description },
  };
}

/** What people have to know of the Mycelium network. Each says where to look. */
export const alerts: readonly Rule[] = [
  alert("DaemonDown", "critical", {
    expr: "mycelium_agent_daemon_up == 0",
    for: "5m",
    summary: "The daemon of Mycelium does not answer on {{ $labels.node }}.",
    description:
      "Pods of other nodes are out of reach. Look at `systemctl status mycelium` there, or at the pods `mycelium` in the namespace mycelium.",
  }),
  alert("PeersLost", "critical", {
    expr: "mycelium_agent_peers_connected == 0 and mycelium_agent_nodes > 1",
    for: "5m",
    summary: "{{ $labels.node }} is connected to no other daemon of Mycelium.",
    description: "Look at its LAN and its firewall; `mycelium peers` on the node tells whom it tries.",
  }),
  alert("NodesWithoutRoute", "critical", {
    expr: "mycelium_agent_nodes_without_route > 0",
    for: "5m",
    summary: "{{ $labels.node }} finds no way to {{ $value }} nodes of the cluster.",
    description:
      "Their pods are out of reach from there. `kubectl describe myceliumnode {{ $labels.node }}` names them; a node that is gone for ever has to be deleted.",
  }),
  alert("AgentNotConverging", "warning", {
    expr: 'mycelium_agent_condition{type="Converged"} == 0 or time() - mycelium_agent_last_success_timestamp_seconds > 600',
    for: "10m",
    summary: "The network of {{ $labels.node }} is not as it should be.",
    description: "`kubectl describe myceliumnode {{ $labels.node }}` tells what could not be set, and why.",
  }),
  alert("TrustNotEnforced", "critical", {
    expr: 'mycelium_agent_condition{type="TrustEnforced"} == 0',
    for: "5m",
    summary: "{{ $labels.node }} does not hold off who is not trusted.",
    description: "`kubectl describe myceliumnode {{ $labels.node }}` tells what nftables refused.",
  }),
  alert("UntrustedPackets", "warning", {
    expr: "sum by (node, purpose) (rate(mycelium_agent_dropped_packets_total[10m])) > 1",
    for: "15m",
    summary: "Somebody who is not trusted tries to reach {{ $labels.purpose }} at {{ $labels.node }}.",
    description:
      "More than one packet a second is dropped. Whoever it is needs a SporeTrust; `tcpdump -n -i mycelium` on the node shows the address.",
  }),
  alert("ForgedPackets", "warning", {
    expr: "sum by (node) (increase(mycelium_agent_forged_packets_total[10m])) > 0",
    for: "0m",
    summary: "Packets at {{ $labels.node }} lied about where they come from.",
    description: "A pod sent with an address that is not its own, or somebody outside with one of the cluster.",
  }),
  alert("PacketsTooBig", "warning", {
    expr: "sum by (node, direction) (rate(mycelium_agent_too_big_total[10m])) > 1",
    for: "15m",
    summary: "Packets of {{ $labels.node }} are too big for a link.",
    description:
      "Pods that began before the last change of the MTU keep theirs: restart them. Else a link carries less than it should; `ip -d link` shows them.",
  }),
  alert("MtuDiffers", "warning", {
    expr: "max by (interface) (mycelium_agent_link_mtu_bytes) != min by (interface) (mycelium_agent_link_mtu_bytes)",
    for: "15m",
    summary: "{{ $labels.interface }} does not hold the same on all nodes.",
    description: "Large packets get lost between them. `ip link show {{ $labels.interface }}` on each node tells.",
  }),
];
