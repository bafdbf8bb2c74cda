import { expect, test } from "vitest";
import { type FilesAnswer, fileRows } from "./files.ts";
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
