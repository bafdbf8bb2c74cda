import type { Json, Manifest } from "../manifest.ts";
import { namespaceOf } from "../namespace.ts";
import type { Path } from "../path.ts";

/** An object names another one. */
export interface Reference<From> extends ReferenceDetails {
  readonly from: From;
  /** The field with the name. */
  readonly path: Path;
  readonly name: string;
  /** Empty for what lies in no namespace. */
  readonly namespace: string;
}

export interface ReferenceDetails {
  /** Keys that it takes of a Secret or ConfigMap. */
  readonly keys?: readonly Place<string>[];
  /** The port that it takes of a Service, by number or name. */
  readonly port?: Place<string | number>;
}

/** A value and the field that holds it. */
export interface Place<T> {
  readonly value: T;
  readonly path: Path;
}

/** What an extractor tells of the object at hand: kind (`/Secret`), field and name of what it refers to. Other values than names are ignored. */
export type Refer = (
  kind: string,
  path: Path,
  name: Json | undefined,
  details?: ReferenceDetails & {
    /** @default - that of the object */
    readonly namespace?: string | undefined;
  },
) => void;

/** Takes what the extractors tell of an object, and gives it on by kind, complete. */
export function referrer<From>(
  from: From,
  manifest: Manifest,
  take: (kind: string, reference: Reference<From>) => void,
): Refer {
  return (kind, path, name, details) => {
    if (typeof name !== "string" || name === "") return;
    take(kind, { from, path, name, ...details, namespace: details?.namespace ?? namespaceOf(manifest) });
  };
}
