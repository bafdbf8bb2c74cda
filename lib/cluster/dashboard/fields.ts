import type * as z from "zod";
import { checkedText } from "../../checked-text.ts";

/** Words that people read. */
export const words = checkedText(
  (value) => /^[\p{L}\p{N}](?:[^\p{C}]{0,198}[^\s\p{C}])?$/u.test(value),
  "is no text for people",
  "write 1 to 200 characters on one line, beginning with a letter or digit",
);

/** Name of a Material Design icon; whether there is one of that name is seen on the page. */
export const icon = checkedText(
  (value) => /^mdi:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  "is not the name of an icon",
  'write one of pictogrammers.com/library/mdi, like "mdi:chart-line"',
);

/** The address of a page that people open: it runs nothing, and no credentials stand in it. */
export const pageUrl = checkedText(
  (value) => isAddress(value, ["http:", "https:"]),
  "is not the address of a page",
  'write it like "https://wiki.example.com/runbooks", without a user',
);

/** Where people find help. */
export const supportUrl = checkedText(
  (value) => isAddress(value, ["http:", "https:", "mailto:"]),
  "is neither the address of a page nor one for mail",
  'write it like "https://wiki.example.com" or "mailto:help@example.com"',
);

/** Path of a Service, as a request has it. */
export const probePath = checkedText(
  (value) =>
    /^(?:\/[\w.~!$&'()*+,;=:@%-]*)+(?:\?[\w.~!$&'()*+,;=:@%/?-]*)?$/.test(value) &&
    !/(?:^|\/)\.\.?(?:\/|$)/.test(value),
  "is not a path of a URL",
  'begin it with /, like "/healthz"',
);

/** Fields of a tile that say what it is; `title` is for whoever uses them. */
export const tileFields = {
  description: words.optional().describe("What it is for."),
  icon: icon.optional().describe('Name of a Material Design icon, like "mdi:router-wireless".'),
  group: words.optional().describe("What it stands with."),
  owner: words.optional().describe("Who looks after it: a team, a person."),
  docs: pageUrl.optional().describe("Address of its documentation."),
} satisfies z.core.$ZodShape;

function isAddress(text: string, schemes: readonly string[]): boolean {
  if (/[\s\p{C}"'<>\\`{|}^]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, host, pathname } = new URL(text);
  const isWhole = protocol === "mailto:" ? pathname.includes("@") : text.startsWith(`${protocol}//`) && host !== "";
  return schemes.includes(protocol) && isWhole && username === "" && password === "";
}
