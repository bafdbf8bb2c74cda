import { expect, test } from "vitest";
import { stringAt, valueAt } from "../kubernetes/manifest.ts";
import { kubeVip } from "./kube-vip.ts";

const address = "192.168.1.9";
const pod = ["spec", "template", "spec"];

test("may do nothing but hold its lease and change the host's addresses, on servers alone", () => {
  const [, role, , daemonSet] = kubeVip({ address });
  expect(role).toMatchObject({
    kind: "Role",
    rules: [{ verbs: ["create"] }, { resourceNames: ["plndr-cp-lock"], verbs: ["get", "update"] }],
  });
  expect(valueAt(daemonSet, ...pod)).toMatchObject({
    hostNetwork: true,
    nodeSelector: { "node-role.kubernetes.io/control-plane": "true" },
    containers: [{ securityContext: { capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "NET_RAW"] } } }],
  });
});

test.each<[string, string | undefined, string[]]>([
  ["that it is told", "eth1", ["eth1"]],
  ["of the default route", undefined, []],
])("has the address at the interface %s", (_, name, interfaces) => {
  const daemonSet = kubeVip({ address, interface: name }).at(-1);
  const variables = valueAt(daemonSet, ...pod, "containers", 0, "env");
  const valuesOf = (variable: string) =>
    [variables ?? []].flat().flatMap((each) => (stringAt(each, "name") === variable ? stringAt(each, "value") : []));
  expect({ addresses: valuesOf("address"), interfaces: valuesOf("vip_interface") }).toEqual({
    addresses: [address],
    interfaces,
  });
});
