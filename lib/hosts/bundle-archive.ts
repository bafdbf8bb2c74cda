import { completeMark } from "./remote-commands.ts";

/** A file to be copied to a host. */
export interface BundleFile {
  /** Below the bundle, with forward slashes: `nodes/home-1/node.env`. */
  readonly path: string;
  readonly bytes: Buffer;
}

const block = 512;

/**
 * An uncompressed archive of files, whose last one says that it is whole. The same files make the same bytes.
 * @throws Error for a path that the format cannot hold
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
export function bundleArchive(files: readonly BundleFile[]): Buffer {
  const all = [...files, { path: completeMark, bytes: Buffer.alloc(0) }];
  const parts = all.flatMap(({ path, bytes }) => [
    header(path, bytes.length),
    bytes,
    Buffer.alloc((block - (bytes.length % block)) % block),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function header(path: string, size: number): Buffer {
  const [prefix, name] = split(path);
  const fields = Buffer.alloc(block);
  fields.write(name, 0);
  fields.write("0000600\0", 100);
  // Root's, whoever packs it.
  fields.write("0000000\0", 108);
  fields.write("0000000\0", 116);
  fields.write(`${octal(size, 11)}\0`, 124);
  fields.write(`${octal(0, 11)}\0`, 136);
  // The sum counts its own field as blanks.
  fields.write(" ".repeat(8), 148);
  fields.write("0", 156);
  fields.write("ustar\x0000", 257, "latin1");
  fields.write(prefix, 345);
  const sum = fields.reduce((total, byte) => total + byte, 0);
  fields.write(`${octal(sum, 6)}\0 `, 148);
  return fields;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

/** The name takes 100 bytes, and the folders before it 155 more. */
function split(path: string): [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let slash = path.indexOf("/"); slash > 0; slash = path.indexOf("/", slash + 1)) {
    const [prefix, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return [prefix, name];
  }
  throw new Error(`bug: a path that is too long for an archive: ${path}`);
}
