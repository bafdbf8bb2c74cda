/** A part of an XML text. What nobody sees is none: comments, processing instructions, a document type without declarations. */
export type Token =
  | {
      readonly type: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Whether nothing is in it: `<path/>`. */
      readonly isEmpty: boolean;
    }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

/** What makes a text no XML that can be shown. */
export class NoXml extends Error {}

const name = "[A-Za-z_][\\w.:-]*";
const attribute = `\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`;
const openTag = new RegExp(`<(${name})((?:${attribute})*)\\s*(/?)>`, "y");
const closeTag = new RegExp(`</(${name})\\s*>`, "y");
const text = /[^<]+/y;
const unseen = /<!--(?:[^-]|-(?!->))*-->|<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!DOCTYPE[^[\]<>]*>/y;

/**
 * The parts of an XML text, each read once, from its beginning to its end.
 * @throws NoXml where it is not well formed, declares entities or names one that XML itself does not know
 */
export function tokensOf(xml: string): Token[] {
  const tokens: Token[] = [];
  for (let position = 0; position < xml.length; ) {
    const match = (pattern: RegExp) => {
      pattern.lastIndex = position;
      const found = pattern.exec(xml);
      if (found !== null) position = pattern.lastIndex;
      return found;
    };
    if (match(unseen) !== null) continue;
    const words = match(text);
    if (words !== null) {
      tokens.push({ type: "text", text: decoded(words[0]) });
      continue;
    }
    const closing = match(closeTag);
    if (closing !== null) {
      tokens.push({ type: "close", name: closing[1] ?? "" });
      continue;
    }
    const opening = match(openTag);
    if (opening === null) throw new NoXml(`cannot be read from ${JSON.stringify(xml.slice(position, position + 20))}`);
    const attributes = attributesOf(opening[2] ?? "");
    tokens.push({ type: "open", name: opening[1] ?? "", attributes, isEmpty: opening.at(-1) === "/" });
  }
  return tokens;
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of written.matchAll(new RegExp(attribute, "g"))) {
    if (attributes.has(key)) throw new NoXml(`says ${key} twice in one element`);
    attributes.set(key, decoded(double ?? single ?? ""));
  }
  return attributes;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function decoded(written: string): string {
  return written.replace(/&([^;&\s]{0,12};?)/g, (whole, reference: string) => {
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(reference) ?? [];
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const character = code >= 0x20 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
    const meant = character ?? entities.get(reference.replace(/;$/, ""));
    if (meant === undefined || !reference.endsWith(";"))
      throw new NoXml(`holds ${JSON.stringify(whole)}, which is unknown`);
    return meant;
  });
}
