import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dangersOf } from "../dangers.ts";
import type { Change, ChartChange, Plan } from "../document.ts";
import { plan } from "../plan.ts";
import { type RiskLabel, riskLabels } from "../risks/labels.ts";
import { planObject, planOf, type TestManifest } from "../testing.ts";
import { renderMarkdown } from "./markdown.ts";

const claim: TestManifest = {
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name: "data", namespace: "ns" },
};
const configMap = (text: string): TestManifest => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "c" },
  data: { text },
});

/** Problems of a comment: fences that stay open, and sections that are not closed. Read as CommonMark does. */
function faultsOf(markdown: string): string[] {
  let fence: string | undefined;
  let open = 0;
  const faults: string[] = [];
  for (const line of markdown.split("\n")) {
    const marks = /^ {0,3}(`{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      if (marks?.[1]?.startsWith(fence) && marks[2]?.trim() === "") fence = undefined;
    } else if (marks) fence = marks[1];
    else {
      open += (line.match(/<details>/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length;
      if (open < 0 || open > 1) faults.push(`${open} sections open at ${line}`);
      if (/(?<![&(])[@#](?=[A-Za-z0-9_])|&#(?!\d+;)|\u200b/.test(line)) faults.push(`mentions someone: ${line}`);
    }
  }
  return [
    ...faults,
    ...(fence === undefined ? [] : ["a fence stays open"]),
    ...(open === 0 ? [] : ["a section stays open"]),
  ];
}

/** A plan of many like changes. */
function many(count: number, change: (index: number) => Partial<Change>): Plan {
  const changes = Array.from(
    { length: count },
    (_, i): Change => ({
      cluster: "home",
      application: `app-${Math.floor(i / 20)}`,
      action: "changed",
      object: { apiVersion: "v1", kind: "ConfigMap", namespace: "n", name: `object-${i}` },
      from: null,
      template: null,
      fields: [],
      risks: [],
      restarts: [],
      noise: [],
      ...change(i),
    }),
  );
  return madeOf(changes);
}

function madeOf(changes: readonly Change[], charts: readonly ChartChange[] = []): Plan {
  const dangers = dangersOf(changes);
  return {
    version: 1,
    base: { name: "before", commit: null },
    head: { name: "after", commit: null },
    stale: [],
    summary: {
      added: 0,
      changed: changes.length,
      removed: 0,
      renamed: 0,
      moved: 0,
      unchanged: 0,
      dangers: dangers.length,
    },
    dangers,
    charts,
    changes,
  };
}

const danger = (label: RiskLabel, message: string) => ({ risks: [{ label, severity: "danger" as const, message }] });

describe("renderMarkdown", () => {
  it("is one comment with counts, dangers, a table, and a section for each application", () => {
    expect(
      renderMarkdown(planOf([claim, configMap("a")], [configMap("b\n```\n")]), {
        title: "Plan for home",
        link: "https://ci.example.com/1",
      }),
    ).toBe(
      `<!-- k3s-gitops plan -->
## Plan for home

<code>before</code> → <code>after</code>

**1 changed, 1 removed** · **1 danger**

> [!CAUTION]
> **1 danger**
>
> - **deleted** <code>PersistentVolumeClaim ns/data</code> ([home / web](#user-content-o1)): unless its volume has the reclaim policy Retain, the data is gone for good

### home

| application | added | changed | removed | renamed | moved | dangers | warnings |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| web |  | 1 | 1 |  |  | **1** |  |

<details><summary>home / web: 2 objects</summary>

**~** <code>ConfigMap c</code>

\`\`\`\`diff
@@ data.text @@
- a
+ b
+ \`\`\`
\`\`\`\`

<a id="o1"></a>**-** <code>PersistentVolumeClaim ns/data</code>

- **danger: deleted**: unless its volume has the reclaim policy Retain, the data is gone for good

\`\`\`diff
- apiVersion: v1
- kind: PersistentVolumeClaim
- metadata:
-   name: data
-   namespace: ns
\`\`\`

</details>

[The whole plan](https://ci.example.com/1)
`,
    );
  });

  it("names both sides, and says when dist/ is not what is planned", () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const sides = { base: { name: "origin/main", commit }, head: { name: "working tree", commit } };
    expect(renderMarkdown(planOf([], [], { ...sides, stale: ["home/a.yaml"] }))).toBe(
      `<!-- k3s-gitops plan -->
## Plan

<code>origin/main</code> at <code>0123456789</code> → <code>working tree</code> at <code>0123456789</code>

**dist/ is stale in 1 file: this is what synth would make of it**

**nothing to compare**
`,
    );
  });

  it("links a danger to its objects in all clusters, as far as they are shown", () => {
    const objects = ["home", "studio"].map((cluster) => planObject(claim, { cluster }));
    const text = renderMarkdown(plan({ objects }, { objects: [] }));
    expect(text).toContain(
      "<code>PersistentVolumeClaim ns/data</code> ([home / web](#user-content-o0), [studio / web](#user-content-o1)): unless",
    );
    const large = (i: number) => ({
      ...danger("host-moved", `gone ${i}`),
      fields: [{ path: "data", before: Array.from({ length: 60 }, () => "x".repeat(200)).join("\n"), after: "" }],
    });
    const cut = renderMarkdown(many(10, large));
    const anchors = (form: RegExp) => [...cut.matchAll(form)].map(([, name]) => name);
    expect(anchors(/<a id="(\w+)">/g).length).toBeLessThan(10);
    expect(anchors(/\(#user-content-(\w+)\)/g)).toEqual(anchors(/<a id="(\w+)">/g));
    expect(cut).toContain("<code>ConfigMap n/object-9</code> (home / app-0): gone 9\n");
  });

  it("is short when nothing differs", () => {
    expect(renderMarkdown(planOf([claim], [claim]))).toBe(
      "<!-- k3s-gitops plan -->\n## Plan\n\n<code>before</code> → <code>after</code>\n\n**1 unchanged**\n",
    );
  });

  it("leaves out whole objects when there are too many, the least risky first", () => {
    const field = (i: number) => ({ fields: [{ path: "data.text", before: "a".repeat(100), after: String(i) }] });
    const text = renderMarkdown(many(1_000, (i) => ({ ...field(i), ...(i === 999 && danger("host-moved", "gone")) })));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(faultsOf(text)).toEqual([]);
    expect(text).toContain("**~** <code>ConfigMap n/object-999</code>");
    const shown = text.split("**~**").length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(text.split("\n").at(-2)).toBe(
      `Left out for size, the least risky first: the fields of ${1_000 - shown} objects.`,
    );
  });

  it("leaves out applications when there are too many for a table", () => {
    const text = renderMarkdown(
      many(3_000, (i) => ({ application: `application-${i}` })),
      { link: "https://ci.example.com/1" },
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(
      /\nLeft out for size, the least risky first: [\d,]+ applications in the tables and the fields of [\d,]+ objects\. \[The whole plan\]/,
    );
  });

  it("never cuts the dangers, but tells them in fewer words", () => {
    const all = many(1_000, (i) =>
      danger(i % 2 ? "deleted" : "host-moved", "the same sentence for many objects, which is long".repeat(2)),
    );
    const text = renderMarkdown(all);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(faultsOf(text)).toEqual([]);
    for (let i = 0; i < 1_000; i++) expect(text).toContain(`<code>ConfigMap n/object-${i}</code>`);
    expect(text).toContain("> - **deleted** (500) the same sentence");
  });

  it("gives up the links before the names", () => {
    const text = renderMarkdown(many(600, () => danger("host-moved", "gone")));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).not.toContain("#user-content-");
    expect(text.split("> - **host-moved** <code>").length - 1).toBe(600);
  });

  it("counts dangers that no comment could name", () => {
    const kinds = ["Namespace", "Secret"];
    const text = renderMarkdown(
      many(5_000, (i) => ({
        ...danger("deleted", `message ${i}`),
        object: { apiVersion: "v1", kind: kinds[i % 2] ?? "", namespace: null, name: `a-long-name-for-an-object-${i}` },
      })),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(faultsOf(text)).toEqual([]);
    expect(text).toContain(`> **5,000 dangers**
>
> More than a comment can name one by one; the whole plan names each.
>
> - **deleted** (5,000): 2,500 <code>Namespace</code> and 2,500 <code>Secret</code>
`);
  });

  it("takes no link that could break out of it", () => {
    for (const link of ["javascript:alert(1)", "https://a.example/)[x](https://b.example", "https://a.example/ <b>"]) {
      expect(renderMarkdown(planOf([], []), { link })).toBe(
        "<!-- k3s-gitops plan -->\n## Plan\n\n<code>before</code> → <code>after</code>\n\n**nothing to compare**\n",
      );
    }
  });

  it("is a comment of at most 60,000 bytes with nothing left open, for any plan", () => {
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "`",
        "````",
        "```\n</details>\n",
        "<details>",
        "@team",
        "see #12",
        "|",
        "a\n\n> b",
        "<!--",
        "-->",
        "\ud800",
        "€".repeat(2_000),
        "[a](b)",
        "~~~",
      ),
      fc
        .array(fc.constantFrom("`", "``` ", "\n", "<", "@a", "x".repeat(500), "é"), { maxLength: 30 })
        .map((parts) => parts.join("")),
    );
    const json = fc.oneof(
      nasty,
      fc.array(nasty, { maxLength: 5 }),
      fc.dictionary(nasty, nasty, { maxKeys: 4, noNullPrototype: true }),
    );
    const change = fc.record({
      cluster: nasty,
      application: nasty,
      action: fc.constantFrom("added", "changed", "removed", "renamed", "moved"),
      object: fc.record({ apiVersion: nasty, kind: nasty, namespace: fc.option(nasty), name: nasty }),
      template: fc.constant(null),
      from: fc.option(
        fc.record({ apiVersion: nasty, kind: nasty, namespace: fc.option(nasty), name: nasty, application: nasty }),
      ),
      fields: fc.array(fc.record({ path: nasty, before: json, after: json }, { requiredKeys: ["path"] }), {
        maxLength: 4,
      }),
      risks: fc.array(
        fc.record({
          label: fc.constantFrom(...Object.keys(riskLabels).filter(isLabel)),
          severity: fc.constantFrom("danger", "warning"),
          message: nasty,
        }),
        { maxLength: 3 },
      ),
      restarts: fc.constant([]),
      noise: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.constantFrom(1, 30, 300), nasty, (some, times, title) => {
        const changes = Array.from({ length: times }, () => some.map((it) => ({ ...it }))).flat();
        const charts = changes.map(({ cluster, application }) => {
          return { cluster, application, name: title, before: title, after: null, because: title, unseen: title };
        });
        const text = renderMarkdown(madeOf(changes, charts), { title });
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function isLabel(label: string): label is RiskLabel {
  return Object.hasOwn(riskLabels, label);
}
