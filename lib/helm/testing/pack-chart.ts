import { gzipSync } from "node:zlib";
import { must } from "../../must.ts";

/** An entry of an archive as it may be found in the wild. */
export interface TarEntry {
  readonly path: string;
  readonly content?: string | Buffer;
  /**
   * One character: `0` is a file, `1` and `2` are links, `5` is a folder.
   * @default "0"
   */
  readonly type?: string;
  readonly linkTarget?: string;
}

/** A chart as a repository has it. */
export interface PackedChart {
  readonly name: string;
  readonly version: string;
  /** The bytes of its `.tgz`. */
  readonly archive: Buffer;
}

/**
 * Packs a chart, into the same bytes for the same files.
 * @param files texts by their path inside the chart: `Chart.yaml`, `templates/deployment.yaml`
 */
export function packChart(files: Readonly<Record<string, string | Buffer>>): PackedChart {
  const field = (key: string) =>
    must(new RegExp(`^${key}: *"?([^\\s"]+)`, "m").exec(String(files["Chart.yaml"]))?.[1], `${key} in Chart.yaml`);
  const name = field("name");
  const entries = Object.entries(files).map(([path, content]) => ({ path: `${name}/${path}`, content }));
  return { name, version: field("version"), archive: gzipSync(packTar(entries)) };
}

/** The entries as an uncompressed archive, whatever they are. */
export function packTar(entries: readonly TarEntry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocksOf), Buffer.alloc(1024)]);
}

function blocksOf({ path, content = "", type = "0", linkTarget = "" }: TarEntry): Buffer[] {
  const bytes = Buffer.from(content);
  const header = Buffer.alloc(512);
  // A long path has its first folders in another field.
  const cut = Buffer.byteLength(path) > 100 ? path.lastIndexOf("/", 150) : -1;
  header.write(path.slice(cut + 1), 0, 100);
  header.write("0000644\0", 100);
  header.write("0000000\0".repeat(2), 108);
  header.write(`${bytes.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write(type, 156);
  header.write(linkTarget, 157, 100);
  header.write("ustar\x0000", 257);
  header.write(path.slice(0, Math.max(cut, 0)), 345, 155);
  header.write(" ".repeat(8), 148);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, "0")}\0 `,
    148,
  );
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
