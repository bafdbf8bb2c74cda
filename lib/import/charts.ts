import * as z from "zod";
import { helmSource } from "../application/helm-source-schema.ts";
import type { ChartRelease } from "../charts/chart-release.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { isDnsLabel } from "../dns-name.ts";
import { collect, collectAsync, type Problem, quote } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Manifest, stringAt } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import type { ImportedRelease } from "./chart-release.ts";
import { releaseOf } from "./chart-sources.ts";
import type { Draft } from "./draft.ts";
import { secretPlaces } from "./plain.ts";
import { Code, literal } from "./typescript.ts";

/**
 * The objects that Helm makes of a chart, without tests.
 * @throws ConfigError when the chart cannot be had, or without Helm, or when it fails
 */
export type RenderChart = (release: ChartRelease) => Promise<readonly Manifest[]>;

/** A release, and what it makes. */
export interface RenderedRelease {
  readonly release: ImportedRelease;
  readonly manifests: readonly Manifest[];
}

/**
 * Takes the object that asks for a Helm release, and what it refers to. An application holds one.
 * @returns what the chart makes, or undefined where there is none
 */
export async function takeChart(draft: Draft, render: RenderChart): Promise<RenderedRelease | undefined> {
  let taken: RenderedRelease | undefined;
  for (const object of draft.ofKind("Application", "HelmRelease", "HelmChart")) {
    const where = `${object.file} ${describeObject(object.manifest)}`;
    const release = collect(draft.problems, () => releaseOf(object, draft.objects));
    if (release === undefined) continue;
    if ("what" in release) {
      // K3s takes it from us as it is.
      if (object.manifest.kind !== "HelmChart") draft.refuse(object, release);
      else {
        const look = [`no chart, as it ${release.what}: ${release.got}`];
        draft.notes.push({ object: describeObject(object.manifest), became: "data", look });
      }
      continue;
    }
    const wrong = mistakesIn(release, where);
    if (taken !== undefined) {
      const fix = "import each of them into an application of its own";
      draft.refuse(object, { what: "asks for a second chart, where an application holds one", got: release.name, fix });
      continue;
    }
    if (wrong.length > 0) {
      draft.take(object, "");
      draft.problems.push(...wrong);
      continue;
    }
    const manifests = (await collectAsync(draft.problems, () => render(release))) ?? [];
    taken = { release, manifests };
    declare(draft, taken);
  }
  return taken;
}

function declare(draft: Draft, { release, manifests }: RenderedRelease): void {
  const { repository, name, version, releaseName, values, namespace, from } = release;
  draft.imports.push({ module: "zod", name: "* as z" });
  draft.fields.set("chart", {
    repository,
    name,
    version,
    ...(releaseName !== draft.name && { releaseName }),
    schema: new Code("z.record(z.string(), z.json())"),
    values: new Code(`() => (${literal(values, 2, "values: () => (".length)})`),
    creates: contentsOf(manifests, namespace),
  });
  const [asking, ...sources] = from;
  if (asking === undefined) return;
  const secrets = secretPlaces({ ...asking.manifest, metadata: { name } });
  draft.take(asking, "chart", [
    "schema takes any values; write those that the chart knows, as operators/ does",
    ...(secrets.length === 0 ? [] : [`${secrets.join(", ")} looks like a secret, which the source file now holds`]),
  ]);
  for (const source of sources) draft.take(source, "chart");
}

/** The kinds that a chart makes. */
function contentsOf(made: readonly Manifest[], own: string) {
  const scopes = new Scopes(made);
  const sorted = (values: readonly string[]) => [...new Set(values)].sort();
  const kindsWhere = (isClusterScoped: boolean) =>
    sorted(made.filter((each) => scopes.isClusterScoped(each) === isClusterScoped).map(groupKindOf));
  const others = made.flatMap((each) => {
    const namespace = stringAt(each.metadata, "namespace") ?? own;
    return scopes.isClusterScoped(each) || namespace === own ? [] : [namespace];
  });
  return {
    namespaced: kindsWhere(false),
    clusterScoped: kindsWhere(true),
    ...(others.length > 0 && { namespaces: sorted(others) }),
  };
}

/** What no declaration takes, and no command line of Helm's shall get. */
function mistakesIn(release: ChartRelease, where: string): Problem[] {
  const { repository, name, version, releaseName, namespace } = release;
  const creates = { namespaced: [], clusterScoped: [] };
  const source = { repository, name, version, releaseName, schema: z.json(), values: () => ({}), creates };
  const parsed = helmSource.safeParse(source);
  const problems = parsed.success ? [] : zodProblems(parsed.error, helmSource, source, `${where} chart`);
  if (isDnsLabel(namespace)) return problems;
  return [...problems, { where, what: "its namespace is no DNS label", got: quote(namespace), fix: "correct it" }];
}
