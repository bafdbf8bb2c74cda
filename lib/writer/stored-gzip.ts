import { crc32 } from "node:zlib";

/** What a stored block holds at most. */
const mostInBlock = 0xffff;

/** No name, no time, and no system that it was made on. */
const header = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * Writes a gzip file whose content is not compressed. What compressors make depends on their version and on the processor; this is the same
 * everywhere, so that anybody can make the same bytes again. To be ended.
 * @see https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */
export class StoredGzip {
  private readonly pending = Buffer.alloc(mostInBlock);
  private filled = 0;
  private checksum = 0;
  private size = 0;

  /** @param sink takes the file, piece by piece; it must be done with each when it returns */
  constructor(private readonly sink: (bytes: Buffer) => void) {
    sink(header);
  }

  /** Adds content. Where it is cut into pieces does not show in the file. */
  write(bytes: Buffer): void {
    this.checksum = crc32(bytes, this.checksum);
    this.size += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      if (this.filled === mostInBlock) this.flush(false);
      const copied = bytes.copy(this.pending, this.filled, at);
      this.filled += copied;
      at += copied;
    }
  }

  /** Writes what is left and the checksum. */
  end(): void {
    this.flush(true);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.checksum);
    trailer.writeUInt32LE(this.size % 2 ** 32, 4);
    this.sink(trailer);
  }

  private flush(isLast: boolean): void {
    const start = Buffer.alloc(5);
    start.writeUInt8(isLast ? 1 : 0);
    start.writeUInt16LE(this.filled, 1);
    start.writeUInt16LE(~this.filled & 0xffff, 3);
    this.sink(start);
    this.sink(this.pending.subarray(0, this.filled));
    this.filled = 0;
  }
}
