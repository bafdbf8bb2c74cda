import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Cluster } from "../cluster/cluster.ts";
import { k3sVersionOf } from "../cluster/foundation.ts";
import { daemonRelease } from "../cluster/mycelium/daemon-release.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import type { ArchiveEntry } from "../writer/write-archive.ts";

/** What a package has beside what the sources make, so that hosts need not download it. */
export interface BroughtAlong {
  /** K3s for hosts of this architecture. */
  readonly binaryAmd64?: string;
  readonly binaryArm64?: string;
  /** Archive of the release of Mycelium's daemon for hosts of this architecture. */
  readonly myceliumAmd64?: string;
  readonly myceliumArm64?: string;
  /** Archives of images that K3s loads when it starts. @default - none */
  readonly images?: readonly string[];
}

/** A file that a person named. */
interface Given {
  readonly option: string;
  readonly file: string;
}

/** Where hosts look for it, below the folder of the package; with links for those who look beside the configuration. */
export function broughtAlong(
  cluster: Cluster,
  { binaryAmd64, binaryArm64, myceliumAmd64, myceliumArm64, images = [] }: BroughtAlong,
): ArchiveEntry[] {
  const problems: Problem[] = [];
  const binaries = [
    { architecture: "amd64", option: "--binary-amd64", file: binaryAmd64 },
    { architecture: "arm64", option: "--binary-arm64", file: binaryArm64 },
  ] as const;
  const entries = binaries.flatMap(({ architecture, option, file }): ArchiveEntry[] => {
    if (file === undefined) return [];
    problems.push(...binaryProblems(cluster, architecture, { option, file }));
    return [{ path: `bin/k3s-${architecture}`, file, mode: 0o755 }];
  });
  const daemons = [
    { architecture: "amd64", option: "--mycelium-amd64", file: myceliumAmd64 },
    { architecture: "arm64", option: "--mycelium-arm64", file: myceliumArm64 },
  ] as const;
  entries.push(
    ...daemons.flatMap(({ architecture, option, file }): ArchiveEntry[] => {
      if (file === undefined) return [];
      problems.push(...daemonProblems(cluster, architecture, { option, file }));
      const release = daemonRelease(cluster.myceliumNetwork);
      return release === undefined ? [] : [{ path: `bin/${release.build}-${architecture}.tar.gz`, file }];
    }),
  );
  const archives = images.map((file): ArchiveEntry => {
    problems.push(...imageProblems({ option: "--images", file }, images));
    return { path: `images/${basename(file)}`, file };
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return [
    ...entries,
    ...archives,
    ...(entries.length === 0 ? [] : [{ path: "config/bin", target: "../bin" }]),
    ...(archives.length === 0 ? [] : [{ path: "config/images", target: "../images" }]),
  ];
}

type Architecture = "amd64" | "arm64";

/** How programs of Linux say what they run on. @see https://man7.org/linux/man-pages/man5/elf.5.html */
const machines: Readonly<Record<Architecture, number>> = { amd64: 0x3e, arm64: 0xb7 };
const elf = Buffer.from("\x7fELF");

function binaryProblems(cluster: Cluster, architecture: Architecture, given: Given): Problem[] {
  const { option, file } = given;
  const start = startOf(given);
  if (!Buffer.isBuffer(start)) return [start];
  const where = `${option} ${file}`;
  const versions = [...new Set(cluster.allNodes.map((node) => k3sVersionOf(cluster, node)))];
  if (versions.length > 1) {
    const what = `would be K3s of every node, but they run ${versions.join(" and ")}`;
    return [{ where, what, fix: "give all nodes one k3sVersion, or let hosts download it" }];
  }
  const release = `the release ${versions.join()} of K3s`;
  if (!start.subarray(0, elf.length).equals(elf) || start.readUInt16LE(18) !== machines[architecture]) {
    return [{ where, what: `is no program of Linux for ${architecture}`, fix: `take it from ${release}` }];
  }
  const declared = cluster.k3sChecksums[architecture];
  if (declared === undefined) return [];
  const found = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (found === declared) return [];
  const what = `has another SHA-256 than k3sChecksums.${architecture} of ${cluster.name}, ${declared}`;
  return [{ where, what, got: found, fix: `take it from ${release}, or correct the declaration` }];
}

function daemonProblems({ name, myceliumNetwork }: Cluster, architecture: Architecture, given: Given): Problem[] {
  const { option, file } = given;
  const start = startOf(given);
  if (!Buffer.isBuffer(start)) return [start];
  const where = `${option} ${file}`;
  const daemon = daemonRelease(myceliumNetwork);
  if (daemon === undefined) {
    const what = `is of no use to ${name}, whose hosts do not run Mycelium's daemon as a service`;
    return [{ where, what, fix: "leave it out" }];
  }
  const { version, checksums } = daemon;
  const release = `the release ${version} of Mycelium`;
  // What gzip makes begins so.
  if (start.readUInt16BE(0) !== 0x1f8b)
    return [{ where, what: "is no archive (.tar.gz)", fix: `take it from ${release}` }];
  const declared = checksums[architecture];
  if (declared === undefined) return [];
  const found = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (found === declared) return [];
  const what = `has another SHA-256 than cni.install.checksums.${architecture} of ${name}, ${declared}`;
  return [{ where, what, got: found, fix: `take it from ${release}, or correct the declaration` }];
}

function imageProblems(given: Given, all: readonly string[]): Problem[] {
  const { option, file } = given;
  const start = startOf(given);
  if (!Buffer.isBuffer(start)) return [start];
  const where = `${option} ${file}`;
  const name = basename(file);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*\.tar\.zst$/.test(name)) {
    return [
      {
        where,
        what: "is not called like an archive of images",
        got: quote(name),
        fix: "use letters, digits, ., _ and -, and the ending .tar.zst",
      },
    ];
  }
  if (all.filter((each) => basename(each) === name).length > 1) {
    return [{ where, what: "has the name of another one", fix: "rename one of them" }];
  }
  return [];
}

/** The first bytes of a file, or why there are none. */
function startOf({ option, file }: Given): Buffer | Problem {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return { where: `${option} ${file}`, what: "is no file", fix: "correct the path" };
  const start = Buffer.alloc(20);
  const opened = openSync(file, "r");
  try {
    readSync(opened, start);
    return start;
  } finally {
    closeSync(opened);
  }
}
