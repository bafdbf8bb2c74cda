import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const apiVersion = "rbac.authorization.k8s.io/v1";
const role = (...rules: object[]) => ({ apiVersion, kind: "Role", rules });
const rule = (resources: string[], verbs: string[], apiGroups = [""]) => ({ apiGroups, resources, verbs });
const pods = rule(["pods"], ["get"]);

describe("a role", () => {
  it("fails when it allows reading more", () => {
    expect(
      risksBetween(role(pods), role(rule(["pods"], ["get", "list"]), rule(["deployments"], ["list"], ["apps"]))),
    ).toEqual(["warning rbac-widened: whoever is bound to it may list pods and deployments.apps"]);
  });

  it("fails when it allows changing more, or opens the way to everything", () => {
    expect(
      risksBetween(role(pods), role(pods, rule(["pods"], ["delete", "patch"]), rule(["secrets"], ["get"]))),
    ).toEqual(["danger rbac-widened: whoever is bound to it may delete and patch pods; get secrets"]);
    expect(risksBetween(role(pods), role(rule(["*"], ["*"], ["*"])))).toEqual([
      "danger rbac-widened: whoever is bound to it may do everything with all resources of all groups",
    ]);
    expect(risksBetween(role(pods), role(pods, rule(["roles"], ["escalate"], ["rbac.authorization.k8s.io"])))).toEqual([
      "danger rbac-widened: whoever is bound to it may escalate roles.rbac.authorization.k8s.io",
    ]);
    expect(risksBetween(role(pods), role(pods, { nonResourceURLs: ["/*"], verbs: ["get"] }))).toEqual([
      "danger rbac-widened: whoever is bound to it may get /*",
    ]);
  });

  it("fails when it is no longer limited to one object", () => {
    const named = { ...rule(["configmaps"], ["update"]), resourceNames: ["a"] };
    expect(risksBetween(role(named), role(rule(["configmaps"], ["update"])))).toEqual([
      "danger rbac-widened: whoever is bound to it may update configmaps",
    ]);
    expect(risksBetween(role(named), role({ ...named, resourceNames: ["a", "b"] }))).toEqual([
      "danger rbac-widened: whoever is bound to it may update configmaps named b",
    ]);
  });

  it("passes when it allows the same or less in other words", () => {
    expect(risksBetween(role(rule(["pods"], ["*"])), role(rule(["pods"], ["delete"])))).toEqual([]);
    expect(risksBetween(role(rule(["*"], ["get"], ["*"])), role(rule(["secrets"], ["get"])))).toEqual([]);
    expect(
      risksBetween(
        role(rule(["*/scale"], ["update"], ["apps"])),
        role(rule(["deployments/scale"], ["update"], ["apps"])),
      ),
    ).toEqual([]);
    expect(risksBetween(role(rule(["a", "b"], ["get"])), role(rule(["b"], ["get"]), rule(["a"], ["get"])))).toEqual([]);
    expect(
      risksBetween(
        role({ nonResourceURLs: ["/x/*"], verbs: ["get"] }),
        role({ nonResourceURLs: ["/x/y"], verbs: ["get"] }),
      ),
    ).toEqual([]);
  });

  it("fails when it is new only for what opens the way to everything", () => {
    expect(risksBetween(undefined, role(rule(["pods"], ["delete"])))).toEqual([]);
    expect(risksBetween(undefined, role(rule(["secrets"], ["list"])))).toEqual([
      "danger rbac-widened: whoever is bound to it may list secrets",
    ]);
  });

  it("fails when its rules become part of a built-in role", () => {
    const labelled = (value: string) => ({
      ...role(pods),
      kind: "ClusterRole",
      metadata: { labels: { "rbac.authorization.k8s.io/aggregate-to-view": value } },
    });
    expect(risksBetween(labelled("false"), labelled("true"))).toEqual([
      "warning rbac-widened: its rules become part of ClusterRole view",
    ]);
    expect(risksBetween(labelled("true"), labelled("false"))).toEqual([]);
  });
});

describe("a binding", () => {
  const binding = (name: string, ...subjects: object[]) => ({
    apiVersion,
    kind: "ClusterRoleBinding",
    roleRef: { kind: "ClusterRole", name },
    subjects,
  });
  const group = { kind: "Group", name: "team" };
  const account = { kind: "ServiceAccount", name: "bot", namespace: "ci" };

  it("fails for a new subject", () => {
    expect(risksBetween(binding("view", group), binding("view", group, account))).toEqual([
      "warning rbac-widened: ServiceAccount ci/bot may do what ClusterRole view allows",
    ]);
    expect(risksBetween(undefined, binding("cluster-admin", group, account))).toEqual([
      "danger rbac-widened: Group team and ServiceAccount ci/bot may do what ClusterRole cluster-admin allows",
    ]);
    expect(risksBetween(undefined, binding("view", { kind: "Group", name: "system:authenticated" }))).toEqual([
      "danger rbac-widened: Group system:authenticated may do what ClusterRole view allows",
    ]);
  });

  it("fails for another role", () => {
    expect(risksBetween(binding("view", group), binding("cluster-admin", group))).toContain(
      "danger rbac-widened: Group team may do what ClusterRole cluster-admin allows",
    );
  });

  it("passes for fewer subjects", () => {
    expect(risksBetween(binding("view", group, account), binding("view", account))).toEqual([]);
  });
});
