import { expect, test } from "vitest";
import { addressOfKey, isPublicKey, prefixOfKey } from "./spore.ts";

// Made by the daemon 0.7.10: `mycelium generate-keys` and `mycelium inspect --json`.
test.each([
  ["a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d", "559:72bd:e517:1bc6:b35:e7d9:83be:675a"],
  ["580d7b39c8132933f18e89453c065afc4564946931f246a4f4141fefde77a67f", "55e:cb1b:cc02:dc19:31e3:78a4:426:da9b"],
  ["81b02c75038380a0def6577a06593b28da113700ecd3e63224f0bf2bd48b740b", "4c0:9983:1ed2:65d5:d4a3:9787:7415:819"],
])("the address of %s", (key, address) => {
  expect(addressOfKey(key)).toBe(address);
});

test("a node has the prefix of its address", () => {
  expect(prefixOfKey("a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d")).toBe(
    "559:72bd:e517:1bc6::/64",
  );
});

test.each([
  ["a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d", true],
  ["A43D6D8AA0ADED2C762F7DF1FD4250591F5C7369D10DC277CB27E177BFD58D2D", false],
  ["a43d", false],
])("%s is a public key: %j", (text, expected) => {
  expect(isPublicKey(text)).toBe(expected);
});
