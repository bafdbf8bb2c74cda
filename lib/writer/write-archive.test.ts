import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "./testing.ts";
import { type ArchiveEntry, writeArchive } from "./write-archive.ts";

function entriesWith(file: string): ArchiveEntry[] {
  return [
    { path: "install.sh", text: "#!/bin/sh\n", mode: 0o755 },
    { path: "config/nodes/home-1/node.env", text: "NODE='home-1'\n" },
    { path: "bin/k3s-amd64", file, mode: 0o755 },
    { path: "config/bin", target: "../bin" },
    { path: "empty", text: "" },
  ];
}

/** A folder with an archive, and what was said of it. */
function written() {
  const dir = temporaryFolder();
  const file = join(dir, "k3s");
  // Larger than what is read at once.
  writeFileSync(file, Buffer.alloc(2 ** 20 + 7, "k3s"));
  const archive = join(dir, "home.tar.gz");
  return { dir, file, archive, result: writeArchive(archive, "home", entriesWith(file)) };
}

describe("an archive", () => {
  test("is unpacked by the system's tar, and passes its own sums", () => {
    const { dir, file, archive } = written();
    const out = join(dir, "out");
    mkdirSync(out);
    const tar = spawnSync("tar", ["-xzf", archive, "--same-permissions"], { cwd: out, encoding: "utf8" });
    expect([tar.status, tar.stderr]).toEqual([0, ""]);
    expect(readdirSync(out)).toEqual(["home"]);
    const at = (path: string) => join(out, "home", path);
    const listed = spawnSync("tar", ["-tzf", archive], { encoding: "utf8" });
    expect(listed.stdout.split("\n")).toEqual([
      "home/",
      "home/bin/",
      "home/config/",
      "home/config/nodes/",
      "home/config/nodes/home-1/",
      "home/SHA256SUMS",
      "home/bin/k3s-amd64",
      "home/config/bin",
      "home/config/nodes/home-1/node.env",
      "home/empty",
      "home/install.sh",
      "",
    ]);
    expect(readFileSync(at("bin/k3s-amd64")).equals(readFileSync(file))).toBe(true);
    expect(readlinkSync(at("config/bin"))).toBe("../bin");
    const modeOf = (path: string) => statSync(at(path)).mode & 0o777;
    expect(["install.sh", "config/nodes/home-1/node.env", "config"].map(modeOf)).toEqual([0o755, 0o644, 0o755]);
    expect(statSync(at("empty")).mtimeMs).toBe(0);
    const check = spawnSync("sha256sum", ["--check", "SHA256SUMS"], { cwd: at(""), encoding: "utf8" });
    expect(check.stdout).toBe("bin/k3s-amd64: OK\nconfig/nodes/home-1/node.env: OK\nempty: OK\ninstall.sh: OK\n");
  });

  test("is told by its own sum and size", () => {
    const { archive, result } = written();
    const bytes = readFileSync(archive);
    expect(result).toEqual({ sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
  });

  test("has the same bytes, whenever and in whichever order it is written", () => {
    const { dir, file, archive } = written();
    utimesSync(file, 1, 1);
    const again = join(dir, "again.tar.gz");
    writeArchive(again, "home", entriesWith(file).reverse());
    expect(readFileSync(again).equals(readFileSync(archive))).toBe(true);
  });

  test("is not written in part", () => {
    const { dir, file } = written();
    const path = join(dir, "part.tar.gz");
    const long: ArchiveEntry = { path: "a".repeat(300), text: "" };
    expect(() => writeArchive(path, "home", [...entriesWith(file), long])).toThrow("is too long for an archive");
    expect(readdirSync(dir).filter((name) => name.startsWith("part"))).toEqual([]);
  });
});
