import { expect, test } from "vitest";
import type { Progress } from "../hosts/progress.ts";
import { ProgressBoard } from "./progress-board.ts";

const steps: readonly Progress[] = [
  { node: "home-1", task: "copy", state: "running", text: "..." },
  { node: "home-10", task: "copy", state: "running", text: "..." },
  { node: "home-1", task: "copy", state: "done", text: "" },
  { node: "home-1", task: "install", state: "running", text: "kernel  applied" },
  { node: "home-1", task: "install", state: "running", text: "kernel  applied" },
  { node: "home-1", task: "install", state: "failed", text: "install failed", lines: ["kernel  applied", "no disk"] },
];

function shown(moves: boolean) {
  const [errors, progress]: [string[], string[]] = [[], []];
  const terminal = {
    out: () => {},
    err: (text: string) => errors.push(text),
    progress: (text: string) => progress.push(text),
  };
  const board = new ProgressBoard(terminal, moves, ["home-1", "home-10"]);
  for (const step of steps) board.report(step);
  return { errors, progress };
}

test("people who watch see a line for each node, and why one failed", () => {
  const { errors, progress } = shown(true);
  expect(progress.slice(1, 4)).toEqual([
    "home-1   copy          ...\nhome-10  copy          ...",
    "home-1   copy          \nhome-10  copy          ...",
    "home-1   install       kernel  applied\nhome-10  copy          ...",
  ]);
  expect(errors).toEqual(["home-1   install       FAILED: install failed\n    kernel  applied\n    no disk\n"]);
  expect(progress.at(-1)).toBe("home-10  copy          ...");
});

test("a log gets what happens, each once", () => {
  expect(shown(false)).toEqual({
    errors: [
      "home-1   copy          \n",
      "home-1   install       kernel  applied\n",
      "home-1   install       FAILED: install failed\n",
    ],
    progress: [],
  });
});
