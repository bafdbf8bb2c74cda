import { expect, test } from "vitest";
import { testService } from "../testing.ts";
import { sortServices } from "./services.ts";

const namesIn = (services: readonly { readonly name: string }[]) => services.map(({ name }) => name);

test("a Service of the class with IPv6 gets addresses, one without is refused, and all others keep theirs", () => {
  const { balanced, refused, reserved } = sortServices(
    [
      testService("both", ["4a1::1"]),
      testService("only4", ["4a1::2"], { ipFamilies: ["IPv4"] }),
      testService("foreign", ["4a1::3"], { loadBalancerClass: "example.com/other" }),
      testService("no-class", ["192.168.1.10"], { loadBalancerClass: undefined }),
      testService("internal", [], { type: "ClusterIP" }),
    ],
    [],
  );
  expect(namesIn(balanced)).toEqual(["both"]);
  expect(namesIn(refused)).toEqual(["only4"]);
  expect(reserved).toEqual(["4a1::2", "4a1::3", "192.168.1.10"]);
});

test("what keeps addresses of callers comes in where its pods are ready", () => {
  const metadata = { name: "slice", namespace: "web", labels: { "kubernetes.io/service-name": "local" } };
  const { balanced } = sortServices(
    [
      testService("local", [], { externalTrafficPolicy: "Local" }),
      testService("without-pods", [], { externalTrafficPolicy: "Local" }),
      testService("anywhere"),
    ],
    [
      {
        metadata,
        addressType: "IPv6",
        endpoints: [
          { nodeName: "one", conditions: { ready: true } },
          { nodeName: "two", conditions: { ready: false } },
          { nodeName: "three" },
          {},
        ],
      },
      { metadata, addressType: "IPv4", endpoints: [{ nodeName: "four" }] },
      { metadata, addressType: "IPv6", endpoints: null },
    ],
  );
  expect(balanced.map(({ name, nodes }) => [name, nodes && [...nodes]])).toEqual([
    ["local", ["one", "three"]],
    ["without-pods", []],
    ["anywhere", undefined],
  ]);
});
