import { expect, test } from "vitest";
import { readSporeTrust } from "./spore-trust.ts";

const publicKey = "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d";
const prefix = "559:72bd:e517:1bc6::/64";
const read = (spec: object) => readSporeTrust({ metadata: { name: "backup" }, spec });

test("what a SporeTrust says", () => {
  expect(read({ publicKey, trust: 50, reason: "Keeps our backups." })).toEqual({ name: "backup", prefix, trust: 50 });
  expect(read({ publicKey, trust: 0, expires: "2027-01-31T09:00:00Z" })).toEqual({
    name: "backup",
    prefix,
    trust: 0,
    expires: new Date("2027-01-31T09:00:00Z"),
  });
});

test.each([
  [{ publicKey, trust: 101 }, "spec.trust must be a whole number from 0 to 100, got 101"],
  [{ publicKey, trust: "50" }, "spec.trust must be a whole number from 0 to 100, got 50"],
  [{ publicKey, trust: 50, expires: "soon" }, "spec.expires must be a time like 2027-01-31T09:00:00Z, got soon"],
  [{ publicKey, trust: 50, expires: null }, "spec.expires must be a time like 2027-01-31T09:00:00Z, got null"],
])("a spore is not trusted for %j", (spec, problem) => {
  expect(read(spec)).toEqual({ name: "backup", prefix, trust: 0, problem });
});

test.each([
  [{ trust: 50 }, "spec.publicKey must be 64 hexadecimal digits in lower case, got nothing"],
  [{ publicKey: prefix, trust: 50 }, `spec.publicKey must be 64 hexadecimal digits in lower case, got ${prefix}`],
])("nobody knows whom %j is about", (spec, problem) => {
  expect(read(spec)).toEqual({ name: "backup", trust: 0, problem });
});
