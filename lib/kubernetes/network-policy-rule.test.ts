import { expect, test } from "vitest";
import { coversRule, isForEveryone, restricts } from "./network-policy-rule.ts";

const web = { podSelector: { matchLabels: { app: "web" } } };
const tierOfWeb = { podSelector: { matchLabels: { app: "web", tier: "front" } } };
const anywhere = { namespaceSelector: {} };
const expressions = (...values: string[]) => ({
  podSelector: { matchExpressions: [{ key: "app", operator: "In", values }] },
});
const open = (...except: string[]) => ({ ipBlock: { cidr: "0.0.0.0/0", except } });

test.each([
  [{}, { from: [web], ports: [{ port: 80 }] }, true],
  [{ from: [web] }, {}, false],
  [{ from: [web] }, { from: [web], ports: [{ port: 80 }] }, true],
  [{ from: [web], ports: [{ port: 80 }] }, { from: [web] }, false],
  [{ from: [web] }, { from: [tierOfWeb] }, true],
  [{ from: [tierOfWeb] }, { from: [web] }, false],
  [{ from: [anywhere] }, { from: [{ ...web, namespaceSelector: { matchLabels: { team: "a" } } }] }, true],
  [{ from: [anywhere] }, { from: [web] }, false],
  [{ from: [web] }, { from: [{ ...web, ...anywhere }] }, false],
  [{ from: [expressions("a", "b")] }, { from: [expressions("b", "a")] }, true],
  [{ from: [expressions("a", "b")] }, { from: [expressions("a")] }, false],
  [{ from: [open("10.0.0.0/8")] }, { from: [open("10.0.0.0/8", "192.168.0.0/16")] }, true],
  [{ from: [open("10.0.0.0/8")] }, { from: [open()] }, false],
  [{ from: [open()] }, { from: [web] }, false],
  [{ ports: [{ port: 80 }] }, { ports: [{ port: 80, protocol: "TCP" }] }, true],
  [{ ports: [{ port: 53 }] }, { ports: [{ port: 53, protocol: "UDP" }] }, false],
  [{ ports: [{ protocol: "UDP" }] }, { ports: [{ port: 53, protocol: "UDP" }] }, true],
  [{ ports: [{ port: 8000, endPort: 9000 }] }, { ports: [{ port: 8080 }] }, true],
  [{ ports: [{ port: 8080 }] }, { ports: [{ port: 8080, endPort: 9000 }] }, false],
  [{ ports: [{ port: "http" }] }, { ports: [{ port: "http" }] }, true],
  [{ ports: [{ port: "http" }] }, { ports: [{ port: 80 }] }, false],
])("the rule %j lets through all that %j does: %s", (wide, narrow, covers) => {
  expect(coversRule(wide, narrow, "ingress")).toBe(covers);
});

test.each([
  [{}, true],
  [{ to: [] }, true],
  [{ to: [web, open("10.0.0.0/8")] }, true],
  [{ to: [{ ipBlock: { cidr: "::/0" } }] }, true],
  [{ to: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }, false],
  [{ to: [anywhere] }, false],
])("the rule %j is for everyone: %s", (rule, everyone) => {
  expect(isForEveryone(rule, "egress")).toBe(everyone);
});

test.each([
  [{ policyTypes: ["Egress"] }, [true, false]],
  [{ policyTypes: ["Ingress"], egress: [{}] }, [false, true]],
  [{}, [false, true]],
  [{ egress: [] }, [false, true]],
  [{ egress: [{}] }, [true, true]],
])("%j restricts what goes out and what comes in: %j", (spec, restricted) => {
  expect([restricts(spec, "egress"), restricts(spec, "ingress")]).toEqual(restricted);
});
