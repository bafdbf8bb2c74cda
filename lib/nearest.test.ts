import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, suggest } from "./nearest.ts";

const fields = ["name", "domain", "nodes", "network", "storage"];

describe("nearest", () => {
  test.each([
    ["nodez", "nodes", "a wrong letter"],
    ["node", "nodes", "a missing letter"],
    ["domainn", "domain", "a letter too many"],
    ["domian", "domain", "two letters in the wrong order"],
    ["Domain", "domain", "another case"],
    ["sotrge", "storage", "two mistakes"],
    ["netwrko", "network", "a swap with a letter lost next to it"],
  ])("finds for %s the candidate %s: %s", (word, candidate) => {
    expect(nearest(word, fields)).toBe(candidate);
  });

  test.each(["dmn", "strge?!", "ingress", "", "n"])("finds nothing for %j", (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  test("takes the nearest, and of equals the first", () => {
    expect(nearest("tests", ["texts", "testy", "test"])).toBe("texts");
    expect(nearest("tests", ["texas", "test"])).toBe("test");
  });

  test("finds a candidate after any one typing mistake", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 4, maxLength: 12 });
    const mistakes: readonly ((word: string, at: number) => string)[] = [
      (word, at) => word.slice(0, at) + word.slice(at + 1),
      (word, at) => `${word.slice(0, at)}x${word.slice(at)}`,
      (word, at) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
      (word, at) =>
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split("")
          .reverse()
          .join("") +
        word.slice(at + 2),
    ];
    fc.assert(
      fc.property(letters, fc.nat({ max: 11 }), fc.constantFrom(...mistakes), (word, at, mistake) => {
        expect(nearest(mistake(word, at % word.length), [word])).toBe(word);
      }),
    );
  });

  test("finds what is one mistake away, and nothing that is further away than it says", () => {
    const letters = ["a", "b", "c"];
    const oneMistake = (word: string) =>
      Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)]).flatMap(
        ([head, tail = ""]) => [
          head + tail.slice(1),
          ...letters.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
          head + tail.slice(0, 2).split("").reverse().join("") + tail.slice(2),
        ],
      );
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, word, (asked, candidate) => {
        const mistakes = Math.min(2, Math.ceil(asked.length / 2) - 1);
        const once = new Set(mistakes === 0 ? [asked] : oneMistake(asked));
        const twice = new Set(mistakes === 2 ? [...once].flatMap(oneMistake) : once);
        const found = nearest(asked, [candidate]) !== undefined;
        if (found) expect(twice).toContain(candidate);
        if (once.has(candidate)) expect(found).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("suggest", () => {
  test("names what is near, else everything that is allowed", () => {
    expect(suggest("nodez", fields)).toBe('did you mean "nodes"?');
    expect(suggest("ingress", fields)).toBe("use one of name, domain, nodes, network, storage");
    expect(suggest("ingress", [])).toBe("remove it");
  });
});
