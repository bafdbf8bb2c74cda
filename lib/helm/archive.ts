import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { ChartFile } from "../charts/chart-package.ts";
import { ConfigError, quote } from "../errors.ts";
import { type Budget, readTar, toAsk } from "./tar.ts";

/** The archive of a chart, as repositories have it. */
export interface ChartArchive {
  /** Of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /**
   * By their paths inside the chart. What is packed inside it lies there as if it were a folder:
   * `charts/redis-1.2.3.tgz/Chart.yaml`.
   */
  readonly files: ReadonlyMap<string, ChartFile>;
}

/** What Helm unpacks at most. @see https://github.com/helm/helm/blob/v4.2.1/pkg/chart/loader/archive/archive.go */
const mostBytes = 100 * 2 ** 20;
const mostEntries = 10_000;
/** Charts that are packed inside each other. */
const deepest = 4;

/**
 * Reads an archive, in memory only.
 * @param where names it in messages
 * @throws ConfigError when it is no archive of one folder, or one that nobody should unpack
 */
export function readArchive(where: string, archive: Buffer): ChartArchive {
  const files = filesOf(where, archive, { bytes: mostBytes, entries: mostEntries }, deepest);
  return { sha256: sha256Of(archive), files: new Map(files.map((file) => [file.path, file])) };
}

/** In hexadecimal digits. */
export function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Whether Helm reads what lies there as a packed subchart. */
const packed = /^(charts\/[^._/][^/]*\/)*charts\/[^._/][^/]*\.tgz$/;

function filesOf(where: string, archive: Buffer, budget: Budget, depth: number): ChartFile[] {
  const unpacked = unpack(where, archive, budget);
  const entries = readTar(where, unpacked, budget);
  const [folder = "", ...others] = new Set(entries.map(({ path }) => path.slice(0, path.indexOf("/") + 1)));
  if (folder === "" || others.length > 0) {
    const got = quote([folder, ...others].slice(0, 3));
    throw new ConfigError({ where, what: "is not the archive of one folder", got, fix: toAsk });
  }
  return entries.flatMap(({ path: below, bytes }): ChartFile[] => {
    const path = below.slice(folder.length);
    if (!packed.test(path)) return [{ path, bytes }];
    if (depth === 0) throw new ConfigError({ where, what: "has charts packed too deep inside each other", fix: toAsk });
    const inside = filesOf(`${where}, ${path}`, bytes, budget, depth - 1);
    return inside.map((file) => ({ path: `${path}/${file.path}`, bytes: file.bytes }));
  });
}

function unpack(where: string, archive: Buffer, budget: Budget): Buffer {
  const isGzip = archive[0] === 0x1f && archive[1] === 0x8b;
  if (!isGzip) {
    // Often the page of an error, or what a proxy says.
    const got = quote(archive.toString("latin1", 0, 40));
    throw new ConfigError({
      where,
      what: "is not the archive of a chart",
      got,
      fix: "check its address and fetch it again",
    });
  }
  try {
    const unpacked = gunzipSync(archive, { maxOutputLength: Math.max(budget.bytes, 1) });
    budget.bytes -= unpacked.length;
    return unpacked;
  } catch (error) {
    if (Reflect.get(Object(error), "code") === "ERR_BUFFER_TOO_LARGE") {
      throw new ConfigError({ where, what: `unpacks to more than ${mostBytes} bytes`, fix: toAsk });
    }
    throw new ConfigError({ where, what: "is damaged or ends too early", fix: "fetch it again" });
  }
}
