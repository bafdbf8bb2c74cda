import { isJsonObject, type Json } from "../kubernetes/manifest.ts";

/** What the cluster says of a node. */
export interface NodeStatus {
  readonly name: string;
  readonly ready: boolean;
  /** Whether it is not ready for want of a network of pods, and for nothing else. */
  readonly lacksOnlyNetwork: boolean;
  /** Whether it is a member of etcd, and if so whether it votes; null for all others. */
  readonly etcdVoter: boolean | null;
}

/**
 * How the kubelet says that it waits for a network. Several reasons stand in brackets.
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/nodestatus/setters.go (`ReadyCondition`)
 */
const networkMissing = "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady ";

/** The label that K3s gives to servers with embedded etcd. */
const etcdLabel = "node-role.kubernetes.io/etcd";

/**
 * The nodes in the answer of `kubectl get nodes --output=json`; undefined for what is no such answer.
 * @see https://github.com/k3s-io/k3s/blob/main/pkg/etcd/etcd.go (the condition EtcdIsVoter)
 */
export function nodeStatuses(answer: string): NodeStatus[] | undefined {
  const list = parse(answer);
  if (!isJsonObject(list) || !Array.isArray(list.items)) return undefined;
  return list.items.flatMap((item): NodeStatus[] => {
    if (!isJsonObject(item) || !isJsonObject(item.metadata) || typeof item.metadata.name !== "string") return [];
    const { name, labels } = item.metadata;
    const status = isJsonObject(item.status) ? item.status : {};
    const isTrue = (type: string) =>
      Array.isArray(status.conditions) &&
      status.conditions.some((each) => isJsonObject(each) && each.type === type && each.status === "True");
    const lacksOnlyNetwork =
      Array.isArray(status.conditions) &&
      status.conditions.some(
        (each) =>
          isJsonObject(each) &&
          each.type === "Ready" &&
          each.status === "False" &&
          typeof each.message === "string" &&
          each.message.startsWith(networkMissing),
      );
    const isMember = isJsonObject(labels) && labels[etcdLabel] === "true";
    return [{ name, ready: isTrue("Ready"), lacksOnlyNetwork, etcdVoter: isMember ? isTrue("EtcdIsVoter") : null }];
  });
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
