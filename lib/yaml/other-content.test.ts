import { describe, expect, test } from "vitest";
import { readDocuments } from "./documents.ts";
import { otherContent } from "./other-content.ts";

const contentOf = (text: string, path = "a.yaml") => otherContent(path, text, readDocuments(text));
const object = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

describe("is something else:", () => {
  test.each([
    ["apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n", "is a configuration of Kustomize"],
    ["apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nname: a\n", "is a configuration of kind"],
    ["apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: a}\n", "is a configuration of Kustomize"],
    ["apiVersion: v1\nkind: Config\nclusters: []\n", "is a configuration of kubectl"],
    ["apiVersion: v2\nname: a\nversion: 1.0.0\n", "describes a Helm chart"],
    ['{"title": "a", "panels": []}', "is a dashboard"],
    ["on: push\njobs: {a: {}}\n", "is a GitHub workflow"],
    ["services: {a: {image: b}}\n", "is a file of Docker Compose"],
    ["openapi: 3.0.0\n", "is an OpenAPI document"],
    ["creation_rules: []\n", "is a configuration of SOPS"],
    ["- op: remove\n  path: /a\n", "is a JSON patch"],
    [`${object}sops: {mac: a}\n`, "is encrypted with SOPS"],
    ["kind: DaemonSet\nreplicas: 1\n", "holds no Kubernetes object"],
    ["a\n---\n- b\n---\n1\n", "holds no Kubernetes object"],
    ["a: [\n", "holds no Kubernetes object"],
    ["kind: A\nmetadata:\n  {{ x }}: b\n", "is a template"],
    ["{% if a %}\nkind: A\n{% endif %}\n", "is a template"],
    [`# +argocd:skip-file-rendering\n${object}`, "tells Argo CD to skip it, with +argocd:skip-file-rendering"],
  ])("%j", (text, content) => {
    expect(contentOf(text)).toBe(content);
  });

  test("by the name of its file", () => {
    expect(contentOf("a: b\n", "web/values.prod.yaml")).toBe("holds values of a Helm chart");
    expect(contentOf("resources: []\nmetadata: {name: a}\nkind: Kustomization\n", "a/kustomization.yaml")).toBe(
      "is a configuration of Kustomize",
    );
  });
});

describe("is a file of manifests, be it a wrong one:", () => {
  test.each([
    "",
    object,
    `a: b\n---\n${object}`,
    "apiVersion: v1\nkind: ConfigMap\n",
    "apiversion: v1\nKind: ConfigMap\n",
    "metadata: {name: a}\nspec: {}\n",
    "kind: List\nitems:\n  - kind: Secret\n",
    "- apiVersion: v1\n  kind: ConfigMap\n",
    "apiVersion: v1\ndata: [\n",
    `${object}data:\n  a: "{{ b }}"\n`,
    `${object}data:\n  a: "{{ b }}"\n  c: d: e\n`,
    "version https://git-lfs.github.com/spec/v1\noid sha256:a\n",
  ])("%j", (text) => {
    expect(contentOf(text)).toBeUndefined();
  });
});
