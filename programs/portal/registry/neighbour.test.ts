import { describe, expect, it } from "vitest";
import { neighbour } from "./neighbour.ts";

/** Three columns: two full rows of one group, and a row of another one with two tiles. */
const corners = [0, 100, 300].flatMap((top) => [0, 250, 500].map((left) => ({ left, top }))).slice(0, 8);

describe("arrow keys", () => {
  it("lead to the tile before and after, over the ends of rows", () => {
    expect(neighbour(corners, 2, "ArrowRight")).toBe(3);
    expect(neighbour(corners, 3, "ArrowLeft")).toBe(2);
  });

  it("lead to the tile above and below", () => {
    expect(neighbour(corners, 1, "ArrowDown")).toBe(4);
    expect(neighbour(corners, 4, "ArrowUp")).toBe(1);
  });

  it("lead to the nearest tile of a shorter row", () => {
    expect(neighbour(corners, 5, "ArrowDown")).toBe(7);
  });

  it("lead nowhere at the ends", () => {
    expect(neighbour(corners, 0, "ArrowLeft")).toBeUndefined();
    expect(neighbour(corners, 0, "ArrowUp")).toBeUndefined();
    expect(neighbour(corners, 7, "ArrowRight")).toBeUndefined();
    expect(neighbour(corners, 7, "ArrowDown")).toBeUndefined();
    expect(neighbour([], 0, "ArrowDown")).toBeUndefined();
  });
});
