import { safeUrl } from "./safe-url.ts";
import { isYes, type Said, saidOf } from "./said.ts";

/** What annotations for other start pages, and for people, say of an object. */
export interface Foreign extends Said {
  /** Where people reach it, made by `safeUrl`. */
  readonly url?: string;
  /** Whether a start page was told to show it, or not to. @default - none was told anything */
  readonly shown?: boolean;
}

/** How others call what we read. */
interface Names extends Said {
  readonly shown?: string;
  readonly url?: string;
}

const forecastle: Names = { shown: "expose", title: "appName", icon: "icon", group: "group", url: "url" };

/** By what their annotations begin with, in the order in which they are believed. */
const others: readonly (readonly [prefix: string, Names])[] = [
  [
    "gethomepage.dev/",
    { shown: "enabled", title: "name", description: "description", icon: "icon", group: "group", url: "href" },
  ],
  ["forecastle.stakater.com/", forecastle],
  // It began as a copy of Forecastle.
  ["hajimari.io/", { ...forecastle, shown: "enable", description: "info" }],
  ["a8r.io/", { description: "description", owner: "owner", docs: "documentation" }],
];

/**
 * Reads the annotations of others, each for itself.
 * @see https://gethomepage.dev/configs/kubernetes/
 * @see https://github.com/stakater/Forecastle#ingresses
 * @see https://github.com/toboshii/hajimari#ingresses
 * @see https://ambassadorlabs.github.io/k8s-for-humans/
 */
export function foreignAnnotations(annotations: Readonly<Record<string, string>>): readonly Foreign[] {
  const keys = Object.keys(annotations);
  if (keys.length === 0) return [];
  return others.flatMap(([prefix, names]) => {
    if (!keys.some((key) => key.startsWith(prefix))) return [];
    const textOf = (key: keyof Names) => (names[key] === undefined ? undefined : annotations[prefix + names[key]]);
    const shown = textOf("shown");
    return [
      {
        ...saidOf((key) => (key === "icon" ? iconOf(prefix, textOf(key)) : textOf(key))),
        url: safeUrl(textOf("url")),
        ...(shown !== undefined && { shown: isYes(shown) }),
      },
    ];
  });
}

/** Hajimari has no icons but these, so that it may leave out what all of them begin with. */
function iconOf(prefix: string, icon: string | undefined): string | undefined {
  return prefix === "hajimari.io/" && icon?.includes(":") === false ? `mdi:${icon}` : icon;
}
