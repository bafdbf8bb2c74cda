import { expect, test } from "vitest";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { validate } from "../kubernetes/validation/validate.ts";
import { trustNetworkPolicy } from "./network-policy.ts";

const prefixes = ["400:1:2:3::/64", "559:72bd:e517:1bc6::/64"];
const specOf = (...args: Parameters<typeof trustNetworkPolicy>) => {
  const policy = trustNetworkPolicy(...args);
  expect(testSchemas.validate(policy, { kubernetes: "1.36" })).toEqual([]);
  expect(validate(policy)).toEqual([]);
  return policy.spec;
};

test("lets spores in to ports of a namespace", () => {
  expect(specOf({ namespace: "blog", prefixes, ports: [{ protocol: "UDP", port: 53 }] })).toEqual({
    podSelector: {},
    policyTypes: ["Ingress"],
    ingress: [
      {
        from: [{ ipBlock: { cidr: "400:1:2:3::/64" } }, { ipBlock: { cidr: "559:72bd:e517:1bc6::/64" } }],
        ports: [{ protocol: "UDP", port: 53 }],
      },
    ],
  });
});

test("without ports to all of them", () => {
  expect(specOf({ namespace: "blog", prefixes })).toMatchObject({ ingress: [{ from: expect.any(Array) }] });
  expect(specOf({ namespace: "blog", prefixes })).not.toHaveProperty("ingress.0.ports");
});

test("lets in nobody while nobody is trusted", () => {
  expect(specOf({ namespace: "blog", prefixes: [] })).toEqual({ podSelector: {}, policyTypes: ["Ingress"] });
});
