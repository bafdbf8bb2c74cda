import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { askFiles } from "./ask-files.ts";
import { Ssh } from "./ssh.ts";
import { usualPatience } from "./ssh-arguments.ts";
import { Machine, whyNoHosts, withHosts } from "./testing/ssh-host.ts";

const sum = createHash("sha256").update("same").digest("hex");

describe.skipIf(whyNoHosts !== undefined)(`over SSH${withHosts}`, () => {
  test("files are compared with sums from here, and a host that does not answer is told", async () => {
    const machine = new Machine();
    const [one, two] = [await machine.host("one"), await machine.host("two", { known: false })];
    machine.write("a b", "same");
    machine.write("changed", "other");
    const paths = ["a b", "changed", "missing"].map((name) => join(machine.folder, name).slice(1));
    const sums = ["# Generated", "", ...paths.map((path) => `${sum}  ${path}`), ""].join("\n");
    const ssh = new Ssh(machine.environment, new AbortController().signal, { ...usualPatience, connect: 2 });
    expect(await askFiles(ssh, [one.address, two.address], () => sums)).toEqual(
      new Map<string, object>([
        [
          "one",
          { output: [`${paths[0]}: OK`, `${paths[1]}: FAILED`, `${paths[2]}: FAILED open or read`, ""].join("\n") },
        ],
        ["two", { error: "has a host key that is not known" }],
      ]),
    );
  });
});

test("nobody is asked when there is no time left", async () => {
  const ssh = new Ssh({}, AbortSignal.abort());
  const host = { name: "one", host: "one.invalid", user: "root", port: 22, sudo: false };
  expect(await askFiles(ssh, [host], () => "")).toEqual(new Map([["one", { error: "there was no time left" }]]));
});
