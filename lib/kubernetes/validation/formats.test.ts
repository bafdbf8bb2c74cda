import { expect, it } from "vitest";
import {
  hasBackstep,
  isDnsLabel,
  isDnsSubdomain,
  isEndpointAddress,
  isLabelValue,
  isQualifiedName,
} from "./formats.ts";

it.each([
  [isDnsLabel, ["a", "a-1", "x".repeat(63)], ["", "A", "a.b", "-a", "x".repeat(64)]],
  [isDnsSubdomain, ["a.b-c", "1"], ["", "a..b", "a_b", `${"a.".repeat(126)}ab`]],
  [isQualifiedName, ["app", "example.com/App_1.2"], ["", "/a", "a/", "a/b/c", "Example.com/a", "x".repeat(64)]],
  [isLabelValue, ["", "v1.2_x"], ["-a", "a b", "x".repeat(64)]],
  [
    isEndpointAddress,
    ["192.0.2.1", "2001:db8::1", "not an address"],
    ["127.0.0.1", "0.0.0.0", "169.254.0.1", "224.0.0.5", "::1", "::", "fe80::1", "ff02::1"],
  ],
  [hasBackstep, ["..", "a/../b"], ["a..b", "...", "a/..b"]],
] as const)("%o", (test, taken, refused) => {
  expect(taken.filter((text) => !test(text))).toEqual([]);
  expect(refused.filter(test)).toEqual([]);
});
