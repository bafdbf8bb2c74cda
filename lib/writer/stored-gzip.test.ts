import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { StoredGzip } from "./stored-gzip.ts";

function pack(...pieces: readonly Buffer[]): Buffer {
  const file: Buffer[] = [];
  const gzip = new StoredGzip((bytes) => file.push(Buffer.from(bytes)));
  for (const piece of pieces) gzip.write(piece);
  gzip.end();
  return Buffer.concat(file);
}

describe("a gzip file that is not compressed", () => {
  test.each([0, 1, 65534, 65535, 65536, 200_000])("holds %i bytes", (length) => {
    const content = Buffer.from(Array.from({ length }, (_, at) => at % 251));
    expect(gunzipSync(pack(content)).equals(content)).toBe(true);
  });

  test("has these bytes, wherever it is made", () => {
    expect(pack(Buffer.from("k3s")).toString("hex")).toBe("1f8b08000000000000ff010300fcff6b337365b8a48603000000");
  });

  test("is the same, however its content was cut", () => {
    const content = Buffer.alloc(150_000, "k3s");
    expect(pack(content.subarray(0, 70_001), content.subarray(70_001)).equals(pack(content))).toBe(true);
  });
});
