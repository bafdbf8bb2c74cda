import { expect, test } from "vitest";
import { fullness } from "./load.ts";

test.each([
  [0.79, "fine"],
  [0.8, "look"],
  [0.9, "act"],
])("a share of %d is %s", (share, concern) => expect(fullness(share)).toBe(concern));
