import { describe, expect, test } from "vitest";
import { type TarMember, tarEnd, tarHeader } from "./tar-header.ts";

const text = (header: Buffer, at: number, length: number) =>
  header.toString("latin1", at, at + length).replace(/\0+$/, "");

describe("the header of a member of an archive", () => {
  test("says what it is, and neither whose nor when", () => {
    const header = tarHeader({ path: "home/install.sh", type: "file", size: 1000, mode: 0o755 });
    expect({
      length: header.length,
      name: text(header, 0, 100),
      mode: text(header, 100, 8),
      owner: text(header, 108, 16),
      size: text(header, 124, 12),
      time: text(header, 136, 12),
      type: text(header, 156, 1),
      format: header.toString("latin1", 257, 265),
      names: [text(header, 265, 32), text(header, 297, 32)],
    }).toEqual({
      length: 512,
      name: "home/install.sh",
      mode: "0000755",
      owner: "0000000\x000000000",
      size: "00000001750",
      time: "00000000000",
      type: "0",
      format: "ustar\x0000",
      names: ["root", "root"],
    });
    expect(tarEnd.length).toBe(1024);
  });

  test.each([
    [{ path: "home", type: "folder" }, "5", "0000755", "home/", ""],
    [{ path: "home/config/bin", type: "link", target: "../bin" }, "2", "0000777", "home/config/bin", "../bin"],
  ] satisfies [TarMember, ...string[]][])("of %j", (member, type, mode, name, target) => {
    const header = tarHeader(member);
    expect([text(header, 156, 1), text(header, 100, 8), text(header, 0, 100), text(header, 157, 100)]).toEqual([
      type,
      mode,
      name,
      target,
    ]);
  });

  test("has a long path in two parts", () => {
    const header = tarHeader({ path: `${"a".repeat(60)}/${"b".repeat(60)}/c`, type: "file" });
    expect([text(header, 345, 155), text(header, 0, 100)]).toEqual(["a".repeat(60), `${"b".repeat(60)}/c`]);
  });

  test.each([
    [{ path: "a".repeat(101), type: "file" }, `${"a".repeat(101)} is too long for an archive`],
    [{ path: `${"a".repeat(156)}/b`, type: "file" }, `${"a".repeat(156)}/b is too long for an archive`],
    [{ path: "a", type: "file", size: 2 ** 33 }, "a is too large for an archive"],
    [{ path: "a", type: "link", target: "b".repeat(101) }, "the target of a is too long for an archive"],
  ] satisfies [TarMember, string][])("is refused: %#", (member, message) => {
    expect(() => tarHeader(member)).toThrow(new Error(message));
  });
});
