import { tarBlock, tarEnd, tarHeader } from "../tar-header.ts";
import { completeMark } from "./remote-commands.ts";

/** A file to be copied to a host. */
export interface BundleFile {
  /** Below the bundle, with forward slashes: `nodes/home-1/node.env`. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * An uncompressed archive of files, whose last one says that it is whole. The same files make the same bytes.
 * @throws Error for a path that the format cannot hold
 */
export function bundleArchive(files: readonly BundleFile[]): Buffer {
  const all = [...files, { path: completeMark, bytes: Buffer.alloc(0) }];
  const parts = all.flatMap(({ path, bytes }) => [
    tarHeader({ path, type: "file", size: bytes.length, mode: 0o600 }),
    bytes,
    Buffer.alloc((tarBlock - (bytes.length % tarBlock)) % tarBlock),
  ]);
  return Buffer.concat([...parts, tarEnd]);
}
