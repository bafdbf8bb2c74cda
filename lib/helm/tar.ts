import { ConfigError, type Problem, quote } from "../errors.ts";
import { must } from "../must.ts";

/** A file that an archive holds. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What may be read. It shrinks by what is. */
export interface Budget {
  /** Bytes when unpacked. */
  bytes: number;
  /** Files and folders. */
  entries: number;
}

/**
 * The files of an uncompressed archive, in its order. Nothing is written anywhere, and no bytes are copied.
 * @param where what the archive is, for messages
 * @throws ConfigError when it ends too early, is damaged, or holds links, devices or paths that lead elsewhere
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function readTar(where: string, archive: Buffer, budget: Budget): TarFile[] {
  const refuse = (problem: Omit<Problem, "where">) => new ConfigError({ where, ...problem });
  const files = new Map<string, TarFile>();
  let pax: ReadonlyMap<string, string> = new Map();
  let longPath: string | undefined;
  for (let at = 0; ; ) {
    if (at + block > archive.length) throw refuse(early);
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return [...files.values()];
    if (!hasChecksum(header)) throw refuse(damaged);
    if (--budget.entries < 0) throw refuse({ what: "has too many files", fix: toAsk });
    const type = header.toString("latin1", 156, 157);
    const path = longPath ?? pax.get("path") ?? pathOf(header);
    // What is no file may say a size, and nothing follows all the same.
    const size = type === "5" ? 0 : sizeOf(pax.get("size") ?? text(header, 124, 12).trim(), pax.has("size") ? 10 : 8);
    if (size === undefined) throw refuse(damaged);
    const start = at + block;
    if (start + size > archive.length) throw refuse(early);
    const bytes = archive.subarray(start, start + size);
    at = start + Math.ceil(size / block) * block;
    if (type === "x") {
      const records = recordsOf(bytes);
      if (records === undefined) throw refuse(damaged);
      pax = records;
      continue;
    }
    if (type === "L") {
      longPath = text(bytes, 0, bytes.length);
      continue;
    }
    // Helm, too, passes over what is said for all files.
    if (type === "g") continue;
    const got = quote(path);
    const isFolder = type === "5" || path.endsWith("/");
    const isFile =
      !isFolder && (type === "0" || type === "\0") && ![...pax.keys()].some((key) => key.startsWith("GNU."));
    if (!isFolder && !isFile) throw refuse({ what: "holds what is neither a file nor a folder", got, fix: toAsk });
    if (isFolder && size > 0) throw refuse(damaged);
    if (!staysInside(isFolder ? path.replace(/\/$/, "") : path)) {
      throw refuse({ what: "holds a path that leads out of it, or that others read in another way", got, fix: toAsk });
    }
    if (isFile) {
      // Of two, some readers take the first and others the last.
      if (files.has(path)) throw refuse({ what: "holds a file twice", got, fix: toAsk });
      files.set(path, { path, bytes });
    }
    pax = new Map();
    longPath = undefined;
  }
}

/** What to do about an archive that is not as it should be. */
export const toAsk = "use another version of the chart, and tell those who publish it";

const block = 512;
const early = { what: "ends too early", fix: "fetch it again" };
const damaged = { what: "is damaged", fix: toAsk };

function hasChecksum(header: Buffer): boolean {
  let sum = 0;
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 0x20 : must(header[i], "byte");
  return sizeOf(text(header, 148, 8).trim(), 8) === sum;
}

/** A field of a header, which ends at its first null byte. */
function text(bytes: Buffer, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end < 0 ? field.length : end);
}

function pathOf(header: Buffer): string {
  // GNU's own format has times where this one has the first folders.
  const prefix = text(header, 257, 8) === "ustar" ? text(header, 345, 155) : "";
  return prefix === "" ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
}

/** Undefined for what is no number, or a larger one than any archive that is read. */
function sizeOf(digits: string, base: 8 | 10): number | undefined {
  return /^\d{1,12}$/.test(digits) && !(base === 8 && /[89]/.test(digits)) ? Number.parseInt(digits, base) : undefined;
}

/** `17 path=a/b/c.txt` and a line feed, the number being the length of the whole. */
function recordsOf(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const [, digits = ""] = /^(\d{1,7}) /.exec(bytes.toString("latin1", at, at + 8)) ?? [];
    const end = at + Number(digits);
    if (digits === "" || end > bytes.length || bytes[end - 1] !== 0x0a) return undefined;
    const record = bytes.toString("utf8", at + digits.length + 1, end - 1);
    const equals = record.indexOf("=");
    if (equals < 1) return undefined;
    records.set(record.slice(0, equals), record.slice(equals + 1));
    at = end;
  }
  return records;
}

/** Whether a path says plainly where below a folder a file lies, on every system. */
function staysInside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  if (/[\\\x00-\x1f\x7f\ufffd]|^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
