import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FilesAnswer, fileRows, filesAnswer, filesCommand, filesInput } from "./files.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const fix = "bring it back with npm run bootstrap -- home";

test.each<[what: string, FilesAnswer, ...findings: Finding[]]>([
  [
    "all the same",
    { output: "etc/rancher/k3s/config.yaml: OK\netc/sysctl.d/90-k3s.conf: OK\n" },
    ok("2 files as in the bundle"),
  ],
  [
    "some not",
    {
      output: [
        "etc/rancher/k3s/config.yaml: FAILED",
        "etc/rancher/k3s/registries.yaml: FAILED open or read",
        "etc/sysctl.d/90-k3s.conf: OK",
        "sha256sum: WARNING: 1 computed checksum did NOT match",
      ].join("\n"),
    },
    fail("/etc/rancher/k3s/config.yaml is not the one of the bundle", fix),
    fail("/etc/rancher/k3s/registries.yaml is missing", fix),
  ],
  ["no answer", { output: "" }, fail("said nothing of its files", "see whether it has sha256sum")],
  [
    "no way there",
    { error: "connection refused" },
    warn("could not be asked: connection refused", "see whether ssh gets to it"),
  ],
])("%s", (_what, answer, ...findings) => {
  expect(fileRows("home", new Map([["home-1", answer]]))).toEqual(
    findings.map((finding) => ({ area: "files", name: "home-1", ...finding })),
  );
});

test("the question is one that hosts understand", () => {
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  try {
    for (const [name, text] of [
      ["a b", "same"],
      ["changed", "other"],
    ] as const)
      writeFileSync(join(folder, name), text);
    const sum = createHash("sha256").update("same").digest("hex");
    const sums = ["# Generated", ...["a b", "changed", "missing"].map((name) => `${sum}  ${folder.slice(1)}/${name}`)];
    const input = filesInput(`${sums.join("\n")}\n`);
    const { status, stdout } = spawnSync("sh", ["-c", filesCommand], { input, encoding: "utf8" });
    const answer = filesAnswer({ status, stdout, lastLines: [] });
    expect(fileRows("home", new Map([["home-1", answer]]))).toEqual([
      { area: "files", name: "home-1", ...fail(`${folder}/changed is not the one of the bundle`, fix) },
      { area: "files", name: "home-1", ...fail(`${folder}/missing is missing`, fix) },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [
    255,
    ["ssh: connect to host home-1 port 22: Connection refused"],
    "ssh: connect to host home-1 port 22: Connection refused",
  ],
  [127, [], "exit code 127"],
  [null, [], "no answer in time"],
])("a host that ends with %s did not answer", (status, lastLines, error) => {
  expect(filesAnswer({ status, stdout: "", lastLines })).toEqual({ error });
});
