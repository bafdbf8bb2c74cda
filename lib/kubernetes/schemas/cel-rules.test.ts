import { describe, expect, it } from "vitest";
import type { Json } from "../manifest.ts";
import { evaluateRules } from "./cel-rules.ts";
import { check } from "./check.ts";
import { Library } from "./library.ts";
import type { TypeFile } from "./notation.ts";

const types: TypeFile = {
  Boat: {
    "@rules": [{ rule: "self.metadata.name.startsWith('b')", message: "must begin with b" }],
    metadata: { name: "string" },
    size: "integer",
    weight: "number",
    depth: { "@type": "integer-or-string", "@rules": [{ rule: "type(self) == int ? self > 0 : self != ''" }] },
    since: { "@type": "format-datetime", "@rules": [{ rule: "self > timestamp('2026-01-01T00:00:00Z')" }] },
    crew: { "@type": "Sailor[name]", "@rules": [{ rule: "self.all(sailor, sailor.rank in ['mate', 'cook'])" }] },
    flags: { "@type": "string{}", "@rules": [{ rule: "self.all(name, self[name].size() < 5)" }] },
    sail: { "@type": "(red|white)?", "@rules": [{ rule: "self != 'red'" }] },
  },
  Sailor: { name: "string", rank: "string" },
};
const boat = new Library(() => JSON.stringify(types)).type("example.com/v1#Boat");
const messages = (fields: { [field: string]: Json }) =>
  check(boat, { metadata: { name: "beagle" }, ...fields }, 36, evaluateRules).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("evaluateRules", () => {
  it.each<[string, Json, Json, string]>([
    ["depth", 1, 0, "depth: failed rule: type(self) == int ? self > 0 : self != ''"],
    [
      "since",
      "2026-01-31T00:00:00Z",
      "2025-01-31T00:00:00Z",
      "since: failed rule: self > timestamp('2026-01-01T00:00:00Z')",
    ],
    [
      "crew",
      [{ name: "a", rank: "cook" }],
      [{ name: "a", rank: "captain" }],
      "crew: failed rule: self.all(sailor, sailor.rank in ['mate', 'cook'])",
    ],
    ["flags", { a: "b" }, { a: "bright" }, "flags: failed rule: self.all(name, self[name].size() < 5)"],
    ["sail", "white", "red", "sail: failed rule: self != 'red'"],
    ["metadata", { name: "bounty" }, { name: "ark" }, ": must begin with b"],
  ])("knows the types behind %s", (field, taken, refused, message) => {
    expect(messages({ [field]: taken })).toEqual([]);
    expect(messages({ [field]: refused })).toEqual([message]);
  });

  it("says nothing of a null that is allowed", () => {
    expect(messages({ sail: null, size: 1, weight: 0.5 })).toEqual([]);
  });
});
