import { isEtcdServer, majorityOf } from "../../k3s/etcd-server.ts";
import type { Risk } from "../document.ts";
import { k3sConfigurationType } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/**
 * Servers that join embedded etcd or leave it. All of them list the addresses of each other, so all are among what differs.
 * @see https://etcd.io/docs/latest/faq/#why-an-odd-number-of-cluster-members
 */
export const etcdMembers: RiskRule = ({ cluster, type, before, after }, context) => {
  if (type !== k3sConfigurationType || isEtcdServer(before?.data) === isEtcdServer(after?.data)) return [];
  const nodes = context.changesOf(cluster, type);
  const from = nodes.filter((node) => isEtcdServer(node.before?.data)).length;
  const to = nodes.filter((node) => isEtcdServer(node.after?.data)).length;
  // A cluster that comes or goes as a whole, or that starts with etcd, has no majority to lose.
  return from === 0 || to === 0 ? [] : [...fewer(from, to), ...even(to)];
};

function fewer(from: number, to: number): Risk[] {
  if (to >= from) return [];
  const how =
    "take them out one at a time, each with kubectl delete node while the others run, and stop K3s there only then";
  const majority = majorityOf(from);
  return to < majority
    ? [
        danger(
          "etcd-members",
          `etcd goes from ${from} servers to ${to}, and of ${from} it needs ${majority}: stopped at once they take the cluster down; ${how}`,
        ),
      ]
    : [warning("etcd-members", `etcd goes from ${from} servers to ${to}: ${how}`)];
}

function even(to: number): Risk[] {
  if (to % 2 !== 0) return [];
  const message = `etcd of ${to} servers needs ${majorityOf(to)} of them, and so bears no more failures than one of ${to - 1}`;
  return [warning("etcd-members", message)];
}
