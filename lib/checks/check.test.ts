import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { testCluster } from "../testing.ts";
import { check } from "./check.ts";
import { summarize } from "./problem.ts";
import type { Rule } from "./rule.ts";
import { deployment, input, object, problemText } from "./testing.ts";

const noPassword: Rule = {
  id: "no-password",
  family: "security",
  severity: "error",
  title: "No password",
  description: "A password is a password.",
  check: ({ objects }) =>
    objects
      .filter(({ manifest }) => manifest.kind === "ConfigMap")
      .map((each) => ({
        object: each,
        path: ["data", "password"],
        message: "is a password",
        expected: "none",
        suggestion: "passwd",
        fix: "remove it",
      })),
};
const config = (annotations: JsonObject = {}): Manifest =>
  object("v1", "ConfigMap", "x", { metadata: { annotations } });
const silencing = (rule: string, reason: string) => config({ [`silence.k3s-gitops/${rule}`]: reason });
const textsOf = (...objects: Manifest[]) => check(input(objects), [noPassword]).map(problemText);

describe("check", () => {
  it("reports everything that is known of a problem", () => {
    const checked = {
      manifest: config(),
      file: "dist/test/web/ConfigMap-x.yaml",
      source: "applications/workloads/web.app.ts",
      application: "web",
    };
    expect(check(input([checked], { cluster: testCluster() }), [noPassword])).toEqual([
      {
        rule: "no-password",
        severity: "error",
        clusters: ["test"],
        application: "web",
        object: { apiVersion: "v1", kind: "ConfigMap", namespace: "web", name: "x" },
        file: "dist/test/web/ConfigMap-x.yaml",
        line: null,
        source: "applications/workloads/web.app.ts",
        path: "data.password",
        message: "is a password; remove it",
        expected: "none",
        suggestion: "passwd",
        silenced: null,
      },
    ]);
  });

  it("says what is not known", () => {
    expect(check(input([config()]), [noPassword])).toMatchObject([{ clusters: [], application: null, source: null }]);
  });

  it("keeps the order of the objects", () => {
    const names = ["b", "a", "c"];
    const objects = names.map((name) => object("v1", "ConfigMap", name));
    const later: Rule = { ...noPassword, id: "later" };
    expect(check(input(objects), [noPassword, later]).map(({ object: { name }, rule }) => `${name} ${rule}`)).toEqual(
      names.flatMap((name) => [`${name} no-password`, `${name} later`]),
    );
  });

  it("leaves out rules that cannot judge", () => {
    const rules = ["closed", "cluster"].map(
      (needs): Rule => ({ ...noPassword, id: needs, needs: needs === "closed" ? "closed" : "cluster" }),
    );
    const idsOf = (options: Parameters<typeof input>[1]) =>
      check(input([config()], options), rules).map(({ rule }) => rule);
    expect(idsOf({ closed: false })).toEqual([]);
    expect(idsOf({ closed: true })).toEqual(["closed"]);
    expect(idsOf({ closed: true, cluster: testCluster() })).toEqual(["closed", "cluster"]);
  });

  it("runs every rule unless told which", () => {
    expect(check(input([deployment("web", {}, { image: "nginx" })], { closed: false })).map(problemText)).toEqual([
      'Deployment/web spec.template.spec.containers[0].image: is not pinned, got "nginx"; name the version that is meant',
    ]);
  });
});

describe("a silence", () => {
  it("accepts a problem with a reason, and does not hide it", () => {
    const problems = check(input([silencing("no-password", "It is not one."), config()]), [noPassword]);
    expect(problems.map(({ silenced }) => silenced)).toEqual(["It is not one.", null]);
    expect(summarize(problems, [], 2)).toEqual({ objects: 2, errors: 1, warnings: 0 });
  });

  it("fails without a reason", () => {
    expect(textsOf(silencing("no-password", "  "))).toEqual([
      "ConfigMap/x data.password: is a password; remove it",
      'ConfigMap/x metadata.annotations["silence.k3s-gitops/no-password"]: gives no reason; say why the problem is accepted',
    ]);
  });

  it("fails for an unknown rule", () => {
    expect(textsOf(silencing("no-pasword", "It is not one."))).toEqual([
      "ConfigMap/x data.password: is a password; remove it",
      'ConfigMap/x metadata.annotations["silence.k3s-gitops/no-pasword"]: names no rule, got "no-pasword"; did you mean "no-password"?',
    ]);
    expect(textsOf(silencing("other", "Why not."))[1]).toBe(
      'ConfigMap/x metadata.annotations["silence.k3s-gitops/other"]: names no rule, got "other"; remove it',
    );
  });

  it("warns when there is nothing to silence, unless the rule could not judge", () => {
    const silent = object("v1", "Secret", "x", {
      metadata: { annotations: { "silence.k3s-gitops/no-password": "Old." } },
    });
    expect(check(input([silent]), [noPassword])).toMatchObject([
      { rule: "silence-without-problem", severity: "warning", message: "silences nothing; remove it" },
    ]);
    expect(check(input([silent]), [{ ...noPassword, needs: "cluster" }])).toEqual([]);
  });
});
