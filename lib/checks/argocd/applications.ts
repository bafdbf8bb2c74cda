import type { Manifest } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";

/** The Argo CD Applications by their names, by which objects say who deploys them. */
export function applicationsByName(facts: Facts): ReadonlyMap<string, CheckObject> {
  return new Map(facts.ofKind("argoproj.io/Application").map((object) => [object.manifest.metadata.name, object]));
}

/** The Application that deploys an object, among those; undefined when it is not known. */
export function deployerOf(
  { application = "" }: CheckObject,
  applications: ReadonlyMap<string, CheckObject>,
): Manifest | undefined {
  return applications.get(application)?.manifest;
}
