import { describe, expect, it } from "vitest";
import { parseRule } from "./traefik-rule.ts";

const write = (rule: string) =>
  parseRule(rule)?.map((way) => way.map(({ name, values }) => `${name} ${values.join(",")}`).join(" & "));

describe("parseRule", () => {
  it.each([
    ["Host(`a.example.com`)", ["Host a.example.com"]],
    ["Host(`a`, `b`) && PathPrefix(`/api`)", ["Host a,b & PathPrefix /api"]],
    ["(Host(`a`) || Host(`b`)) && Path(`/x`)", ["Host a & Path /x", "Host b & Path /x"]],
    ['Host("a")&&!Method("POST")', ["Host a & !Method POST"]],
    ["Host(`a`) && PathRegexp(`^/(x|y)$`)", ["Host a & PathRegexp ^/(x|y)$"]],
    ["Host(`a`) || Host(`b`) && Path(`/x`)", ["Host a", "Host b & Path /x"]],
  ])("reads %s", (rule, ways) => {
    expect(write(rule)).toEqual(ways);
  });

  it.each(["", "Host(`a`", "Host(`a`) &&", "(Host(`a`)", "Host(`a`))", "!(Host(`a`))", "&& Host(`a`)", "`a`"])(
    "fails for %j",
    (rule) => {
      expect(parseRule(rule)).toBeUndefined();
    },
  );

  it("gives up on rules with too many ways", () => {
    const or = "(Host(`a`) || Host(`b`))";
    expect(parseRule(Array(6).fill(or).join(" && "))).toHaveLength(64);
    expect(parseRule(Array(40).fill(or).join(" && "))).toBeUndefined();
  });
});
