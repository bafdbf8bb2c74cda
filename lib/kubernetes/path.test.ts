import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPath, parsePath } from "./path.ts";

describe("formatPath", () => {
  it.each([
    [[], ""],
    [["spec", "ports", 0, "name"], "spec.ports[0].name"],
    [["metadata", "annotations", "example.com/note"], 'metadata.annotations["example.com/note"]'],
    [["data", "0"], 'data["0"]'],
  ])("writes %j as %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 8 }), fc.nat()), { maxLength: 5 }),
        (path) => {
          expect(parsePath(formatPath(path))).toEqual(path);
        },
      ),
    );
  });
});
