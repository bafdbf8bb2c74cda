import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generated } from "../writer/testing.ts";
import { repository, run, shareCache } from "./testing.ts";

shareCache();

const binding = JSON.stringify({
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "ClusterRoleBinding",
  metadata: { name: "evil" },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "cluster-admin" },
  subjects: [{ kind: "Group", name: "system:anonymous", apiGroup: "rbac.authorization.k8s.io" }],
});

/** What a plan says of a folder that somebody put a hidden file into. */
function planOf(files: Readonly<Record<string, string>>) {
  const root = repository({ "to/home/whoami/.evil.yaml": binding, "to/home/whoami/.DS_Store": "", ...files });
  mkdirSync(join(root, "from"));
  return run(root, ["plan", "--from", "from", "--to", "to", "--fail-on", "danger"]);
}

test("plan reads hidden files, as Argo CD does", () => {
  const { status, stdout } = planOf({});
  expect(status).toBe(3);
  expect(stdout).toContain("+ ClusterRoleBinding evil");
  expect(stdout).toContain("rbac-widened");
  expect(stdout).not.toContain("not-generated");
});

test("plan says which files of a generated tree are none", () => {
  const { status, stdout } = planOf({ "to/home/README.md": generated("home/README.md", "") });
  expect(status).toBe(3);
  expect(stdout).toContain(
    "not-generated: home/whoami/.evil.yaml was not generated from any source: synth will refuse it, who applies the folder will not",
  );
});
