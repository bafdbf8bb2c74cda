import { expect, test } from "vitest";
import type * as z from "zod";
import { word } from "../../checked-text.ts";
import {
  address,
  certificateName,
  componentArguments,
  count,
  dnsName,
  duration,
  endpoint,
  fileMode,
  network,
  nodeLabel,
  nodeTaint,
  path,
  port,
  portRange,
  proxy,
  registry,
  schedule,
  serverUrl,
} from "./values.ts";

const forms: readonly (readonly [
  name: string,
  schema: z.ZodType,
  valid: readonly unknown[],
  invalid: readonly unknown[],
])[] = [
  ["count", count, [0, 5], [-1, 1.5, "5"]],
  ["port", port, [1, 65_535], [0, 65_536, "6443"]],
  ["duration", duration, ["10m", "1h30m", "500ms", "1.5h", ".5s"], ["0s", "0h0m", "10", "10 m", "-5m", "1d", "m", ""]],
  ["path", path, ["/etc/k3s", "/a b/c"], ["etc/k3s", "/a/../b", "/a\n", "/a "]],
  ["address", address, ["192.168.1.10", "fd00::10"], ["192.168.1", "192.168.1.10/24", "node-1"]],
  [
    "network",
    network,
    ["10.42.0.0/16", "fd00:42::/56"],
    ["10.42.0.0", "10.42.0.0/33", "fd00::/129", "10.42/16", "/16"],
  ],
  [
    "server",
    serverUrl,
    ["https://10.0.0.1:6443", "https://[fd00::1]:6443", "https://k3s.lan"],
    ["http://10.0.0.1", "https://a/b"],
  ],
  [
    "name of a certificate",
    certificateName,
    ["k3s.lan", "*.k3s.lan", "10.0.0.1", "fd00::1"],
    ["*", "a.*.b", "https://a", "a:1"],
  ],
  ["name in DNS", dnsName, ["server-1", "a.b"], ["Server", "a_b", "a..b"]],
  ["range of ports", portRange, ["30000-32767", "80-80"], ["32767-30000", "0-10", "1-70000", "30000", "1-2-3"]],
  ["mode", fileMode, ["0640", "600"], ["0888", "rw-r--r--", "64", 640]],
  ["schedule", schedule, ["0 */6 * * *"], ["every day", "0 25 * * *"]],
  [
    "label",
    nodeLabel,
    ["disk=ssd", "example.com/disk=", "node.kubernetes.io/pool=a"],
    ["disk", "a=b=c", "node-role.kubernetes.io/x=a"],
  ],
  ["taint", nodeTaint, ["a=b:NoSchedule", "a:NoExecute"], ["a=b", "a:Sometimes"]],
  [
    "endpoint",
    endpoint,
    ["s3.example.com", "minio:9000", "10.0.0.1:9000", "[fd00::1]:9000"],
    ["https://s3.example.com", "a/b"],
  ],
  [
    "registry",
    registry,
    ["registry.example.com", "registry:5000/k3s"],
    ["https://registry", "registry/", "registry/K3s"],
  ],
  ["proxy", proxy, ["http://proxy:3128", "https://proxy/"], ["proxy:3128", "http://proxy/path"]],
  [
    "argument",
    componentArguments,
    [["max-pods=200", "a+=b", "a-=b", "v=", "feature-gates=A=true"]],
    [["max-pods"], ["--a=b"], ["a b"], ["=b"], "a=b"],
  ],
  ["word", word, ["a"], ["a b", ""]],
];

test.each(forms)("a %s", (_, schema, valid, invalid) => {
  expect(valid.filter((value) => !schema.safeParse(value).success)).toEqual([]);
  expect(invalid.filter((value) => schema.safeParse(value).success)).toEqual([]);
});
