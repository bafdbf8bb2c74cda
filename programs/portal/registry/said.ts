import { folded, plainText } from "./plain-text.ts";
import { probePath } from "./probe.ts";
import { safeUrl } from "./safe-url.ts";

/** What somebody says of a tile, made harmless. Everything is optional. */
export interface Said {
  readonly title?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly docs?: string;
  readonly probe?: string;
}

/** The same as it is written. */
export type Written = { readonly [key in keyof Said]?: string | undefined };

/** Reads what was written; what makes no sense was not said. */
export function saidOf(written: Written): Said {
  return {
    title: plainText(written.title, 80),
    description: plainText(written.description, 240),
    icon: iconOf(written.icon),
    group: plainText(written.group, 60),
    owner: plainText(written.owner, 80),
    docs: safeUrl(written.docs),
    probe: probePath(written.probe),
  };
}

/** Whether a text says yes. */
export function isYes(text: string | undefined): boolean {
  return text !== undefined && folded(text.trim()) === "true";
}

/**
 * The icon that a name means: `mdi:home` as we and Hajimari write it, `mdi-home` as Homepage does. Undefined for pictures and for other
 * collections.
 */
function iconOf(text: string | undefined): string | undefined {
  const name =
    text !== undefined && text.length <= 64 ? /^mdi[:-]([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text)?.[1] : undefined;
  return name === undefined ? undefined : `mdi:${name}`;
}

/** Each member as the first says it who says it at all. */
export function mergedSaid(all: readonly Said[]): Said {
  const first = (key: keyof Said) => {
    for (const said of all) if (said[key] !== undefined) return said[key];
    return undefined;
  };
  return {
    title: first("title"),
    description: first("description"),
    icon: first("icon"),
    group: first("group"),
    owner: first("owner"),
    docs: first("docs"),
    probe: first("probe"),
  };
}
