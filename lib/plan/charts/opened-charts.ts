import { changedParts } from "../../charts/recorded-render.ts";
import type { Render } from "../../charts/render.ts";
import { identityOf } from "../../kubernetes/object-ref.ts";
import { placed } from "../../synth/installed-releases.ts";
import { valueFor } from "../../value-for.ts";
import { listed } from "../../wording.ts";
import type { ChartChange } from "../document.ts";
import { deepEqual } from "../equal.ts";
import type { PlanObject } from "../subject.ts";
import type { Unchanged } from "../surroundings.ts";
import { type ChangedRelease, changedReleases, sidesOf } from "./changed-releases.ts";
import type { SideRelease } from "./side-release.ts";

/** What the charts of both sides make, as far as it can differ. */
export interface OpenedCharts {
  readonly before: readonly PlanObject[];
  readonly after: readonly PlanObject[];
  readonly changes: readonly ChartChange[];
  /** Files whose objects are not to be told, because nobody knows what they were, or became, on the other side. */
  readonly hiddenFiles: ReadonlySet<string>;
  /** What the same charts make alike on both sides. */
  readonly unchanged: Unchanged;
}

/** What is known of renders. */
export interface ChartsAtHand {
  render(key: string): Render | undefined;
  /** How to render what is not known, as the end of a sentence: `run npm run charts`. */
  readonly remedy: string;
}

/**
 * Looks into the charts that differ. Where a render is not known, nothing is told of that chart and of all that may belong to it:
 * half of it would look like a removal.
 */
export function openCharts(
  before: readonly SideRelease[],
  after: readonly SideRelease[],
  atHand: ChartsAtHand,
): OpenedCharts {
  const opened = { before: [] as PlanObject[], after: [] as PlanObject[], same: [] as PlanObject[] };
  const releases = changedReleases(before, after);
  const unknown = new Map(releases.map((release) => [release, unknownOf(release, atHand)]));
  const hidden = new Set(
    [...unknown].flatMap(([release, unknownSides]) => (unknownSides.length > 0 ? placesOf(release) : [])),
  );
  const hiddenFiles = new Set<string>();
  const changes = releases.map((release): ChartChange => {
    const isHidden = placesOf(release).some((place) => hidden.has(place));
    if (!isHidden) open(release, atHand, opened);
    else for (const path of sidesOf(release).flatMap(({ files = [] }) => files)) hiddenFiles.add(path);
    return changeOf(release, isHidden ? unseen(unknown.get(release) ?? [], atHand.remedy) : null);
  });
  const { same, ...different } = opened;
  return { ...different, changes, hiddenFiles, unchanged: { count: same.length, mentioning: mentioningIn(same) } };
}

/** By what a chart that is not known could have moved from or to. */
function placesOf(release: ChangedRelease): string[] {
  return sidesOf(release).flatMap(({ cluster, application, release: { name } }) => [
    `${cluster}\napplication ${application}`,
    `${cluster}\nchart ${name}`,
  ]);
}

/** The sides of which nobody knows what the chart makes. */
function unknownOf(release: ChangedRelease, { render }: ChartsAtHand): SideRelease[] {
  return sidesOf(release).filter(
    ({ key, record }) => record === undefined && (key === undefined || render(key) === undefined),
  );
}

function unseen(unknown: readonly SideRelease[], remedy: string): string {
  if (unknown.length === 0) return "what it makes is not shown, because a chart that may belong to it is not known";
  const charts = [...new Set(unknown.map(({ release: { name, version } }) => `${name} ${version}`))];
  const isUnnamed = unknown.some(({ key }) => key === undefined);
  const why = isUnnamed
    ? "its files do not say all that it is rendered with; npm run charts and npm run synth write that"
    : remedy;
  return `what ${listed(charts)} ${charts.length === 1 ? "makes" : "make"} is not shown: ${why}`;
}

function changeOf(release: ChangedRelease, whyUnseen: string | null): ChartChange {
  const { before, after } = release;
  const [side] = sidesOf(release);
  return {
    cluster: side.cluster,
    application: side.application,
    name: side.release.name,
    before: before?.release.version ?? null,
    after: after?.release.version ?? null,
    because: reasonOf(release),
    unseen: whyUnseen,
  };
}

/** What is other than the version, as far as it is known. */
function reasonOf({ before, after }: ChangedRelease): string | null {
  if (before === undefined || after === undefined) return null;
  if (before.renderedBy !== after.renderedBy) {
    if (after.renderedBy === "synth") return "its objects now lie in dist/";
    return after.renderedBy === "argo-cd" ? "Argo CD renders it now" : "K3s renders it now";
  }
  if (before.record === undefined || after.record === undefined) return null;
  const parts = changedParts(before.record, after.record).filter((part) => !/chart$/.test(part));
  return parts.length === 0 ? null : `${listed(parts)} changed`;
}

function open(
  release: ChangedRelease,
  atHand: ChartsAtHand,
  opened: Readonly<Record<"before" | "after" | "same", PlanObject[]>>,
): void {
  const [was, is] = [objectsOf(release.before, atHand), objectsOf(release.after, atHand)];
  const old = new Map(was.map((object) => [identityOf(object.manifest), object]));
  for (const object of is) {
    const identity = identityOf(object.manifest);
    const isSame = deepEqual(old.get(identity)?.manifest, object.manifest);
    if (isSame) old.delete(identity);
    opened[isSame ? "same" : "after"].push(object);
  }
  opened.before.push(...old.values());
}

function objectsOf(side: SideRelease | undefined, { render }: ChartsAtHand): PlanObject[] {
  const objects = side?.key === undefined ? undefined : render(side.key)?.objects;
  if (side === undefined || objects === undefined || side.renderedBy === "synth") return [];
  const { cluster, application, release, renderedBy } = side;
  return placed(release, objects, []).map(({ manifest, template }) => ({
    path: `${cluster}/${application}/${template}`,
    cluster,
    application,
    manifest,
    chart: { renderedBy, releaseName: release.releaseName, template },
  }));
}

function mentioningIn(objects: readonly PlanObject[]): Unchanged["mentioning"] {
  const texts = new Map<PlanObject, string>();
  const textOf = (object: PlanObject) => valueFor(texts, object, () => JSON.stringify(object.manifest));
  return (cluster, words) =>
    objects.filter((object) => {
      return object.cluster === cluster && [...words].some((word) => textOf(object).includes(word));
    });
}
