import { expect, test } from "vitest";
import { parseChecksumOffload } from "./checksum-offload.ts";

const answer = (value: string) => `Features for mycelium-v4:
rx-checksumming: on
tx-checksumming: ${value}
	tx-checksum-ipv4: off [fixed]
	tx-checksum-ip-generic: ${value}
`;

test.each([
  ["on", true],
  ["off", false],
  ["off [requested on]", false],
])("checksums may be left to a device: %s", (value, is) => {
  expect(parseChecksumOffload("ethtool", answer(value))).toBe(is);
});

test("an answer that does not say it is none", () => {
  expect(() => parseChecksumOffload("ethtool -k x", "Features for x:\nrx-checksumming: on\n")).toThrow(
    "ethtool -k x: does not say whether tx-checksumming is on",
  );
});
