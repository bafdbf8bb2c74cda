import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, planOf, type TestManifest } from "../testing.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { plainStyler, renderText, type Styler } from "./text.ts";

const deployment = (replicas: number, version: string): TestManifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "n", labels: { "helm.sh/chart": version } },
  spec: { replicas, template: { spec: { containers: [{ name: "a", image: `app:${version}`, args: ["-a"] }] } } },
});
const configMap = (name: string, text: string): TestManifest => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name },
  data: { text },
});

describe("renderText", () => {
  it("says when there is nothing", () => {
    expect(renderText(planOf([], []))).toBe("before → after\nnothing to compare\n");
    expect(renderText(planOf([], [], { unchanged: { count: 12_345, mentioning: () => [] } }))).toBe(
      "before → after\n12,345 unchanged\n",
    );
  });

  it("tells the counts, the dangers, and every object", () => {
    const before = [deployment(2, "1.1.0"), configMap("c", "a\nb\n"), configMap("old", "1\n2\n3\n")];
    const after = [
      deployment(0, "1.0.0"),
      configMap("c", "a\nc\n"),
      configMap("new", "1\n2\n3\n"),
      configMap("added", "x"),
    ];
    expect(renderText(planOf(before, after))).toBe(`before → after
1 added, 2 changed, 1 renamed · 2 dangers · 1 warning

DANGER
  scaled-to-zero    Deployment n/web (home / web)
                    2 replicas stop and none is left
  image-downgraded  Deployment n/web (home / web)
                    app goes from 1.1.0 back to 1.0.0: it may not read the data that the newer version wrote

home / web
  + ConfigMap added
  ~ ConfigMap c
      data.text
          a
        - b
        + c
  → ConfigMap new (renamed from old)
      metadata.name  old → new
      ! renamed: Argo CD deletes ConfigMap old and creates ConfigMap new: pods that use the old name cannot start again
  ~ Deployment n/web
      spec.replicas                                2 → 0
      spec.template.spec.containers[name=a].image  app:1.1.0 → app:1.0.0
      ! scaled-to-zero: 2 replicas stop and none is left
      ! image-downgraded: app goes from 1.1.0 back to 1.0.0: it may not read the data that the newer version wrote
      1 folded: 1 version label
`);
  });

  it("names both sides, and says when dist/ is not what is planned", () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const sides = { base: { name: "origin/HEAD", commit }, head: { name: "working tree", commit } };
    expect(renderText(planOf([], [], { ...sides, stale: ["home/a.yaml"] }))).toBe(
      `origin/HEAD at 0123456789 → working tree at 0123456789
dist/ is stale in 1 file: this is what synth would make of it
nothing to compare
`,
    );
  });

  it("names a commit by its id once", () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const head = { name: commit, commit };
    expect(renderText(planOf([], [], { head }))).toBe("before → 0123456789\nnothing to compare\n");
  });

  it("tells a danger of many places once, with all of them", () => {
    const claim = { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "data", namespace: "n" } };
    const files = (cidr: string) =>
      ["home/a", "home/b", "studio/c"].map((path) => {
        const [cluster = "", node = ""] = path.split("/");
        return { path, cluster, application: "bootstrap", node, data: { "cluster-cidr": cidr } };
      });
    const objects = ["home", "studio"].map((cluster) => planObject(claim, { cluster }));
    const text = renderText(
      plan({ objects, files: files("10.42.0.0/16") }, { objects: [], files: files("10.44.0.0/16") }),
    );
    expect(text.split("\n").slice(1, 8)).toEqual([
      "3 changed, 2 removed · 2 dangers",
      "",
      "DANGER",
      "  deleted            PersistentVolumeClaim n/data (home / web, studio / web)",
      "                     unless its volume has the reclaim policy Retain, the data is gone for good",
      "  k3s-setting-fixed  K3sConfiguration a, K3sConfiguration b (home / bootstrap), K3sConfiguration c (studio / bootstrap)",
      "                     cluster-cidr changes: pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
    ]);
  });

  it("shows whole objects and folded fields on demand", () => {
    expect(
      renderText(
        planOf(
          [deployment(1, "1.0.0")],
          [{ ...deployment(1, "1.0.0"), metadata: { name: "web", namespace: "n" } }, configMap("a", "x")],
        ),
        { full: true },
      ),
    ).toBe(
      `before → after
1 added, 1 changed

home / web
  + ConfigMap a
        + apiVersion: v1
        + kind: ConfigMap
        + metadata:
        +   name: a
        + data:
        +   text: x
  ~ Deployment n/web
      metadata.labels["helm.sh/chart"]  - 1.0.0
      1 folded: 1 version label
`,
    );
  });

  it("shows charts above what they make, and counts what has nothing to read", () => {
    const labelled = (version: string) =>
      Array.from({ length: 6 }, (_, i): TestManifest => {
        const labels = { "helm.sh/chart": `web-${version}`, "app.kubernetes.io/managed-by": version };
        return { apiVersion: "v1", kind: "Service", metadata: { name: `s${i}`, labels } };
      });
    const chart = (name: string, before: string | null, after: string | null, unseen: string | null = null) => {
      return { cluster: "home", application: "web", name, before, after, because: null, unseen };
    };
    const charts = [
      chart("web", "1.0.0", "1.1.0"),
      chart("same", "1.0.0", "1.0.0"),
      chart("old", "1.0.0", null, "what old 1.0.0 makes is not shown: look"),
      chart("new", null, "1.0.0"),
      { ...chart("alone", null, "1.0.0"), application: "other" },
    ];
    const made = planOf([...labelled("1"), configMap("c", "a")], [...labelled("2"), configMap("c", "b")], { charts });
    expect(renderText(made)).toBe(`before → after
7 changed · 1 chart not looked into

home / other
  chart alone 1.0.0, added

home / web
  chart new 1.0.0, added
  chart old 1.0.0, removed
      what old 1.0.0 makes is not shown: look
  chart same 1.0.0, with other input
  chart web 1.0.0 → 1.1.0
  ~ ConfigMap c
      data.text  a → b
  6 objects change only in what is folded: 6 labels of managers and 6 version labels
`);
    expect(renderText(made, { full: true })).toContain("  ~ Service s5\n");
    expect(renderMarkdown(made)).toContain(`<details><summary>home / web: 7 objects</summary>

- **chart new 1.0.0, added**
- **chart old 1.0.0, removed**: what old 1.0.0 makes is not shown: look
- **chart same 1.0.0, with other input**
- **chart web 1.0.0 → 1.1.0**

**~** <code>ConfigMap c</code>

\`\`\`diff
@@ data.text @@
- a
+ b
\`\`\`

6 objects change only in what is folded: 6 labels of managers and 6 version labels

</details>
`);
    expect(renderHtml(made)).toContain(
      '<details class="folded"><summary>6 objects change only in what is folded: 6 labels of managers and 6 version labels</summary>',
    );
  });

  it("tells what happens to pods", () => {
    expect(renderText(planOf([deployment(1, "1.0.0")], [deployment(1, "1.1.0")]))).toContain(
      "\n      ↻ restarts: Deployment n/web: pods are replaced in a rolling update: spec.containers[name=a].image changes\n",
    );
  });

  it("colours by a styler", () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const styler: Styler = {
      bold: mark("b"),
      dim: mark("dim"),
      red: mark("red"),
      green: mark("green"),
      yellow: mark("yellow"),
      cyan: mark("cyan"),
    };
    const lines = renderText(planOf([configMap("c", "a")], [configMap("c", "b")]), { styler }).split("\n");
    expect(lines).toEqual([
      "<dim>before → after</dim>",
      "<b>1 changed</b>",
      "",
      "<b>home / web</b>",
      "  <yellow>~</yellow> ConfigMap c",
      "      data.text  <red>a</red> <dim>→</dim> <green>b</green>",
      "",
    ]);
    expect(plainStyler.red("a")).toBe("a");
  });

  it("lets no value steer the terminal or reorder what is read", () => {
    const text = renderText(planOf([configMap("c", "a")], [configMap("c", "\u001b[31mred\n\u202eevil\r\n")]), {
      full: true,
    });
    expect(text).toContain("+ \\u001b[31mred\n");
    expect(text).toContain("+ \\u202eevil\\u000d\n");
  });
});
