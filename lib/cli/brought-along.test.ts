import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ClusterConfig } from "../cluster/cluster.ts";
import { defineCluster } from "../cluster/define-cluster.ts";
import { ConfigError } from "../errors.ts";
import { testClusterConfig } from "../testing.ts";
import { temporaryFolder } from "../writer/testing.ts";
import { type BroughtAlong, broughtAlong } from "./brought-along.ts";
import { program } from "./testing-package.ts";

const sum = createHash("sha256").update(program("amd64")).digest("hex");

/** A folder with what a person may bring along. */
function folder(): string {
  const dir = temporaryFolder();
  mkdirSync(join(dir, "more"));
  for (const name of ["k3s", "a.tar.zst", "b c.tar.zst", "more/a.tar.zst", "other.zip"]) {
    writeFileSync(join(dir, name), program("amd64"));
  }
  return dir;
}

function problemsOf(changes: object, given: BroughtAlong, dir: string): string[] {
  try {
    broughtAlong(defineCluster({ ...testClusterConfig, ...changes }), given);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.replaceAll(`${dir}/`, "").split("\n");
  }
}

describe("what a package brings along", () => {
  test("lies where hosts look for it", () => {
    const dir = folder();
    const cluster = defineCluster({ ...testClusterConfig, k3sChecksums: { amd64: sum } });
    const [k3s, images] = [join(dir, "k3s"), join(dir, "a.tar.zst")];
    expect(broughtAlong(cluster, { binaryAmd64: k3s, images: [images] })).toEqual([
      { path: "bin/k3s-amd64", file: k3s, mode: 0o755 },
      { path: "images/a.tar.zst", file: images },
      { path: "config/bin", target: "../bin" },
      { path: "config/images", target: "../images" },
    ]);
    expect(broughtAlong(cluster, {})).toEqual([]);
  });

  test("is refused if it is not what it is said to be, all at once", () => {
    const dir = folder();
    const images = ["a.tar.zst", "more/a.tar.zst", "b c.tar.zst", "other.zip", "none.tar.zst"];
    const given = {
      binaryAmd64: join(dir, "k3s"),
      binaryArm64: join(dir, "k3s"),
      images: images.map((name) => join(dir, name)),
    };
    const fix = "use letters, digits, ., _ and -, and the ending .tar.zst";
    expect(problemsOf({ k3sChecksums: { amd64: "0".repeat(64) } }, given, dir)).toEqual([
      `--binary-amd64 k3s: has another SHA-256 than k3sChecksums.amd64 of test, ${"0".repeat(64)}, got ${sum}; take it from the release v1.36.5+k3s1 of K3s, or correct the declaration`,
      "--binary-arm64 k3s: is no program of Linux for arm64; take it from the release v1.36.5+k3s1 of K3s",
      "--images a.tar.zst: has the name of another one; rename one of them",
      "--images more/a.tar.zst: has the name of another one; rename one of them",
      `--images b c.tar.zst: is not called like an archive of images, got "b c.tar.zst"; ${fix}`,
      `--images other.zip: is not called like an archive of images, got "other.zip"; ${fix}`,
      "--images none.tar.zst: is no file; correct the path",
    ]);
  });

  test("is refused where one binary cannot be right for all nodes", () => {
    const dir = folder();
    const nodes = {
      ...testClusterConfig.nodes,
      "home-9": { role: "agent", address: "192.168.1.99", k3sVersion: "v1.36.4+k3s1" },
    };
    expect(problemsOf({ nodes }, { binaryAmd64: join(dir, "k3s") }, dir)).toEqual([
      "--binary-amd64 k3s: would be K3s of every node, but they run v1.36.5+k3s1 and v1.36.4+k3s1; give all nodes one k3sVersion, or let hosts download it",
    ]);
  });
});

type CniMycelium = Extract<ClusterConfig["cni"], { type: "mycelium" }>;

describe("the daemon of Mycelium that a package brings along", () => {
  const archive = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(30)]);
  const sumOfArchive = createHash("sha256").update(archive).digest("hex");
  const given = (content: Buffer) => {
    const dir = temporaryFolder();
    const file = join(dir, "mycelium.tar.gz");
    writeFileSync(file, content);
    return { dir, file };
  };
  const mycelium = (cni: Partial<CniMycelium> = {}) =>
    ({ cni: { type: "mycelium", ...cni }, network: { ipv6: {} } }) as const;

  test("lies where hosts look for their build", () => {
    const { file } = given(archive);
    const paths = (cni: Partial<CniMycelium>) =>
      broughtAlong(defineCluster({ ...testClusterConfig, ...mycelium(cni) }), { myceliumAmd64: file })[0];
    const install = { type: "host", checksums: { amd64: sumOfArchive } } as const;
    expect(paths({ install })).toEqual({ path: "bin/mycelium-amd64.tar.gz", file });
    expect(paths({ privateNetwork: { name: "attic" } })).toEqual({ path: "bin/mycelium-private-amd64.tar.gz", file });
  });

  test("is the declared release, where hosts run it", () => {
    const { dir, file } = given(archive);
    expect(problemsOf({}, { myceliumAmd64: file }, dir)).toEqual([
      "--mycelium-amd64 mycelium.tar.gz: is of no use to test, whose hosts do not run Mycelium's daemon as a service; leave it out",
    ]);
    const declared = "0".repeat(64);
    const install = { type: "host", checksums: { arm64: declared } } as const;
    expect(problemsOf(mycelium({ install }), { myceliumArm64: file }, dir)).toEqual([
      `--mycelium-arm64 mycelium.tar.gz: has another SHA-256 than cni.install.checksums.arm64 of test, ${declared}, got ${sumOfArchive}; take it from the release 0.7.10 of Mycelium, or correct the declaration`,
    ]);
    const text = given(Buffer.from("text"));
    expect(problemsOf(mycelium(), { myceliumAmd64: text.file }, text.dir)).toEqual([
      "--mycelium-amd64 mycelium.tar.gz: is no archive (.tar.gz); take it from the release 0.7.10 of Mycelium",
    ]);
  });
});
