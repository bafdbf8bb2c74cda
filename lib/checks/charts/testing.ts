import type { ApplicationConfig } from "../../application/application.ts";
import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { testSchemas } from "../../kubernetes/schemas/testing.ts";
import { testCluster } from "../../testing.ts";
import { check } from "../check.ts";
import type { CheckInput, CheckObject } from "../input.ts";
import { objectsOfCharts } from "../of-charts.ts";
import type { Rule } from "../rule.ts";
import { input, problemText, rendered } from "../testing.ts";

const release = {
  repository: "https://charts.example.com",
  name: "web",
  version: "1.2.3",
  releaseName: "web",
  namespace: "web",
  values: {},
};

/** An application of the test cluster whose chart makes some objects. */
export function charted(
  name: string,
  config: Partial<ApplicationConfig>,
  objects: readonly Manifest[] | undefined,
  changes: Partial<RenderedApplication> = {},
): RenderedApplication {
  const made = objects?.map((manifest) => ({ manifest, template: templateOf(name, manifest) }));
  const installed = { release, renderedBy: "argo-cd" as const, ...(made && { objects: made }) };
  return { ...rendered(name, config), releases: [installed], ...changes };
}

function templateOf(chart: string, { kind }: Manifest): string {
  return `${chart}/templates/${kind.toLowerCase()}.yaml`;
}

/** What there is to check of applications, and of objects beside what their charts make. */
export function inputOfCharts(
  applications: readonly RenderedApplication[],
  others: readonly (Manifest | CheckObject)[] = [],
): CheckInput {
  const objects = [...others, ...applications.flatMap(objectsOfCharts)];
  return input(objects, { cluster: testCluster(), applications, schemas: testSchemas });
}

/** What a rule finds, as `<kind>/<name> <field>: <message>`. */
export function problemsOfCharts(rule: Rule, ...parameters: Parameters<typeof inputOfCharts>): string[] {
  return check(inputOfCharts(...parameters), [rule]).map(problemText);
}
