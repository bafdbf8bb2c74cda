import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingServiceAccount } from "./missing-service-account.ts";

const binding = object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "x", {
  subjects: [{ kind: "ServiceAccount", name: "web", namespace: "web" }],
});

it("missing-service-account passes for accounts that exist, and for the default one", () => {
  const objects = [
    deployment("web", { serviceAccountName: "web" }),
    deployment("x", { serviceAccountName: "default" }),
    binding,
  ];
  expect(problemsOf(missingServiceAccount, [...objects, object("v1", "ServiceAccount", "web")])).toEqual([]);
});

it("missing-service-account fails for pods and for subjects", () => {
  const objects = [deployment("x", { serviceAccountName: "wbe" }), binding];
  expect(problemsOf(missingServiceAccount, [...objects, object("v1", "ServiceAccount", "weber")])).toEqual([
    "Deployment/x spec.template.spec.serviceAccountName: names ServiceAccount web/wbe, which does not exist; add it, or declare it in provides.serviceAccounts of the application whose chart makes it",
    "ClusterRoleBinding/x subjects[0].name: names ServiceAccount web/web, which does not exist; add it, or declare it in provides.serviceAccounts of the application whose chart makes it",
  ]);
});

it("missing-service-account passes for an account that goes where it is applied", () => {
  const account = { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "web" } };
  expect(problemsOf(missingServiceAccount, [binding, account])).toEqual([]);
});
