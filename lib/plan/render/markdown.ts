import { must } from "../../must.ts";
import { counted } from "../../wording.ts";
import type { Plan } from "../document.ts";
import { Budget } from "./budget.ts";
import { dangerBlock } from "./danger-block.ts";
import { objectDetails } from "./markdown-details.ts";
import { applicationTables } from "./markdown-table.ts";
import { byteLength, code, escapeMarkdown } from "./markdown-text.ts";
import { countsOf, notesOf, sectionsOf, sideParts, staleNote } from "./outline.ts";

export interface MarkdownOptions {
  /** @default "Plan" */
  readonly title?: string;
  /**
   * Where the whole plan can be read, an http or https URL of at most 500 characters.
   * @default - the comment does not say
   */
  readonly link?: string;
}

/** Whether a text can be a link of a comment: an http or https URL of at most 500 characters, without brackets. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s<>()[\]`]{1,500}$/.test(text);
}

/** The first line of a comment, by which it is found again to be edited in place. */
const commentMarker = "<!-- k3s-gitops plan -->";

/** Most bytes of a comment. GitHub takes 65,536 characters, and a character is at least one byte. */
const longestComment = 60_000;
/** Kept free for what is said at the end. */
const reserve = 1_000;

/**
 * The plan as one comment of at most 60,000 bytes: the counts, all dangers, a table of applications, and every object. What does
 * not fit is left out object by object, the least risky first, and counted at the end.
 */
export function renderMarkdown(plan: Plan, { title = "Plan", link }: MarkdownOptions = {}): string {
  const sections = sectionsOf(plan);
  const head = `${commentMarker}\n## ${escapeMarkdown(title)}\n\n${revisions(plan)}\n\n${countLine(plan)}\n`;
  const anchors = new Map(
    plan.dangers.flatMap(({ changes }) => changes.map((i) => [must(plan.changes[i], "change of a danger"), `o${i}`])),
  );
  const dangers = dangerBlock(plan, longestComment - reserve - byteLength(head), anchors);
  const budget = new Budget(longestComment - reserve - byteLength(head + dangers));
  // A long table must leave room to show the riskiest objects.
  const tables = applicationTables(sections, new Budget(Math.floor(budget.left / 2)));
  budget.take(byteLength(tables.text));
  const details = objectDetails(sections, budget, anchors);
  // Links lead to what there is.
  const shown = new Map([...anchors].filter(([change]) => details.shown.has(change)));
  const links = dangerBlock(plan, byteLength(dangers), shown);
  return head + links + tables.text + details.text + footer(tables.omitted, details.omitted, link);
}

function revisions(plan: Plan): string {
  const stale = staleNote(plan);
  const names = [plan.base, plan.head].map((side) => sideParts(side).map(code).join(" at "));
  return names.join(" → ") + (stale === undefined ? "" : `\n\n**${escapeMarkdown(stale)}**`);
}

function countLine(plan: Plan): string {
  const { dangers, others } = notesOf(plan);
  return [countsOf(plan), ...dangers]
    .map((note) => `**${note}**`)
    .concat(others)
    .join(" · ");
}

function footer(applications: number, objects: number, link: string | undefined): string {
  const omitted = [
    ...(applications > 0 ? [`${counted(applications, "application")} in the tables`] : []),
    ...(objects > 0 ? [`the fields of ${counted(objects, "object")}`] : []),
  ];
  const sentences = [
    ...(omitted.length > 0 ? [`Left out for size, the least risky first: ${omitted.join(" and ")}.`] : []),
    ...(link !== undefined && isLink(link) ? [`[The whole plan](${link})`] : []),
  ];
  return sentences.length === 0 ? "" : `\n${sentences.join(" ")}\n`;
}
