import { valueFor } from "../../value-for.ts";
import { emit } from "../../yaml/emit.ts";
import type { Facts } from "../facts/facts.ts";
import { isWritten } from "../facts/synced.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";
import { mostBytes } from "./most-bytes.ts";

/** What the repo-server reads of one folder, in bytes. */
const limit = 10 * 1024 * 1024;

export const folderSize: Rule = {
  id: "folder-size",
  family: "argocd",
  severity: "error",
  needs: "cluster",
  title: "Every folder is small enough for Argo CD's repo-server",
  description: "The repo-server refuses a folder whose manifests have more than 10 MiB together.",
  check: (facts) =>
    [...byApplication(facts)].flatMap(([application, objects]) => {
      const [object] = objects;
      // Most folders are so small that they need not be written to be measured.
      const most = objects.reduce((sum, { manifest }) => sum + mostBytes(manifest), 0);
      if (object === undefined || most <= limit) return [];
      const size = objects.reduce((sum, { manifest }) => sum + Buffer.byteLength(emit(manifest)), 0);
      if (size <= limit) return [];
      return [
        {
          object,
          path: [],
          message: `is one of ${objects.length} objects of application ${application}, which have ${size} bytes together`,
          expected: `at most ${limit} bytes`,
          fix: "divide the application",
        },
      ];
    }),
};

function byApplication(facts: Facts): ReadonlyMap<string, readonly CheckObject[]> {
  const groups = new Map<string, CheckObject[]>();
  for (const object of facts.objects) {
    if (object.application === undefined || object.byHand === true || !isWritten(object)) continue;
    valueFor(groups, object.application, () => []).push(object);
  }
  return groups;
}
