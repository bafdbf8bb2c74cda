import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, planOf, type TestManifest } from "../testing.ts";
import { escapeHtml, renderHtml } from "./html.ts";

const configMap = (text: string, name = "c"): TestManifest => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name },
  data: { text },
});
const body = (html: string) => html.slice(html.indexOf("<body>"));

describe("renderHtml", () => {
  it("shows every change", () => {
    expect(body(renderHtml(planOf([configMap("a")], [configMap("b")]), { title: "Plan for home" }))).toBe(`<body>
<h1>Plan for home</h1>
<p class="place">before → after</p>
<ul class="counts"><li class=""><b>0</b>added</li><li class=""><b>1</b>changed</li><li class=""><b>0</b>removed</li><li class=""><b>0</b>renamed</li><li class=""><b>0</b>moved</li><li class=""><b>0</b>unchanged</li></ul>
<h2>home</h2>
<h3 id="s0">web</h3>
<details id="o0" open>
<summary><span class="tag changed">changed</span> <span class="kind">ConfigMap</span> <span class="name">c</span></summary>
<div class="body"><table><tr><td><span class="path">data.text</span></td><td><del><code>a</code></del> → <ins><code>b</code></ins></td></tr>
</table></div>
</details>
</body>
</html>
`);
  });

  it("carries its title and what it compares, and says when dist/ is not what is planned", () => {
    const commit = "0123456789abcdef0123456789abcdef01234567";
    const sides = { base: { name: "main", commit }, head: { name: "<b>", commit: null } };
    const html = renderHtml(planOf([], [], { ...sides, stale: ["a", "b"] }), { title: "Plan for home" });
    expect(html).toContain("<title>Plan for home: main at 0123456789 → &#60;b&#62;</title>");
    expect(html).toContain(
      `<p class="place">main at 0123456789 → &#60;b&#62;</p>
<p class="stale">dist/ is stale in 2 files: this is what synth would make of it</p>
`,
    );
  });

  it("links each danger to its objects, in all clusters", () => {
    const claim = { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name: "data" } };
    const objects = ["home", "studio"].map((cluster) => planObject(claim, { cluster }));
    const html = renderHtml(plan({ objects }, { objects: [] }));
    expect(html).toContain(
      `<span class="name">PersistentVolumeClaim data</span> <a href="#o0">home / web</a>, <a href="#o1">studio / web</a><br>`,
    );
    for (const id of ["o0", "o1"]) expect(html).toContain(`<details id="${id}" class="danger" open>`);
  });

  it("shows dangers first, texts line by line, and what is folded", () => {
    const metadata = (version: string) => ({ name: "c", labels: { "helm.sh/chart": version } });
    const before = [
      { ...configMap("a\nb\n"), metadata: metadata("1") },
      { apiVersion: "v1", kind: "Namespace" },
    ];
    const html = body(renderHtml(planOf(before, [{ ...configMap("a\nc\n"), metadata: metadata("2") }])));
    expect(html).toContain('<section class="dangers"><h2>1 danger</h2>');
    expect(html.indexOf('class="dangers"')).toBeLessThan(html.indexOf("<h3"));
    expect(html).toContain(
      '<pre><span class="">  a</span><span class="del">- b</span><span class="add">+ c</span></pre>',
    );
    expect(html).toContain('<details class="folded"><summary>1 folded: 1 version label</summary>');
  });

  it("loads nothing and runs nothing", () => {
    const html = renderHtml(planOf([configMap("a")], [configMap("https://example.com/<script>")]));
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe|object)|@import|url\(|\s(?:src|on\w+)=/);
  });

  it("escapes everything", () => {
    expect(escapeHtml(`<a href="x" title='y'>&\`\u202e`)).toBe(
      "&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;&#96;\\u202e",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'`]/);
      }),
    );
    const evil = "</code></td></table><script>alert(1)</script>";
    const html = renderHtml(planOf([], [configMap(`${evil}\n`, evil)]), { title: evil });
    expect(html.toLowerCase()).not.toContain("<script");
  });
});
