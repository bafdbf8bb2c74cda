import { folded, plainText } from "./plain-text.ts";
import { probePath } from "./probe.ts";
import { safeUrl } from "./safe-url.ts";

/** What somebody says of a tile, made harmless. */
export interface Said {
  readonly title?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly docs?: string;
  readonly probe?: string;
}

/** Reads what was written; what makes no sense was not said. */
export function saidOf(textOf: (key: keyof Said) => string | undefined): Said {
  const line = (key: keyof Said, longest = 80) => plainText(textOf(key), longest);
  return {
    title: line("title"),
    description: line("description", 240),
    icon: iconOf(textOf("icon")),
    group: line("group"),
    owner: line("owner"),
    docs: safeUrl(textOf("docs")),
    probe: probePath(textOf("probe")),
  };
}

/** What is told of a tile as the first says it who says it at all. */
export function firstSaid(all: readonly Said[], key: keyof Said): string | undefined {
  for (const said of all) if (said[key] !== undefined) return said[key];
  return undefined;
}

/** Whether a text says yes. */
export function isYes(text: string | undefined): boolean {
  return text !== undefined && folded(text.trim()) === "true";
}

/**
 * The icon that a name means: `mdi:home` as we write it, `mdi-home` as Homepage does. Undefined for pictures and for other collections.
 */
function iconOf(text = ""): string | undefined {
  const name = /^mdi[:-]([a-z0-9-]{1,60})$/.exec(text)?.[1];
  return name && `mdi:${name}`;
}
