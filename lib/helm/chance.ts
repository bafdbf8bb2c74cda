import type { ChartFile } from "../charts/chart-package.ts";
import type { RenderedObject } from "../charts/render.ts";
import type { Problem } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { apiGroupOf } from "../kubernetes/manifest.ts";
import { describeObject, identityOf } from "../kubernetes/object-ref.ts";
import { compare } from "../plan/compare.ts";
import { redactPath } from "../plan/redact.ts";
import { listed } from "../wording.ts";
import { chanceCalls } from "./chance-calls.ts";

/**
 * What differs between two renders of one request, without showing any of it.
 * @param files of the chart, by their paths inside it
 */
export function chanceProblems(
  where: string,
  first: readonly RenderedObject[],
  second: readonly RenderedObject[],
  files: ReadonlyMap<string, ChartFile>,
): Problem[] {
  const others = new Map(second.map((object) => [identityOf(object.manifest), object]));
  const told = (what: string, { template }: RenderedObject) => {
    const chart = template.slice(0, template.indexOf("/"));
    return { where: `${where}, ${template}`, what, fix: howToFix(chart, files, template) };
  };
  return first.flatMap((object, index): Problem[] => {
    const { manifest } = object;
    const other = others.get(identityOf(manifest));
    if (other === undefined) {
      const instead = second[index]?.template === object.template ? "another name" : "nothing";
      return [told(`makes ${describeObject(manifest)} in one render, and ${instead} in the next`, object)];
    }
    const options = { group: apiGroupOf(manifest.apiVersion), kind: manifest.kind };
    const fields = compare(manifest, other.manifest, options).map(({ steps }) =>
      redactPath({ type: groupKindOf(manifest) }, steps),
    );
    if (fields.length === 0) return [];
    return [told(`makes another ${listed(fields, 4)} of ${describeObject(manifest)} with every render`, object)];
  });
}

function howToFix(chart: string, files: ReadonlyMap<string, ChartFile>, template: string): string {
  const calls = chanceCalls(chart, files, template);
  if (calls.length === 0) return "set a value instead of what the chart makes up";
  const shown = calls.slice(0, 3).map(({ place, name, reads }) => {
    const values = reads.length === 0 ? "no value" : listed(reads, 4);
    return `${place} does not call ${name} (it reads ${values})`;
  });
  return `set a value so that ${shown.join(", or ")}`;
}
