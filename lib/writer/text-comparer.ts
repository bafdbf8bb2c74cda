import { readStart } from "./read-start.ts";

/**
 * Returns a function that tells whether a file holds exactly a text. It compares bytes, because encoding the text costs less than
 * decoding the file, in two buffers for all files, because new ones for each would take as long again.
 */
export function textComparer(): (file: string, text: string) => boolean {
  let expected = Buffer.allocUnsafe(1 << 16);
  let found = Buffer.allocUnsafe(1 << 16);
  return (file, text) => {
    // UTF-8 needs three bytes at most for each unit of a string. One byte more tells a longer file.
    const room = text.length * 3 + 1;
    if (room > expected.length) {
      expected = Buffer.allocUnsafe(room);
      found = Buffer.allocUnsafe(room);
    }
    const size = expected.write(text);
    return readStart(file, found, size + 1) === size && expected.compare(found, 0, size, 0, size) === 0;
  };
}
