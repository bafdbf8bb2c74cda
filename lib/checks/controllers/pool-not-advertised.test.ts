import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { poolNotAdvertised } from "./pool-not-advertised.ts";

const pool = object("metallb.io/v1beta1", "IPAddressPool", "home", { metadata: { labels: { part: "home" } } });
const advertisement = (spec: JsonObject, namespace = "web") =>
  object("metallb.io/v1beta1", "L2Advertisement", "home", { metadata: { namespace }, spec });
const problem =
  "IPAddressPool/home: is named by no L2Advertisement and no BGPAdvertisement; add an L2Advertisement in namespace web";

it("pool-not-advertised passes for pools that are named, selected, or taken with all others", () => {
  expect(problemsOf(poolNotAdvertised, [pool, advertisement({})])).toEqual([]);
  expect(problemsOf(poolNotAdvertised, [pool, advertisement({ ipAddressPools: ["home"] })])).toEqual([]);
  const ipAddressPoolSelectors = [{ matchLabels: { part: "home" } }];
  expect(problemsOf(poolNotAdvertised, [pool, advertisement({ ipAddressPoolSelectors })])).toEqual([]);
});

it("pool-not-advertised fails for others", () => {
  expect(problemsOf(poolNotAdvertised, [pool])).toEqual([problem]);
  expect(problemsOf(poolNotAdvertised, [pool, advertisement({ ipAddressPools: ["other"] })])).toEqual([problem]);
  expect(problemsOf(poolNotAdvertised, [pool, advertisement({}, "other")])).toEqual([problem]);
});
