import { expect, test } from "vitest";
import { bytes } from "./bytes.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1.0 KiB"],
  [12.4 * 1024 ** 3, "12.4 GiB"],
  [350 * 1024 ** 2, "350 MiB"],
  [1024 ** 6, "1024 PiB"],
])("%d bytes are %s", (count, expected) => {
  expect(bytes(count)).toBe(expected);
});
