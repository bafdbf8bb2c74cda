import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Json, JsonObject } from "../../kubernetes/manifest.ts";
import { emit } from "../../yaml/emit.ts";
import { chartFrom } from "../testing/chart-from.ts";
import { parseDescription } from "./described-shape.ts";
import { describeShape } from "./description.ts";
import { shapeOfChart } from "./shape-of-chart.ts";
import { problemsWithValues } from "./values-problems.ts";

const name = fc.stringMatching(/^[a-z][A-Za-z0-9.-]{0,8}$/).filter((each) => each !== "global");

/** Defaults of a chart, without labels and annotations, where people choose the names. */
const { defaults } = fc.letrec<{ defaults: JsonObject; value: Json }>((tie) => ({
  defaults: fc.dictionary(name, tie("value"), { maxKeys: 5 }),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, "", "text", "80", true, false, 0, 8080),
    fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
    tie("defaults"),
  ),
}));

test("the defaults of a chart are values that it takes", () => {
  fc.assert(
    fc.property(defaults, (values) => {
      const { own } = shapeOfChart(chartFrom({ "values.yaml": emit(values) }));
      expect(problemsWithValues(values, own)).toEqual([]);
      expect(problemsWithValues(values, parseDescription(describeShape(own)))).toEqual([]);
    }),
  );
});

test("a name that no file of the chart has is refused wherever it knows the names", () => {
  fc.assert(
    fc.property(defaults, fc.nat(), (values, which) => {
      const { own } = shapeOfChart(chartFrom({ "values.yaml": emit(values) }));
      const places = mappingsIn(values);
      const place = places[which % places.length] ?? [];
      const changed = structuredClone(values);
      const mapping = place.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), changed);
      const isFree = place.length > 0 && Object.keys(Object(mapping)).length === 0;
      Reflect.set(Object(mapping), "quite-unknown", 1);
      const paths = problemsWithValues(changed, parseDescription(describeShape(own))).map(({ path }) => path);
      expect(paths).toEqual(isFree ? [] : [[...place, "quite-unknown"]]);
    }),
  );
});

/** The paths of all mappings. */
function mappingsIn(value: unknown): string[][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return [[], ...Object.entries(value).flatMap(([key, each]) => mappingsIn(each).map((path) => [key, ...path]))];
}
