import type { Render, RenderedObject } from "../charts/render.ts";
import {
  isJsonObject,
  isManifest,
  type Json,
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  valueAt,
} from "../kubernetes/manifest.ts";
import { isDefinition } from "../kubernetes/scopes.ts";

/** To be raised when files are written in another way. */
const format = 1;

/** What stands for the schema of a version of a definition: which one of the file's. */
const stand = "$schema";

/**
 * A render as a file: a list in JSON, one element a line. The first one is everything but the schemas of definitions, which are most of
 * it, and which few look at; they follow.
 */
export function formatRender({ key, objects }: Render): Buffer {
  const schemas: string[] = [];
  const standFor = (schema: Json) => {
    schemas.push(JSON.stringify(schema));
    return { [stand]: schemas.length - 1 };
  };
  const light = objects.map(({ manifest, template }) => ({ template, manifest: withStandIns(manifest, standFor) }));
  const lengths = schemas.map((text) => Buffer.byteLength(text));
  const head = JSON.stringify({ format, key, lengths, objects: light });
  return Buffer.from(`[${[head, ...schemas].join(",\n")}]\n`);
}

/** The render with this key that bytes hold; undefined when they are anything else. Schemas are read when somebody looks at them. */
export function parseRender(key: string, bytes: Buffer): Render | undefined {
  const head = headOf(bytes);
  if (head === undefined || head.value.key !== key || head.value.format !== format) return undefined;
  const { lengths, objects } = head.value;
  if (!isListOf(lengths, isSize) || !isListOf(objects, isRenderedObject)) return undefined;
  // Each one follows a comma and a line feed, and the list ends with a bracket and a line feed.
  const starts: number[] = [];
  let at = head.end;
  for (const length of lengths) {
    starts.push(at + 2);
    at += 2 + length;
  }
  if (at + 2 !== bytes.length || bytes.toString("latin1", at) !== "]\n") return undefined;
  const schemaAt = (index: number): Json =>
    JSON.parse(bytes.toString("utf8", starts[index], (starts[index] ?? 0) + (lengths[index] ?? 0)));
  return {
    key,
    objects: objects.map(({ manifest, template }) => ({ manifest: withLazySchemas(manifest, schemaAt), template })),
  };
}

function headOf(bytes: Buffer): { readonly value: JsonObject; readonly end: number } | undefined {
  const lineEnd = bytes.indexOf("\n");
  if (bytes[0] !== 0x5b || lineEnd < 0) return undefined;
  // Behind it stands a comma, or the bracket that ends the list.
  const end = lineEnd - 1;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8", 1, end));
    return isJsonObject(value) ? { value, end } : undefined;
  } catch {
    return undefined;
  }
}

function isListOf<T extends Json>(value: Json | undefined, isItem: (item: Json) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isSize(value: Json): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function isRenderedObject(value: Json): value is RenderedObject & JsonObject {
  return isJsonObject(value) && isManifest(value.manifest) && stringAt(value, "template") !== undefined;
}

/** A definition with something else for the schema of each version; everything else as it is. */
function withSchemas(manifest: Manifest, change: (version: JsonObject, schema: JsonObject) => JsonObject): Manifest {
  if (!isDefinition(manifest)) return manifest;
  const versions = listAt(manifest, "spec", "versions").map((version) =>
    isJsonObject(version) && isJsonObject(version.schema) ? change(version, version.schema) : version,
  );
  return { ...manifest, spec: { ...objectAt(manifest, "spec"), versions } };
}

function withStandIns(manifest: Manifest, standFor: (schema: JsonObject) => Json): Manifest {
  return withSchemas(manifest, (version, schema) => ({ ...version, schema: standFor(schema) }));
}

function withLazySchemas(manifest: Manifest, schemaAt: (index: number) => Json): Manifest {
  return withSchemas(manifest, (version, standIn) => {
    const index = Number(valueAt(standIn, stand));
    let schema: Json | undefined;
    const get = () => {
      schema ??= schemaAt(index);
      return schema;
    };
    // Its place among the members stays.
    return Object.defineProperty({ ...version }, "schema", { get, enumerable: true, configurable: true });
  });
}
