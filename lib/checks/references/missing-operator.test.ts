import { describe, expect, it } from "vitest";
import { createSchemas } from "../../kubernetes/schemas/schemas.ts";
import { readData } from "../../kubernetes/schemas/testing.ts";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { missingOperator } from "./missing-operator.ts";

const certificate = object("cert-manager.io/v1", "Certificate", "web");
const definition = (version: string) =>
  object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "certificates.cert-manager.io", {
    spec: { group: "cert-manager.io", names: { kind: "Certificate" }, versions: [{ name: version, served: true }] },
  });

describe("missing-operator", () => {
  it("passes for what Kubernetes, K3s, a definition or an application serves", () => {
    const builtIn = [object("v1", "ConfigMap", "x"), object("traefik.io/v1alpha1", "Middleware", "x")];
    expect(problemsOf(missingOperator, [...builtIn, certificate, definition("v1")])).toEqual([]);
    const applications = [rendered("cert-manager", { provides: { apiGroups: ["cert-manager.io"] } })];
    expect(problemsOf(missingOperator, [certificate], { cluster: testCluster(), applications })).toEqual([]);
  });

  it("passes where a chart may bring it, as long as nobody says what charts bring", () => {
    expect(problemsOf(missingOperator, [certificate, object("helm.cattle.io/v1", "HelmChart", "x")])).toEqual([]);
  });

  it("fails for a group that nobody serves", () => {
    const applications = [rendered("cert-manager", { provides: { apiGroups: ["cert-manger.io"] } })];
    expect(problemsOf(missingOperator, [certificate], { cluster: testCluster(), applications })).toEqual([
      'Certificate/web apiVersion: is of an API group that no operator of the cluster serves, got "cert-manager.io"; did you mean "cert-manger.io"?',
    ]);
  });

  it("passes for a group of definitions that are only known", () => {
    const schemas = createSchemas(readData, [definition("v1")]);
    const applications = [rendered("web")];
    expect(problemsOf(missingOperator, [certificate], { cluster: testCluster(), applications, schemas })).toEqual([]);
    expect(problemsOf(missingOperator, [certificate], { cluster: testCluster(), applications })).toEqual([
      'Certificate/web apiVersion: is of an API group that no operator of the cluster serves, got "cert-manager.io"; add the operator, declare the group in its provides.apiGroups, or put its definition into infrastructure/crds',
    ]);
  });

  it("fails for a version that the definition does not serve", () => {
    expect(problemsOf(missingOperator, [certificate, definition("v2")])).toEqual([
      'Certificate/web apiVersion: is a version that the definition of the kind does not serve, got "cert-manager.io/v1"; use a version that it serves',
    ]);
  });
});
