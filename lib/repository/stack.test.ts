import { afterEach, describe, expect, test } from "vitest";
import { callerOf, describeError, nameSourcesInStacks, placeOf } from "./stack.ts";

function errorWith(message: string, frames: readonly string[], options: ErrorOptions = {}): Error {
  const error = new Error(message, options);
  error.stack = [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return error;
}

const inLibrary = "build (lib/synth/build.ts:1:2)";
const inPackage = "new Construct (node_modules/constructs/lib/construct.js:3:4)";
const inSource = "Object.build (applications/a.app.ts:5:6)";
const inHelper = "applications/helper.ts:7:8";
const inNode = "process.processTicks (node:internal/process/task_queues:9:1)";

test.each([
  [
    "a source",
    "    at refuse (lib/repository/a.ts:1:2)\n    at applications/a.app.ts:3:4",
    "applications/a.app.ts:3:4",
  ],
  ["a package", "    at lib/a.ts:1:2\n    at f (node_modules/a/b.js:3:4)\n    at applications/a.app.ts:5:6", undefined],
  ["Node", "    at lib/a.ts:1:2\n    at f (node:vm:3:4)\n    at applications/a.app.ts:5:6", undefined],
  ["nobody", "    at lib/a.ts:1:2", undefined],
])("callerOf finds %s", (_, frames, place) => {
  const error = new Error("x");
  error.stack = `Error: x\n${frames}`;
  expect(callerOf(error)).toBe(place);
});

describe("placeOf", () => {
  test.each<[string, readonly string[], string | undefined]>([
    ["the first frame of a source", [inHelper, inSource, inLibrary], "applications/helper.ts:7:8"],
    ["who called a package or the library", [inPackage, inLibrary, inSource], "applications/a.app.ts:5:6"],
    ["nowhere when there is only the library", [inLibrary, inNode, "JSON.parse (<anonymous>)"], undefined],
    ["nowhere for files that lie elsewhere", ["run (/opt/tool/run.js:1:1)"], undefined],
  ])("is %s", (_, frames, place) => {
    expect(placeOf(errorWith("x", frames))).toBe(place);
  });

  test("is nowhere for what is no error", () => {
    expect(placeOf("applications/a.app.ts:5:6")).toBe(undefined);
  });
});

describe("describeError", () => {
  test("ends with the source that was called first", () => {
    expect(describeError(errorWith("two\nlines", [inPackage, inSource, inLibrary, inNode]))).toBe(
      `Error: two\nlines\n    at ${inPackage}\n    at ${inSource}\n    ... 2 frames of k3s-gitops`,
    );
  });

  test("shows all when no source had to do with it, or nothing else", () => {
    expect(describeError(errorWith("x", [inLibrary, inNode]))).toBe(`Error: x\n    at ${inLibrary}\n    at ${inNode}`);
    expect(describeError(errorWith("x", [inHelper]))).toBe(`Error: x\n    at ${inHelper}`);
  });

  test("shows the calls of the last cause", () => {
    const cause = errorWith("inner", [inSource, inLibrary]);
    expect(describeError(errorWith("outer", [inLibrary], { cause }))).toBe(
      `Error: outer\ncaused by Error: inner\n    at ${inSource}\n    ... 1 frame of k3s-gitops`,
    );
  });

  test("shows what is no error", () => {
    expect(describeError(undefined)).toBe("undefined");
  });
});

describe("nameSourcesInStacks", () => {
  const { prepareStackTrace, stackTraceLimit } = Error;
  afterEach(() => {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  });

  test("names a place in the file that was compiled", () => {
    const file = import.meta.filename;
    // Every line and column is line 3, column 5 of the source.
    const map = { version: 3, sources: ["../../applications/a.app.ts"], names: [], mappings: "AAEI" };
    const root = file.slice(0, -"/lib/repository/stack.test.ts".length);
    nameSourcesInStacks(root, `${root}/lib`, [{ file, map: () => JSON.stringify(map) }]);
    expect(placeOf(new Error("x"))).toBe("applications/a.app.ts:3:5");
  });

  test("shortens every other place", () => {
    const root = import.meta.dirname.slice(0, -"/lib/repository".length);
    nameSourcesInStacks("/elsewhere", `${root}/lib`, []);
    expect(new Error("x").stack).toMatch(/^Error: x\n {4}at lib\/repository\/stack\.test\.ts:\d+:\d+\n/);
  });
});
