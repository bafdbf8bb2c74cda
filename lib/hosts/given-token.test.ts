import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";
import { givenToken } from "./given-token.ts";

/** A Mac whose Keychain knows the token of the cluster `home`. */
function mac() {
  const folder = temporaryFolder();
  const script =
    '#!/bin/sh\n[ "$*" = "find-generic-password -s k3s-gitops -a home -w" ] && echo kept-in-the-keychain\n';
  writeFileSync(join(folder, "security"), script);
  chmodSync(join(folder, "security"), 0o755);
  return { environment: { PATH: `${folder}:/usr/bin:/bin` }, platform: "darwin" as const };
}

test("a file comes before the environment, and that before the Keychain", () => {
  const { environment, platform } = mac();
  const file = join(temporaryFolder(), "token");
  writeFileSync(file, "kept-in-a-file-0123\n");
  const all = {
    cluster: "home",
    file,
    environment: { ...environment, K3S_TOKEN: "kept-in-the-environment" },
    platform,
  };
  const { file: _, ...withoutFile } = all;
  expect(givenToken(all)).toBe("kept-in-a-file-0123");
  expect(givenToken(withoutFile)).toBe("kept-in-the-environment");
  expect(givenToken({ cluster: "home", environment, platform })).toBe("kept-in-the-keychain");
});

test("a person may keep none here", () => {
  expect(givenToken({ cluster: "office", ...mac() })).toBeUndefined();
  expect(givenToken({ cluster: "home", environment: {}, platform: "linux" })).toBeUndefined();
});

test("a file that is not there is a mistake", () => {
  const file = join(temporaryFolder(), "token");
  expect(() => givenToken({ cluster: "home", file, environment: {}, platform: "linux" })).toThrow(
    `${file}: does not exist; correct the path`,
  );
});
