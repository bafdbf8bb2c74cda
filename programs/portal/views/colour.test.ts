import { describe, expect, it } from "vitest";
import { contrast } from "../../../lib/portal/contrast.ts";
import { inkOn, legible, mix } from "./colour.ts";

describe("mix", () => {
  it("lies between both", () => {
    expect(mix("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mix("#000000", "#ff8000", 0.5)).toBe("#804000");
    expect(mix("#102030", "#ffffff", 1)).toBe("#ffffff");
  });
});

describe("legible", () => {
  it("keeps what can be read", () => {
    expect(legible("#1d4ed8", "#ffffff", "#000000")).toBe("#1d4ed8");
  });

  it("goes as far as needed", () => {
    const colour = legible("#1d4ed8", "#0f172a", "#ffffff");
    expect(contrast(colour, "#0f172a")).toBeGreaterThanOrEqual(4.5);
    expect(colour).not.toBe("#ffffff");
  });
});

describe("inkOn", () => {
  it("is black on light grounds and white on dark ones", () => {
    expect(inkOn("#ffffff")).toBe("#000000");
    expect(inkOn("#123456")).toBe("#ffffff");
  });
});
