/** A file, folder or link of an archive. */
export interface TarMember {
  /** With forward slashes. */
  readonly path: string;
  readonly type: "file" | "folder" | "link";
  /** Bytes of a file. @default 0 */
  readonly size?: number;
  /** @default - 0644 for files, 0755 for folders, 0777 for links */
  readonly mode?: number;
  /** Where a link leads. */
  readonly target?: string;
}

/** Archives are made of blocks of this many bytes. */
export const tarBlock = 512;

/** Ends an archive. */
export const tarEnd = Buffer.alloc(2 * tarBlock);

const typeFlags = { file: "0", link: "2", folder: "5" } as const;
const modes = { file: 0o644, link: 0o777, folder: 0o755 } as const;

/**
 * The block before the content of a member, in the format that every tar reads. It belongs to root, and to no time.
 * @throws Error when its path, target or size does not fit into the format
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export function tarHeader({ path, type, size = 0, mode = modes[type], target = "" }: TarMember): Buffer {
  const [prefix, name] = split(type === "folder" ? `${path}/` : path);
  const header = Buffer.alloc(tarBlock);
  const octal = (value: number, at: number, digits: number) => {
    const text = value.toString(8).padStart(digits, "0");
    if (text.length > digits) throw new Error(`${path} is too large for an archive`);
    header.write(text, at);
  };
  if (Buffer.byteLength(target) > 100) throw new Error(`the target of ${path} is too long for an archive`);
  header.write(name, 0);
  octal(mode, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11);
  header.write(" ".repeat(8), 148);
  header.write(typeFlags[type], 156);
  header.write(target, 157);
  header.write("ustar\x0000", 257, "latin1");
  header.write("root", 265);
  header.write("root", 297);
  header.write(prefix, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** A path as its first folders, at most 155 bytes, and what lies in them, at most 100. */
function split(path: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ["", path];
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    const name = path.slice(at + 1);
    if (Buffer.byteLength(name) > 100) continue;
    if (name === "" || at > 155) break;
    return [path.slice(0, at), name];
  }
  throw new Error(`${path} is too long for an archive`);
}
