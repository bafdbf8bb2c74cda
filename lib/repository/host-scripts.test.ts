import { expect, test } from "vitest";
import { readHostScripts, readPackageInstaller } from "./host-scripts.ts";
import { testFolder } from "./testing.ts";

test("are the files of one folder that end in .sh, in the order of their names", () => {
  const scripts = { "b.sh": "b\n", "a.sh": "a\n", "a.test.ts": "" };
  const root = testFolder(
    Object.fromEntries(Object.entries(scripts).map(([name, text]) => [`bootstrap/scripts/${name}`, text])),
  );
  expect(readHostScripts(root)).toEqual([
    { name: "a.sh", text: "a\n" },
    { name: "b.sh", text: "b\n" },
  ]);
});

test("there are none without that folder", () => {
  expect(readHostScripts(testFolder({ "a.sh": "" }))).toEqual([]);
});

test("what a package begins with lies elsewhere", () => {
  expect(readPackageInstaller(testFolder({ "bootstrap/package/install.sh": "i\n" }))).toBe("i\n");
  expect(readPackageInstaller(testFolder({ "bootstrap/scripts/install.sh": "i\n" }))).toBeUndefined();
});
