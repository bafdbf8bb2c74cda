import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const policy = (spec: object) => ({ apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", spec });
const app = (name: string) => ({ podSelector: { matchLabels: { app: name } } });
const closed = policy({ podSelector: {}, policyTypes: ["Ingress", "Egress"] });
const fromWeb = policy({ podSelector: {}, ingress: [{ from: [app("web")], ports: [{ port: 80 }] }] });

describe("a network policy", () => {
  it("fails when it is removed", () => {
    const message = "danger network-policy-removed: pods that no other policy selects talk to everyone from now on";
    expect(risksBetween(closed, undefined)).toEqual([message, "warning deleted: Argo CD deletes it"]);
    const cilium = { apiVersion: "cilium.io/v2", kind: "CiliumNetworkPolicy" };
    expect(risksBetween(cilium, undefined)).toContain(message);
  });

  it("fails when it lets everyone through", () => {
    expect(
      risksBetween(closed, policy({ podSelector: {}, policyTypes: ["Ingress", "Egress"], ingress: [{}] })),
    ).toEqual(["danger network-policy-opened: the pods may be reached by everyone"]);
    const everywhere = { to: [{ ipBlock: { cidr: "0.0.0.0/0" } }] };
    expect(
      risksBetween(closed, policy({ podSelector: {}, policyTypes: ["Ingress", "Egress"], egress: [everywhere] })),
    ).toEqual(["danger network-policy-opened: the pods may reach everyone"]);
    expect(risksBetween(closed, policy({ podSelector: {}, policyTypes: ["Ingress"] }))).toEqual([
      "danger network-policy-opened: the pods may reach everyone: it no longer limits egress",
    ]);
  });

  it("fails when it lets more through", () => {
    const message = "warning network-policy-opened: the pods may be reached by more than before";
    const rule = { from: [app("web")], ports: [{ port: 80 }] };
    expect(
      risksBetween(fromWeb, policy({ podSelector: {}, ingress: [{ ...rule, from: [app("web"), app("other")] }] })),
    ).toEqual([message]);
    expect(risksBetween(fromWeb, policy({ podSelector: {}, ingress: [{ from: [app("web")] }] }))).toEqual([message]);
    expect(risksBetween(fromWeb, policy({ podSelector: {}, ingress: [rule, { from: [app("b")] }] }))).toEqual([
      message,
    ]);
  });

  it("fails when an open rule leaves out less, but not as if it was opened", () => {
    const to = (...except: string[]) =>
      policy({
        podSelector: {},
        policyTypes: ["Egress"],
        egress: [{ to: [{ ipBlock: { cidr: "0.0.0.0/0", except } }] }],
      });
    const message = "warning network-policy-opened: the pods may reach more than before";
    expect(risksBetween(to("10.0.0.0/8", "192.168.0.0/16"), to("10.0.0.0/8"))).toEqual([message]);
    expect(risksBetween(to("10.0.0.0/8"), to())).toEqual([message]);
    expect(risksBetween(to("10.0.0.0/8"), to("10.0.0.0/8", "192.168.0.0/16"))).toEqual([]);
    expect(risksBetween(to("10.42.0.0/16"), to("10.0.0.0/8"))).toEqual([]);
  });

  it("fails when it lets everyone through to one more port", () => {
    const ports = (...list: number[]) =>
      policy({ podSelector: {}, ingress: [{ ports: list.map((port) => ({ port })) }] });
    expect(risksBetween(ports(80), ports(80, 5432))).toEqual([
      "danger network-policy-opened: the pods may be reached by everyone",
    ]);
    expect(risksBetween(ports(80, 5432), ports(80))).toEqual([]);
  });

  it("fails when it selects other pods", () => {
    expect(
      risksBetween(closed, policy({ podSelector: { matchLabels: { a: "b" } }, policyTypes: ["Ingress", "Egress"] })),
    ).toEqual([
      "warning network-policy-opened: it selects other pods: those it leaves are open unless another policy selects them",
    ]);
  });

  it("passes when it lets less through", () => {
    expect(risksBetween(fromWeb, policy({ podSelector: {}, ingress: [] }))).toEqual([]);
    expect(risksBetween(policy({ podSelector: {}, ingress: [{}] }), fromWeb)).toEqual([]);
    expect(
      risksBetween(
        fromWeb,
        policy({ podSelector: {}, ingress: [{ from: [app("web")], ports: [{ port: 80 }] }], egress: [] }),
      ),
    ).toEqual([]);
    expect(risksBetween(undefined, closed)).toEqual([]);
  });
});
