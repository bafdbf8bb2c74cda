import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

test("lets two work at once, the others in the order in which they came", () => {
  const turns = new Turns(2);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  for (const name of ["a", "b", "c", "d"]) {
    turns.add((done) => {
      begun.push(name);
      ends.set(name, done);
    });
  }
  expect(begun).toEqual(["a", "b"]);
  ends.get("b")?.();
  ends.get("b")?.();
  expect(begun).toEqual(["a", "b", "c"]);
  ends.get("a")?.();
  expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("goes on at once after what is done at once", () => {
  const turns = new Turns(1);
  const begun: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    turns.add((done) => {
      begun.push(n);
      done();
    });
  }
  expect(begun).toEqual([0, 1, 2]);
});
