import { describeRef } from "../../kubernetes/object-ref.ts";
import { valueFor } from "../../value-for.ts";
import { visible } from "../../visible.ts";
import type { Change, ChartChange, Danger, Plan, Risk } from "../document.ts";
import type { DiffLine } from "../text-diff.ts";
import { type FieldView, type ViewLimits, viewField } from "./field-view.ts";
import {
  actionSigns,
  chartLine,
  concernedBy,
  countsOf,
  foldedNote,
  noiseNote,
  notesOf,
  originOf,
  placeOf,
  restartNote,
  type Section,
  sectionsOf,
  sideName,
  staleNote,
} from "./outline.ts";

/** Colours of a terminal; each gives a text back with its marks around it. */
export type Styler = Readonly<Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan", (text: string) => string>>;

const same = (text: string) => text;

/** No colours at all. */
export const plainStyler: Styler = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

export interface TextOptions {
  /** @default - no colours */
  readonly styler?: Styler;
  /**
   * Whether whole objects that are added or removed are shown, and folded fields as well.
   * @default false
   */
  readonly full?: boolean;
}

/** Paths up to this length decide where the values stand. */
const widest = 60;
const viewLimits: ViewLimits = { width: 300, lines: 60 };
const noLimits: ViewLimits = { width: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };

/** The plan for a terminal: what is compared, the counts, then what is dangerous, then every object. It ends with a line break. */
export function renderText(plan: Plan, options: TextOptions = {}): string {
  const renderer = new TextRenderer(options.styler ?? plainStyler, options.full ?? false);
  return `${[...renderer.summary(plan), ...renderer.dangers(plan), ...sectionsOf(plan).flatMap((section) => renderer.section(section))].join("\n")}\n`;
}

class TextRenderer {
  readonly #style: Styler;
  readonly #full: boolean;

  constructor(style: Styler, full: boolean) {
    this.#style = style;
    this.#full = full;
  }

  summary(plan: Plan): string[] {
    const { bold, red, yellow, dim } = this.#style;
    const { dangers, others } = notesOf(plan);
    const stale = staleNote(plan);
    return [
      dim(`${visible(sideName(plan.base))} → ${visible(sideName(plan.head))}`),
      ...(stale === undefined ? [] : [yellow(stale)]),
      [bold(countsOf(plan)), ...dangers.map((note) => red(bold(note))), ...others].join(" · "),
    ];
  }

  dangers(plan: Plan): string[] {
    const { bold, red } = this.#style;
    const { dangers } = plan;
    if (dangers.length === 0) return [];
    const width = dangers.reduce((most, { label }) => Math.max(most, label.length), 0);
    const rows = dangers.flatMap((danger) => [
      `  ${red(danger.label.padEnd(width))}  ${this.#concerned(plan, danger)}`,
      `  ${" ".repeat(width)}  ${visible(danger.message)}`,
    ]);
    return ["", red(bold("DANGER")), ...rows];
  }

  /** `K3sConfiguration a, K3sConfiguration b (home / bootstrap)`: objects of the same places share them. */
  #concerned(plan: Plan, danger: Danger): string {
    const { bold, dim } = this.#style;
    const byPlaces = new Map<string, string[]>();
    for (const { name, changes } of concernedBy(plan, danger)) {
      const places = changes.map((change) => visible(placeOf(change))).join(", ");
      valueFor(byPlaces, places, (): string[] => []).push(bold(visible(name)));
    }
    return [...byPlaces].map(([places, names]) => `${names.join(", ")} ${dim(`(${places})`)}`).join(", ");
  }

  section(section: Section): string[] {
    const note = foldedNote(section);
    const shown = this.#full ? [...section.changes, ...section.folded] : section.changes;
    return [
      "",
      this.#style.bold(visible(placeOf(section))),
      ...section.charts.flatMap((chart) => this.#chart(chart)),
      ...shown.flatMap((change) => this.#change(change)),
      ...(note === undefined || this.#full ? [] : [`  ${this.#style.dim(note)}`]),
    ];
  }

  #chart(chart: ChartChange): string[] {
    const { bold, yellow } = this.#style;
    const unseen = chart.unseen === null ? [] : [`      ${yellow(visible(chart.unseen))}`];
    return [`  ${bold(visible(chartLine(chart)))}`, ...unseen];
  }

  #change(change: Change): string[] {
    const origin = originOf(change);
    const moved = origin === undefined ? "" : this.#style.dim(` (${change.action} from ${visible(origin)})`);
    const note = noiseNote(change);
    return [
      `  ${this.#sign(change)} ${nameOf(change)}${moved}`,
      ...this.#fields(change),
      ...change.risks.map((risk) => `      ${this.#risk(risk)}`),
      ...change.restarts.map((restart) => `      ${this.#style.cyan("↻")} ${visible(restartNote(restart))}`),
      ...(note === undefined ? [] : [`      ${this.#style.dim(note)}`]),
    ];
  }

  #sign({ action }: Change): string {
    const { green, red, yellow, cyan } = this.#style;
    const colours = { added: green, changed: yellow, removed: red, renamed: cyan, moved: cyan };
    return colours[action](actionSigns[action]);
  }

  #risk({ label, severity, message }: Risk): string {
    const colour = severity === "danger" ? this.#style.red : this.#style.yellow;
    return `${colour(`! ${label}:`)} ${visible(message)}`;
  }

  #fields(change: Change): string[] {
    const whole = change.action === "added" || change.action === "removed";
    if (whole && !this.#full) return [];
    const fields = this.#full ? [...change.fields, ...change.noise] : change.fields;
    const views = fields.map((field) => viewField(field, this.#full ? noLimits : viewLimits));
    const width = views.reduce((most, { path }) => (path.length <= widest ? Math.max(most, path.length) : most), 0);
    return views.flatMap((view) => this.#field(view, width));
  }

  #field(view: FieldView, width: number): string[] {
    const { red, green, dim } = this.#style;
    if ("lines" in view) {
      return [
        ...(view.path === "" ? [] : [`      ${view.path}`]),
        ...view.lines.map((line) => `        ${this.#line(line)}`),
      ];
    }
    const { path, before, after } = view;
    const value =
      before === undefined
        ? green(`+ ${after}`)
        : after === undefined
          ? red(`- ${before}`)
          : `${red(before)} ${dim("→")} ${green(after)}`;
    return [`      ${path.padEnd(width)}  ${value}`];
  }

  #line({ sign, text }: DiffLine): string {
    const { red, green, dim } = this.#style;
    if (sign === "@") return dim(`  … ${text}`);
    const line = `${sign} ${text}`.trimEnd();
    return sign === "+" ? green(line) : sign === "-" ? red(line) : line;
  }
}

function nameOf({ object }: Change): string {
  return visible(describeRef(object));
}
