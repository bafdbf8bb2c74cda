import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { temporaryFolder } from "../writer/testing.ts";
import { givenNetworkKey } from "./given-network-key.ts";

const key = "0123456789abcdef".repeat(4);

test("a file comes before the environment", () => {
  const file = join(temporaryFolder(), "key");
  writeFileSync(file, `${key.toUpperCase()}\n`);
  expect(givenNetworkKey(file, { MYCELIUM_NETWORK_KEY: "f".repeat(64) })).toBe(key);
  expect(givenNetworkKey(undefined, { MYCELIUM_NETWORK_KEY: key })).toBe(key);
  expect(givenNetworkKey(undefined, {})).toBeUndefined();
});

test("what is no key is not shown", () => {
  expect(configErrorOf(() => givenNetworkKey(undefined, { MYCELIUM_NETWORK_KEY: "secret" }))).toBe(
    "MYCELIUM_NETWORK_KEY: is no key of a private network; put 64 hexadecimal digits there, like the output of openssl rand -hex 32",
  );
  expect(configErrorOf(() => givenNetworkKey("/nowhere/key", {}))).toMatch(/^\/nowhere\/key: /);
});
