import { expect, test } from "vitest";
import { addressToNumber, areMachineAddresses, isMachineAddress } from "./ipv4.ts";

test.each(["192.168.1.10", "10.0.0.1", "100.64.0.1", "126.255.255.255", "128.0.0.0", "223.255.255.255"])(
  "a machine can have %s",
  (address) => {
    expect(isMachineAddress(address)).toBe(true);
  },
);

test.each(["0.0.0.0", "127.0.0.1", "169.254.1.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "10.0.0", "a", "::1"])(
  "no machine can have %s",
  (address) => {
    expect(isMachineAddress(address)).toBe(false);
  },
);

test("a range is judged by all of it", () => {
  const judge = (first: string, last: string) => areMachineAddresses(addressToNumber(first), addressToNumber(last));
  expect([judge("10.0.0.1", "10.0.0.9"), judge("126.0.0.0", "128.0.0.0"), judge("223.0.0.0", "224.0.0.0")]).toEqual([
    true,
    false,
    false,
  ]);
});
