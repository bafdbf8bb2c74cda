import { safeUrl } from "./safe-url.ts";
import { isYes, mergedSaid, type Said, saidOf } from "./said.ts";

/** What annotations for other start pages, and for people, say of an object. */
export interface Foreign extends Said {
  /** Where people reach it, made by `safeUrl`. */
  readonly url?: string;
  /** Whether a start page was told to show it, or not to. @default - none was told anything */
  readonly shown?: boolean;
}

/** How others call what we read. */
interface Names {
  readonly prefix: string;
  readonly shown?: string;
  readonly title?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly url?: string;
  readonly owner?: string;
  readonly docs?: string;
  /** What all their icons begin with, left out or not. @default - nothing */
  readonly icons?: string;
}

/** In the order in which they are believed. */
const others: readonly Names[] = [
  {
    prefix: "gethomepage.dev/",
    shown: "enabled",
    title: "name",
    description: "description",
    icon: "icon",
    group: "group",
    url: "href",
  },
  {
    prefix: "forecastle.stakater.com/",
    shown: "expose",
    title: "appName",
    icon: "icon",
    group: "group",
    url: "url",
  },
  {
    prefix: "hajimari.io/",
    shown: "enable",
    title: "appName",
    description: "info",
    icon: "icon",
    group: "group",
    url: "url",
    icons: "mdi:",
  },
  { prefix: "a8r.io/", description: "description", owner: "owner", docs: "documentation" },
];

const nothing: Foreign = {};

/**
 * Reads the annotations of others.
 * @see https://gethomepage.dev/configs/kubernetes/
 * @see https://github.com/stakater/Forecastle#ingresses
 * @see https://github.com/toboshii/hajimari#ingresses
 * @see https://ambassadorlabs.github.io/k8s-for-humans/
 */
export function foreignAnnotations(annotations: Readonly<Record<string, string>>): Foreign {
  const keys = Object.keys(annotations);
  const used = others.filter(({ prefix }) => keys.some((key) => key.startsWith(prefix)));
  if (used.length === 0) return nothing;
  const found = used.map((names) => foreignOf(names, annotations));
  const shown = found.flatMap((each) => each.shown ?? []);
  return {
    ...mergedSaid(found),
    url: found.find(({ url }) => url !== undefined)?.url,
    ...(shown.length > 0 && { shown: shown.includes(true) }),
  };
}

function foreignOf({ prefix, ...names }: Names, annotations: Readonly<Record<string, string>>): Foreign {
  const textOf = (name: string | undefined) => (name === undefined ? undefined : annotations[prefix + name]);
  const [icon, shown] = [textOf(names.icon), textOf(names.shown)];
  const said = saidOf({
    title: textOf(names.title),
    description: textOf(names.description),
    icon: icon !== undefined && names.icons !== undefined && !icon.includes(":") ? names.icons + icon : icon,
    group: textOf(names.group),
    owner: textOf(names.owner),
    docs: textOf(names.docs),
  });
  return { ...said, url: safeUrl(textOf(names.url)), ...(shown !== undefined && { shown: isYes(shown) }) };
}
