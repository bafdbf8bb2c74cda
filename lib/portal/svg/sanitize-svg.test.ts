import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sanitizeSvg } from "./sanitize-svg.ts";

const xmlns = 'xmlns="http://www.w3.org/2000/svg"';

/** A picture with something in it. */
const picture = (inside: string, attributes = "") => `<svg viewBox="0 0 8 8"${attributes}>${inside}</svg>`;

/** What a picture is written like. */
const shown = (inside: string) => `<svg ${xmlns} viewBox="0 0 8 8">${inside}</svg>`;

describe("keeps", () => {
  test.each([
    [
      "shapes",
      '<g fill="#fff"><path d="M0 0h8v8z"/><circle r="2.5"/></g>',
      '<g fill="#fff"><path d="M0 0h8v8z"/><circle r="2.5"/></g>',
    ],
    [
      "what a picture refers to inside of it",
      '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#b"/>',
      '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#b"/>',
    ],
    [
      "words",
      "<title>A &amp; B</title><text x='1'>&lt;b&gt; &#x41;</text>",
      '<title>A &#38; B</title><text x="1">&#60;b&#62; A</text>',
    ],
    [
      "CSS of an element, as attributes",
      '<rect fill="red" style="fill:#00f; -x-y:1;stroke : none"/>',
      '<rect fill="#00f" stroke="none"/>',
    ],
  ])("%s", (_, inside, expected) => {
    expect(sanitizeSvg(picture(inside))).toEqual({ svg: shown(expected) });
  });
});

describe("leaves out", () => {
  test.each([
    [
      "what an editor says",
      '<metadata><rdf:RDF><x/></rdf:RDF></metadata><sodipodi:namedview id="v"><inkscape:grid/></sodipodi:namedview><path inkscape:label="x"/>',
      "<path/>",
    ],
    ["comments and instructions", "<!-- <script> --><?php x ?><path/>", "<path/>"],
    ["handlers", '<path onclick="alert(1)" ONLOAD="x" d="M0 0"/>', '<path d="M0 0"/>'],
    [
      "addresses outside of it",
      '<use href="https://evil.example.com/a.svg#b"/><use href="data:image/svg+xml,x"/><use href="javascript:alert(1)"/>',
      "<use/><use/><use/>",
    ],
    [
      "what is loaded by CSS",
      `<rect fill="url(https://evil.example.com)" style="fill:url('//evil.example.com');mask:url(#m) url(x)"/>`,
      "<rect/>",
    ],
    [
      "CSS in disguise",
      '<rect fill="u\\72l(x)" stroke="URL(x)" mask="/**/url(//x)" color="expression(alert(1))"/>',
      "<rect/>",
    ],
    ["classes, and words where none are shown", '<g class="a">words<path/></g>', "<g><path/></g>"],
  ])("%s", (_, inside, expected) => {
    expect(sanitizeSvg(picture(inside))).toEqual({ svg: shown(expected) });
  });

  test("what stands before the picture, and other names of spaces", () => {
    const file = `\uFEFF<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">\n${picture("", ' xmlns:xlink="x" onload="y"')}\n`;
    expect(sanitizeSvg(file)).toEqual({ svg: shown("") });
  });
});

