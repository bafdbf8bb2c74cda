import { expect, test } from "vitest";
import { parseNodeUsage } from "./usage.ts";

test("reads what a node uses", () => {
  const usage = { cpu: "156340123n", memory: "2097152Ki" };
  expect(parseNodeUsage({ metadata: { name: "one" }, usage })).toEqual({
    name: "one",
    cpu: 0.156340123,
    memory: 2 ** 31,
  });
  expect(parseNodeUsage({ metadata: { name: "one" }, usage: { cpu: "1" } })).toBeUndefined();
});
