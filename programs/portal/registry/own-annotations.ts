import { portalAnnotations } from "../../../lib/portal/annotations.ts";
import { isMapping, parseJson, stringAt } from "../../kubernetes/answer.ts";
import { mostAddresses } from "./place.ts";
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

const keys = Object.values(portalAnnotations);

const nothing: OwnOfObject = { hidden: false, paths: new Map() };

/** Reads our own annotations. */
export function ownAnnotations(annotations: Readonly<Record<string, string>>): OwnOfObject {
  if (!keys.some((key) => annotations[key] !== undefined)) return nothing;
  const paths = parseJson(annotations[portalAnnotations.paths] ?? "{}");
  const entries = isMapping(paths) ? Object.entries(paths).slice(0, mostAddresses) : [];
  return {
    ...ownOf((key) => annotations[portalAnnotations[key]]),
    paths: new Map(entries.map(([path, texts]) => [path, ownOf((key) => stringAt(texts, key))])),
  };
}

function ownOf(textOf: (key: keyof Own) => string | undefined): Own {
  return { ...saidOf(textOf), url: safeUrl(textOf("url")), hidden: isYes(textOf("hidden")) };
}