describe("refuses", () => {
  const plain = "export it as plain SVG";
  test.each([
    ["scripts", picture("<script>alert(1)</script>"), "has script, which is no part of a still picture", "remove it"],
    [
      "foreign elements",
      picture("<foreignObject><b/></foreignObject>"),
      "has foreignObject, which is no part of a still picture",
      "remove it",
    ],
    ["links", picture('<a href="#x"/>'), "has a, which is no part of a still picture", "remove it"],
    ["images", picture('<image href="x.png"/>'), "has image, which is no part of a still picture", "remove it"],
    ["animations", picture("<animate/>"), "has animate, which is no part of a still picture", "remove it"],
    [
      "style sheets",
      picture("<style>@import 'x';</style>"),
      "has style, which is no part of a still picture",
      "export it with attributes instead of classes",
    ],
    ["capitals", picture("<SCRIPT/>"), "has SCRIPT, which is no part of a still picture", "remove it"],
    [
      "entities of its own",
      `<!DOCTYPE svg [<!ENTITY a "b">]>${picture("")}`,
      'is no SVG: it cannot be read from "<!DOCTYPE svg [<!ENT"',
      plain,
    ],
    ["entities of nobody", picture("<title>&nbsp;</title>"), 'is no SVG: it holds "&nbsp;", which is unknown', plain],
    ["raw parts", picture("<![CDATA[<script>]]>"), 'is no SVG: it cannot be read from "<![CDATA[<script>]]>"', plain],
    [
      "attributes without quotes",
      picture("<path d=x/>"),
      'is no SVG: it cannot be read from "<path d=x/></svg>"',
      plain,
    ],
    ["an attribute twice", picture('<path d="" d=""/>'), "is no SVG: it says d twice in one element", plain],
    ["crossed elements", picture("<g><path></g></path>"), "closes g, which is not open", plain],
    ["an end that is missing", '<svg viewBox="0 0 8 8"><g>', "does not close g", plain],
    ["a second picture", picture("") + picture(""), "goes on behind its end", plain],
    ["pages", "<html></html>", "is no SVG", "import the file of a picture in SVG"],
    ["nothing", "", "is no SVG", "import the file of a picture in SVG"],
    ["pictures without a size", "<svg></svg>", "has no size", 'give its svg element a viewBox, like "0 0 64 64"'],
    ["copies of copies", picture("<use/>".repeat(17)), "has more than 16 use elements", "draw the copies themselves"],
    [
      "what is long",
      picture(`<path d="${"1".repeat(32_768)}"/>`),
      "has 32844 bytes",
      "take a simpler picture, of 32768 bytes at most",
    ],
    ["what is very long", "x".repeat(262_145), "is too long for a picture", "take a simpler picture"],
  ])("%s", (_, file, what, fix) => {
    expect(sanitizeSvg(file)).toEqual({ what, fix });
  });
});

describe("whatever is written,", () => {
  const part = fc.constantFrom(
    "<svg viewBox='0 0 1 1'>",
    "</svg>",
    "<script>",
    "</script>",
    "<g>",
    "</g>",
    "<path ",
    "/>",
    ">",
    "<",
    "onload=",
    '"',
    "'",
    " href=",
    "javascript:alert(1)",
    "url(",
    "//x.example.com",
    "#a",
    ")",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE",
    "&lt;",
    "&#60;",
    "&",
    ";",
    "style=",
    "fill:",
    "<text>",
    "</text>",
    "<title>",
    "</title>",
    "<x:y>",
    "</x:y>",
    "<metadata>",
    "\u0000",
    " ",
    "a",
  );
  const hostile = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));

  /** What no picture may be made of. */
  const harmful = /<(?!\/?(?:svg|g|path|text|title)\b)|\son|javascript:|url\((?!#)|<!|<\?|&(?!#\d+;)/i;

  test("what is shown is harmless", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((inside) => picture(inside)),
        ),
        (file) => {
          const made = sanitizeSvg(file);
          if ("svg" in made) expect(withoutWords(made.svg)).not.toMatch(harmful);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("what was made stays as it is", () => {
    fc.assert(
      fc.property(hostile, (inside) => {
        const made = sanitizeSvg(picture(inside));
        if ("svg" in made) expect(sanitizeSvg(made.svg)).toEqual(made);
      }),
      { numRuns: 2000 },
    );
  });

  test("a long file is read in no time", () => {
    for (const part of ["<g ", "<g>", "<!--", "<a b='", "&#", "<?", "<g a='1' ", "<!DOCTYPE ", "<path style='"]) {
      const before = performance.now();
      sanitizeSvg(picture(part.repeat(250_000 / part.length)));
      sanitizeSvg(picture(`<path style="${"a".repeat(100_000)}" fill="${"url(".repeat(30_000)}"/>`));
      expect(performance.now() - before).toBeLessThan(5000);
    }
  });
});

/** Words are no elements, whatever they say. */
function withoutWords(svg: string): string {
  return svg.replace(/>[^<]*</g, "><");
}
