import { expect, test } from "vitest";
import { wrongStep } from "./version-step.ts";

test.each<[string, string, string | undefined]>([
  ["v1.36.5+k3s1", "v1.36.5+k3s1", undefined],
  ["v1.36.5+k3s1", "v1.36.5+k3s2", undefined],
  ["v1.36.5+k3s1", "v1.37.1+k3s1", undefined],
  ["v1.36.5+k3s1", "v1.38.0+k3s1", "skips a minor version behind v1.36.5+k3s1; go to v1.37 first, on all nodes"],
  [
    "v1.37.1+k3s1",
    "v1.36.5+k3s1",
    "is older than v1.37.1+k3s1, and nodes do not go back; declare v1.37.1+k3s1 or newer, or restore a backup of the older one on new machines",
  ],
  [
    "v1.36.5+k3s1",
    "v1.36.4+k3s1",
    "is older than v1.36.5+k3s1, and nodes do not go back; declare v1.36.5+k3s1 or newer, or restore a backup of the older one on new machines",
  ],
  ["unknown", "v1.36.5+k3s1", undefined],
])("from %s to %s", (from, to, message) => {
  const wrong = wrongStep(from, to);
  expect(wrong && `${wrong.what}; ${wrong.fix}`).toBe(message);
});
