import { allowedElements, elementsWithText, isAllowed, isInside, presentation } from "./allowed.ts";
import { NoXml, type Token, tokensOf } from "./tokens.ts";

/** Bytes that a picture may have: it is loaded with the page, before anybody signs in. */
const sizeLimit = 32 * 1024;

/** Characters that are read at all. */
const readLimit = 256 * 1024;

/** Copies of copies double with each. */
const useLimit = 16;

/** A picture that loads nothing and runs nothing, or why it cannot be made of a text, with what to do. */
export type SanitizedSvg = { readonly svg: string } | { readonly what: string; readonly fix: string };

/**
 * Makes a picture of an SVG file: what an editor left in it for itself is gone, and what could load or run something is refused.
 * @see https://www.w3.org/TR/SVG2/
 */
export function sanitizeSvg(file: string): SanitizedSvg {
  if (file.length > readLimit) return { what: "is too long for a picture", fix: "take a simpler picture" };
  let tokens: readonly Token[];
  try {
    tokens = tokensOf(file.replace(/^\uFEFF/, "").trim());
  } catch (error) {
    if (!(error instanceof NoXml)) throw error;
    return { what: `is no SVG: it ${error.message}`, fix: "export it as plain SVG" };
  }
  const isBlank = (token: Token) => token.type === "text" && token.text.trim() === "";
  const [first, last] = [
    tokens.findIndex((token) => !isBlank(token)),
    tokens.findLastIndex((token) => !isBlank(token)),
  ];
  return written(tokens.slice(Math.max(first, 0), last + 1));
}

function written(tokens: readonly Token[]): SanitizedSvg {
  const [root] = tokens;
  if (root?.type !== "open" || root.name !== "svg")
    return { what: "is no SVG", fix: "import the file of a picture in SVG" };
  if (!hasSize(root.attributes))
    return { what: "has no size", fix: 'give its svg element a viewBox, like "0 0 64 64"' };
  const open: string[] = [];
  let [hidden, copies] = [0, 0];
  let svg = "";
  for (const [position, token] of tokens.entries()) {
    if (position > 0 && open.length === 0) return { what: "goes on behind its end", fix: "export it as plain SVG" };
    if (token.type === "text") {
      if (hidden === 0 && elementsWithText.has(open.at(-1) ?? "")) svg += encoded(token.text);
      continue;
    }
    if (token.type === "close") {
      if (open.pop() !== token.name)
        return { what: `closes ${token.name}, which is not open`, fix: "export it as plain SVG" };
      if (hidden === 0) svg += `</${token.name}>`;
      else hidden--;
      continue;
    }
    const isHidden = hidden > 0 || isEditors(token.name);
    if (!isHidden && !allowedElements.has(token.name))
      return { what: `has ${token.name}, which is no part of a still picture`, fix: fixOf(token.name) };
    if (token.name === "use" && ++copies > useLimit)
      return { what: `has more than ${useLimit} use elements`, fix: "draw the copies themselves" };
    if (!isHidden) svg += `<${token.name}${attributesOf(token)}${token.isEmpty ? "/" : ""}>`;
    if (token.isEmpty) continue;
    open.push(token.name);
    if (isHidden) hidden++;
  }
  if (open.length > 0) return { what: `does not close ${open.at(-1)}`, fix: "export it as plain SVG" };
  const size = new TextEncoder().encode(svg).length;
  if (size > sizeLimit)
    return { what: `has ${size} bytes`, fix: `take a simpler picture, of ${sizeLimit} bytes at most` };
  return { svg };
}

function hasSize(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has("viewBox") || (attributes.has("width") && attributes.has("height"));
}

/** What editors keep in a file for themselves, which no browser shows. */
function isEditors(element: string): boolean {
  return element === "metadata" || element.includes(":");
}

function fixOf(element: string): string {
  return element === "style" ? "export it with attributes instead of classes" : "remove it";
}

function attributesOf({ name, attributes }: Extract<Token, { type: "open" }>): string {
  const kept = new Map<string, string>();
  if (name === "svg") kept.set("xmlns", "http://www.w3.org/2000/svg");
  for (const [attribute, value] of attributes) {
    const plain = attribute === "xlink:href" ? "href" : attribute;
    if (plain === "href" ? isInside(value) : isAllowed(plain, value)) kept.set(plain, value);
  }
  // CSS counts more than attributes do.
  for (const declaration of (attributes.get("style") ?? "").split(";")) {
    const [property = "", value = ""] = declaration.split(":", 2).map((each) => each.trim());
    if (presentation.has(property) && isAllowed(property, value)) kept.set(property, value);
  }
  return [...kept].map(([attribute, value]) => ` ${attribute}="${encoded(value)}"`).join("");
}

function encoded(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
