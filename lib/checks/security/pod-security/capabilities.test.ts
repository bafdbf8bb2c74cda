import { describe, expect, it } from "vitest";
import { capabilities } from "./capabilities.ts";
import { context, violationsOf } from "./testing.ts";

const adding = (...add: string[]) => context({ capabilities: { add, drop: ["ALL"] } });

describe("pod-capabilities", () => {
  it("passes for what runtimes give by default, and for low ports", () => {
    expect(violationsOf(capabilities, "baseline", {}, adding("CHOWN", "NET_BIND_SERVICE"))).toEqual([]);
    expect(violationsOf(capabilities, "baseline", {}, { securityContext: null })).toEqual([]);
    expect(violationsOf(capabilities, "restricted", {}, adding("NET_BIND_SERVICE"))).toEqual([]);
    expect(violationsOf(capabilities, "restricted", { os: { name: "windows" } }, { securityContext: null })).toEqual(
      [],
    );
  });

  it("fails for others", () => {
    expect(violationsOf(capabilities, "baseline", {}, adding("CHOWN", "SYS_ADMIN", "NET_RAW"))).toEqual([
      "containers[0].securityContext.capabilities.add[1]: adds capability SYS_ADMIN; remove it",
      "containers[0].securityContext.capabilities.add[2]: adds capability NET_RAW; remove it",
    ]);
    expect(violationsOf(capabilities, "restricted", {}, adding("CHOWN"))).toEqual([
      "containers[0].securityContext.capabilities.add[0]: adds capability CHOWN; remove it",
    ]);
  });

  it("fails for what is not dropped", () => {
    const dropping = context({ capabilities: { drop: ["NET_RAW"] } });
    for (const container of [dropping, { securityContext: null }]) {
      expect(violationsOf(capabilities, "restricted", {}, container)).toEqual([
        'containers[0].securityContext.capabilities.drop: does not drop all capabilities of container main; set it to ["ALL"]',
      ]);
    }
  });
});
