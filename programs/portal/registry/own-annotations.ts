import { portalAnnotations } from "../../../lib/portal/annotations.ts";
import { isMapping, parseJson, stringAt } from "../../kubernetes/answer.ts";
import { safeUrl } from "./safe-url.ts";
import { isYes, type Said, saidOf } from "./said.ts";

/** What our own annotations say of one address of an object. */
export interface Own extends Said {
  /** Where people reach it, made by `safeUrl`. */
  readonly url?: string;
  readonly hidden: boolean;
}

/** What our own annotations say of an object. */
export interface OwnOfObject extends Own {
  /** Of further paths. */
  readonly paths: ReadonlyMap<string, Own>;
}

/** Far more than people write, and little enough for a page. */
const mostPaths = 100;

const nothing: OwnOfObject = { hidden: false, paths: new Map() };

/** Reads our own annotations. */
export function ownAnnotations(annotations: Readonly<Record<string, string>>): OwnOfObject {
  if (!Object.values(portalAnnotations).some((key) => annotations[key] !== undefined)) return nothing;
  const text = annotations[portalAnnotations.paths];
  // Nearly nobody writes it, and what is no JSON takes long.
  const paths = text === undefined ? undefined : parseJson(text);
  const entries = isMapping(paths) ? Object.entries(paths).slice(0, mostPaths) : [];
  return {
    ...ownOf((key) => annotations[portalAnnotations[key]]),
    paths: new Map(entries.map(([path, texts]) => [path, ownOf((key) => stringAt(texts, key))])),
  };
}

type Key = Exclude<keyof typeof portalAnnotations, "paths">;

function ownOf(textOf: (key: Key) => string | undefined): Own {
  const said = saidOf({
    title: textOf("title"),
    description: textOf("description"),
    icon: textOf("icon"),
    group: textOf("group"),
    owner: textOf("owner"),
    docs: textOf("docs"),
    probe: textOf("probe"),
  });
  return { ...said, url: safeUrl(textOf("url")), hidden: isYes(textOf("hidden")) };
}
