import { expect, test } from "vitest";
import { runProgram } from "./run-program.ts";

const run = (program: string, args: readonly string[], changes: { timeoutMs?: number; signal?: AbortSignal } = {}) =>
  runProgram(program, {
    arguments: args,
    environment: { PATH: process.env.PATH, WORD: "hello" },
    timeoutMs: 10_000,
    mostOutput: 1000,
    signal: new AbortController().signal,
    ...changes,
  });

test("tells what a program says and how it ends", async () => {
  expect(await run("sh", ["-c", 'echo "$WORD"; echo wrong >&2; exit 3'])).toEqual({
    status: 3,
    stdout: "hello\n",
    stderr: "wrong\n",
  });
});

test("passes arguments as they are", async () => {
  expect(await run("printf", ["%s", "$(id); 'a' b"])).toMatchObject({ stdout: "$(id); 'a' b" });
});

test("fails without the program", async () => {
  expect(await run("no-such-program", [])).toMatchObject({ ended: "absent" });
});

test("fails with what is no program", async () => {
  expect(await run("/dev/null", [])).toMatchObject({ ended: "unable" });
});

test("ends a program that takes too long, with whatever it started", async () => {
  expect(await run("sh", ["-c", "sleep 60 & sleep 60"], { timeoutMs: 200 })).toEqual({
    ended: "late",
    message: "no answer in 0 s",
  });
  expect(await run("sleep", ["60"], { signal: AbortSignal.timeout(100) })).toMatchObject({ ended: "late" });
  expect(await run("sleep", ["60"], { signal: AbortSignal.abort() })).toMatchObject({ ended: "late" });
});

test("ends a program that says too much", async () => {
  expect(await run("yes", [])).toEqual({ ended: "long", message: "an answer of more than 1000 bytes" });
});
