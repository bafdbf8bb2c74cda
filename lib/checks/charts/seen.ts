import type { RenderedApplication } from "../../application/rendered-application.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";

/** An application whose charts somebody has rendered, all of them. */
export interface SeenApplication {
  readonly application: RenderedApplication;
  /** What its charts make. */
  readonly ofCharts: readonly CheckObject[];
  /** The same with what the application makes beside its charts. */
  readonly all: readonly CheckObject[];
}

export function seenApplications({ applications, objects }: Facts): SeenApplication[] {
  const byName = new Map<string, CheckObject[]>();
  for (const object of objects) valueFor(byName, object.application ?? "", () => []).push(object);
  return applications
    .filter(({ releases }) => releases.length > 0 && releases.every((release) => release.objects !== undefined))
    .map((application) => {
      const all = byName.get(application.name) ?? [];
      return { application, all, ofCharts: all.filter(({ chart }) => chart !== undefined) };
    });
}

/** An object with the template that makes it: `Service web/web (web/templates/service.yaml)`. */
export function describeMade({ manifest, chart }: CheckObject): string {
  return `${describeObject(manifest)}${chart === undefined ? "" : ` (${chart.template})`}`;
}
