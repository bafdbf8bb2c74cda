import * as fc from "fast-check";
import { expect, it } from "vitest";
import { isJsonObject, type Json } from "../../kubernetes/manifest.ts";
import { sizeOf } from "./size.ts";

it("sizeOf is at least a sixth of what is written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      expect(sizeOf(isJson(json) ? json : null) * 6).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)));
    }),
  );
});

function isJson(value: unknown): value is Json {
  return value === null || typeof value !== "object" || Array.isArray(value) || isJsonObject(value);
}
