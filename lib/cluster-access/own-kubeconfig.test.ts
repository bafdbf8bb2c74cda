import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ownKubeconfig } from "./own-kubeconfig.ts";

const home = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(home, { recursive: true }));
mkdirSync(join(home, ".kube"));
writeFileSync(join(home, ".kube/home.yaml"), "");

test("is the file that has the name of the cluster", () => {
  expect(ownKubeconfig("home", { HOME: home })).toBe(join(home, ".kube/home.yaml"));
});

test("is none where a person chose another, or it is not there", () => {
  expect(ownKubeconfig("home", { HOME: home, KUBECONFIG: "mine" })).toBeUndefined();
  expect(ownKubeconfig("office", { HOME: home })).toBeUndefined();
  expect(ownKubeconfig("home", {})).toBeUndefined();
});
