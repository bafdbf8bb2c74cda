import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

const zone = { name: "home.mesh.example.com" };

test("a zone of the cluster: in the server for everything, and where it is exposed, alone on a port of its own", () => {
  expect(testCluster({ dns: { type: "coredns", zone } }).corefiles).toEqual({
    "zone.override": "k8s_external home.mesh.example.com {\n    ttl 30\n}\n",
  });
  expect(testCluster({ dns: { type: "coredns", zone: { ...zone, ttl: 5, exposed: true } } }).corefiles).toEqual({
    "zone.override": "k8s_external home.mesh.example.com {\n    ttl 5\n}\n",
    "zone.server": [
      "home.mesh.example.com:1053 {",
      "    errors",
      "    kubernetes cluster.local",
      "    k8s_external home.mesh.example.com {",
      "        ttl 5",
      "    }",
      "}",
      "",
    ].join("\n"),
  });
});

test("zones of others have servers of their own", () => {
  const servers = ["5a1:2:3:4:ff1b::1", "[5a1:2:3:5:ff1b::1]:1053", "192.168.1.53", "192.168.1.54:1053"];
  const cluster = testCluster({ dns: { type: "coredns", forward: [{ zone: "office.mesh.example.com", servers }] } });
  expect(cluster.corefiles).toEqual({
    "office.mesh.example.com.server": [
      "office.mesh.example.com:53 {",
      "    errors",
      "    cache 30",
      "    forward . 5a1:2:3:4:ff1b::1 [5a1:2:3:5:ff1b::1]:1053 192.168.1.53 192.168.1.54:1053",
      "}",
      "",
    ].join("\n"),
  });
});

test.each(["dns.example.com", "5a1::1:70000:53", "[5a1::1]", "[5a1::1]:0", "192.168.1.300", "fe80::1%eth0", ""])(
  "%j is no name server",
  (server) => {
    const forward = [{ zone: "office.example.com", servers: [server] }];
    expect(refusalsOf({ dns: { type: "coredns", forward } })).toEqual([
      `dns.forward[0].servers[0]: is not where a name server answers, got "${server}"; write its address, perhaps with a port, like "5a1:2:3:4:ff1b::1", "192.168.1.53" or "[5a1:2:3:4:ff1b::1]:1053"`,
    ]);
  },
);

test.each<[string, ClusterConfig["dns"], string]>([
  [
    "that twice",
    { type: "coredns", zone, forward: [{ zone: zone.name, servers: ["192.168.1.53"] }] },
    'dns.forward[0].zone: is also dns.zone.name, got "home.mesh.example.com"; say each zone once',
  ],
  [
    "the cluster's own names",
    { type: "coredns", zone: { name: "svc.cluster.local" } },
    'dns.zone.name: is a part of the cluster\'s own names, got "svc.cluster.local"; choose another zone',
  ],
])("refuses %s", (_, dns, message) => {
  expect(refusalsOf({ dns })).toEqual([message]);
});
