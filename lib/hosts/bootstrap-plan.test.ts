import { expect, test } from "vitest";
import { type BootstrapStage, bootstrapPlan, type Host } from "./bootstrap-plan.ts";

const host = (name: string, role: Host["role"]): Host => ({
  name,
  host: name,
  user: "root",
  port: 22,
  sudo: false,
  role,
});
const hosts = [
  host("s1", "server"),
  host("s2", "server"),
  host("s3", "server"),
  host("a1", "agent"),
  host("a2", "agent"),
];
const plan = (only: readonly string[], until?: BootstrapStage) =>
  bootstrapPlan(hosts, only, until).map(
    (step) => `${step.stage} ${step.hosts.map(({ name }) => name).join(" ")} (${step.most})`,
  );

test("servers come one after the other, agents together", () => {
  expect(plan([])).toEqual([
    "copy s1 s2 s3 a1 a2 (5)",
    "preflight s1 s2 s3 a1 a2 (5)",
    "first-server s1 (1)",
    "servers s2 s3 (1)",
    "agents a1 a2 (5)",
    "post-install s1 (1)",
    "kubeconfig s1 (1)",
  ]);
});

test("of some nodes, what concerns them", () => {
  expect(plan(["a2", "s3"])).toEqual(["copy s3 a2 (5)", "preflight s3 a2 (5)", "servers s3 (1)", "agents a2 (5)"]);
});

test("it ends with the stage that is named", () => {
  expect(plan(["s1", "a1"], "first-server")).toEqual(["copy s1 a1 (5)", "preflight s1 a1 (5)", "first-server s1 (1)"]);
});
