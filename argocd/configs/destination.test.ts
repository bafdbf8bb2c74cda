import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { argocdNamespace } from "./destination.ts";

test("the script that waits for Argo CD looks where it runs", () => {
  const script = readFileSync(join(import.meta.dirname, "../../bootstrap/scripts/post-install.sh"), "utf8");
  expect(script).toContain(`\nARGOCD_NAMESPACE=${argocdNamespace}\n`);
});
