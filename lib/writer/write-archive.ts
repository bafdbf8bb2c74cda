import { createHash, randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { tarBlock, tarEnd, tarHeader } from "../tar-header.ts";
import { StoredGzip } from "./stored-gzip.ts";

/** Something that lies at a path of an archive. */
export type ArchiveEntry =
  | { readonly path: string; readonly text: string; readonly mode?: number }
  /** A file of this machine, of any size. */
  | { readonly path: string; readonly file: string; readonly mode?: number }
  | { readonly path: string; readonly target: string };

/** The name of the list in an archive that `sha256sum --check` reads in its folder. */
export const sumsName = "SHA256SUMS";

/** What was written. */
export interface WrittenArchive {
  /** Of the archive, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Writes a `.tar.gz` of one folder, whole or not at all: the same bytes for the same entries, on every machine and at any time. The folder also
 * gets the sums of all of its files.
 * @param folder the name of the folder; paths of entries are relative to it
 * @throws Error of the file system, or when something does not fit into the format
 */
export function writeArchive(path: string, folder: string, entries: readonly ArchiveEntry[]): WrittenArchive {
  const unfinished = `${path}.${randomUUID()}`;
  const sums = entries
    .flatMap((entry) => ("target" in entry ? [] : [{ path: entry.path, sum: sumOf(entry) }]))
    .sort(byPath)
    .map((each) => `${each.sum}  ${each.path}\n`);
  const all = [...entries, { path: sumsName, text: sums.join("") }].sort(byPath);
  const archive = openSync(unfinished, "wx", 0o644);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    const gzip = new StoredGzip((piece) => {
      hash.update(piece);
      bytes += piece.length;
      for (let at = 0; at < piece.length; ) at += writeSync(archive, piece, at);
    });
    for (const each of foldersOf(folder, all)) gzip.write(tarHeader({ path: each, type: "folder" }));
    for (const entry of all) writeEntry(gzip, `${folder}/${entry.path}`, entry);
    gzip.write(tarEnd);
    gzip.end();
    renameSync(unfinished, path);
    return { sha256: hash.digest("hex"), bytes };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(archive);
  }
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** The folders that entries lie in, each after the one that it lies in itself. */
function foldersOf(top: string, entries: readonly ArchiveEntry[]): string[] {
  const folders = new Set([top]);
  for (const { path } of entries) {
    for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) folders.add(`${top}/${path.slice(0, at)}`);
  }
  return [...folders].sort();
}

function writeEntry(gzip: StoredGzip, path: string, entry: ArchiveEntry): void {
  if ("target" in entry) {
    gzip.write(tarHeader({ path, type: "link", target: entry.target }));
    return;
  }
  const { mode } = entry;
  const expected = "file" in entry ? statSync(entry.file).size : Buffer.byteLength(entry.text);
  gzip.write(tarHeader({ path, type: "file", size: expected, ...(mode !== undefined && { mode }) }));
  let size = 0;
  for (const piece of piecesOf(entry)) {
    size += piece.length;
    gzip.write(piece);
  }
  if (size !== expected) throw new Error(`${path} changed while it was read`);
  gzip.write(Buffer.alloc((tarBlock - (size % tarBlock)) % tarBlock));
}

type FileEntry = Exclude<ArchiveEntry, { readonly target: string }>;

/** The SHA-256 of a file, in hexadecimal digits. */
function sumOf(entry: FileEntry): string {
  const hash = createHash("sha256");
  for (const piece of piecesOf(entry)) hash.update(piece);
  return hash.digest("hex");
}

/** What a file holds. Each piece is to be used before the next one is taken. */
function* piecesOf(entry: FileEntry): Iterable<Buffer> {
  if ("text" in entry) {
    yield Buffer.from(entry.text);
    return;
  }
  const piece = Buffer.alloc(2 ** 20);
  const file = openSync(entry.file, "r");
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      yield piece.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
