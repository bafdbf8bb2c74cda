import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isManifest, type Json, type Manifest } from "../kubernetes/manifest.ts";
import { changed, stepsOf } from "../kubernetes/schemas/testing.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { check } from "./check.ts";
import { apiWarning } from "./schema/api-warning.ts";
import { schema } from "./schema/schema.ts";
import { input } from "./testing.ts";

/** What people reported of their own manifests, and the beginnings of what is to be found. */
interface Report {
  readonly about: string;
  readonly manifests: string;
  /** `<severity> <rule> <kind> <field>: <message>`. */
  readonly problems: readonly string[];
}

/** What an API server of Kubernetes 1.36 said of objects with one mistake. */
interface Judged {
  readonly about: string;
  readonly objects: readonly Manifest[];
  /** `<severity> <field>: <message>`. @default - none */
  readonly problems?: readonly string[];
  /** Changes to the first object, each a mistake. */
  readonly broken?: readonly (Pick<Judged, "about" | "problems"> & { readonly at: string; readonly to: Json })[];
}

function read<Case>(file: string): readonly Case[] {
  return parse(readFileSync(join(import.meta.dirname, "cases", file), "utf8"));
}

/** The problems, cut to the beginnings that are known where there are as many. */
function cutTo(expected: readonly string[], found: readonly string[]): readonly string[] {
  return found.map((text, index) => {
    const start = expected[index];
    return start !== undefined && text.startsWith(start) ? start : text;
  });
}

describe("a folder of what was reported", () => {
  test.each(read<Report>("reports.yaml"))("$about", ({ manifests, problems }) => {
    const { objects } = parseManifests("reported.yaml", Buffer.from(manifests));
    const found = check(
      input(
        objects.map(({ manifest }) => ({ manifest, file: "reported.yaml" })),
        { closed: false },
      ),
    ).map(({ severity, rule, object: { kind }, path, message }) => `${severity} ${rule} ${kind} ${path}: ${message}`);
    expect(cutTo(problems, found)).toEqual(problems);
  });
});

describe("the API server judges", () => {
  const judged = read<Judged>("api-server.yaml").flatMap(({ broken = [], ...whole }) => [
    whole,
    ...broken.map(({ about, at, to, problems }): Judged => {
      const [object] = whole.objects;
      const mistaken = object && changed(object, stepsOf(at), to);
      return { about, objects: isManifest(mistaken) ? [mistaken] : [], ...(problems && { problems }) };
    }),
  ]);

  test.each(judged)("$about", ({ objects, problems = [] }) => {
    const found = check(input(objects, { closed: false }))
      .filter(({ rule }) => rule === schema.id || rule === apiWarning.id)
      .map(({ severity, path, message }) => `${severity} ${path}: ${message}`);
    expect(cutTo(problems, found)).toEqual(problems);
  });
});
