import { expect, test } from "vitest";
import { type Refusal, refusalRow } from "./answer.ts";
import { type Finding, fail, warn } from "./row.ts";

const again = "see whether kubectl gets an answer with this kubeconfig";

test.each<[Refusal, Finding]>([
  [
    { why: "forbidden", verb: "list", resource: "nodes" },
    warn("not judged: this user may not list nodes", "have a ClusterRole allow it"),
  ],
  [{ why: "unreachable", text: "no answer in 30 s" }, fail("could not be asked: no answer in 30 s", again)],
  [{ why: "unserved", text: "there is no such kind" }, warn("could not be asked: there is no such kind", again)],
])("without an answer nothing is well: %j", (refusal, finding) => {
  expect(refusalRow("nodes", "all", refusal)).toEqual({ area: "nodes", name: "all", ...finding });
});
