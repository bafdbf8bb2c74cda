import { expect, test } from "vitest";
import { testService } from "../testing.ts";
import { sortServices } from "./services.ts";

test("a Service of the class with IPv6 gets addresses, one without is refused, and all others keep theirs", () => {
  const both = testService("both", ["4a1::1"]);
  const only4 = testService("only4", ["4a1::2"], { hasIpv6: false });
  const foreign = testService("foreign", ["4a1::3", "192.168.1.10"], { isOurs: false });
  expect(sortServices([both, only4, foreign], [])).toEqual({
    balanced: [{ ...both, passedOnBy: undefined }],
    refused: [only4],
    reserved: ["4a1::2", "4a1::3", "192.168.1.10"],
  });
});

test("what keeps addresses of callers comes in where its pods are ready", () => {
  const { balanced } = sortServices(
    [testService("local", [], { isLocal: true }), testService("without-pods", [], { isLocal: true })],
    [
      { service: "web/local", nodes: ["one", "two"] },
      { service: "web/local", nodes: ["three"] },
      { service: "other/local", nodes: ["four"] },
    ],
  );
  expect(balanced.map(({ passedOnBy }) => passedOnBy)).toEqual([new Set(["one", "two", "three"]), new Set()]);
});
