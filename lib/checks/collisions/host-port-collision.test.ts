import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { deployment, object, podSpec, problemsOf, service } from "../testing.ts";
import { hostPortCollision } from "./host-port-collision.ts";

const daemons = (name: string, port: JsonObject, pod: JsonObject = {}): Manifest =>
  object("apps/v1", "DaemonSet", name, { spec: { template: { spec: podSpec(pod, { ports: [port] }) } } });
const servers = (name: string, port: JsonObject) => deployment(name, {}, { ports: [port] });
const at = "spec.template.spec.containers[0].ports[0]";
const fix = "choose another port, or keep the pods apart with a node selector";

describe("host-port-collision", () => {
  it.each([
    ["other ports", [daemons("a", { hostPort: 9100 }), daemons("b", { hostPort: 9101 })]],
    ["other protocols", [daemons("a", { hostPort: 53 }), daemons("b", { hostPort: 53, protocol: "UDP" })]],
    [
      "other addresses",
      [daemons("a", { hostPort: 53, hostIP: "10.0.0.1" }), daemons("b", { hostPort: 53, hostIP: "10.0.0.2" })],
    ],
    [
      "other nodes",
      [
        daemons("a", { hostPort: 53 }, { nodeSelector: { role: "edge" } }),
        daemons("b", { hostPort: 53 }, { nodeSelector: { role: "core" } }),
      ],
    ],
    ["pods that find a place on other nodes", [servers("a", { hostPort: 53 }), servers("b", { hostPort: 53 })]],
    ["ports of pods", [daemons("a", { containerPort: 8080 }), daemons("b", { containerPort: 8080 })]],
  ])("passes for %s", (_, objects) => {
    expect(problemsOf(hostPortCollision, objects)).toEqual([]);
  });

  it("fails for a port that a pod of every node has", () => {
    const onHost = daemons("b", { containerPort: 9100 }, { hostNetwork: true });
    expect(
      problemsOf(hostPortCollision, [daemons("a", { hostPort: 9100 }), onHost, servers("c", { hostPort: 9100 })]),
    ).toEqual([
      `DaemonSet/b ${at}.containerPort: is also taken by DaemonSet web/a (DaemonSet-a.yaml) on the same node, got 9100/TCP; ${fix}`,
      `Deployment/c ${at}.hostPort: is also taken by DaemonSet web/a (DaemonSet-a.yaml) on the same node, got 9100/TCP; ${fix}`,
    ]);
  });

  it("fails for two servers where there is only one node", () => {
    const objects = [servers("a", { hostPort: 9100 }), servers("b", { hostPort: 9100 })];
    expect(problemsOf(hostPortCollision, objects, { cluster: testCluster() })).toEqual([
      `Deployment/b ${at}.hostPort: is also taken by Deployment web/a (Deployment-a.yaml) on the same node, got 9100/TCP; ${fix}`,
    ]);
  });

  it("fails for ports of K3s", () => {
    const objects = [daemons("a", { containerPort: 10_250 }, { hostNetwork: true }), daemons("b", { hostPort: 443 })];
    expect(problemsOf(hostPortCollision, objects, { cluster: testCluster() })).toEqual([
      `DaemonSet/a ${at}.containerPort: is a port of the node that the kubelet has, got 10250; ${fix}`,
      `DaemonSet/b ${at}.hostPort: is a port of the node that K3s' Traefik has, got 443; ${fix}`,
    ]);
  });

  it("fails for two Services that ServiceLB would serve on one port, unless another load balancer does", () => {
    const balanced = (name: string) => service(name, { type: "LoadBalancer", ports: [{ port: 5432 }] });
    const objects = [balanced("a"), balanced("b")];
    expect(problemsOf(hostPortCollision, objects, { cluster: testCluster() })).toEqual([
      `Service/b spec.ports[0].port: is also taken by Service web/a (Service-a.yaml) on the same node, got 5432/TCP; ${fix}`,
    ]);
    const cluster = testCluster({ loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } });
    expect(problemsOf(hostPortCollision, objects, { cluster })).toEqual([]);
  });
});
