import { must } from "../../must.ts";
import { counted, grouped, listed } from "../../wording.ts";
import type { Change, Danger, Plan } from "../document.ts";
import { groupBy } from "../group-by.ts";
import { byteLength, code, escapeMarkdown } from "./markdown-text.ts";
import { concernedBy, placeOf } from "./outline.ts";

/**
 * All dangers in Markdown, in as many bytes as are allowed: one line for each; else one for each sentence, with all objects that
 * it holds for; else one for each label, with the number of objects of each kind. None is ever left out.
 * @param anchors the names of the places where objects are shown, for those that are
 */
export function dangerBlock(plan: Plan, bytes: number, anchors: ReadonlyMap<Change, string>): string {
  const { dangers } = plan;
  if (dangers.length === 0) return "";
  const title = `\n> [!CAUTION]\n> **${counted(dangers.length, "danger")}**\n>\n`;
  for (const lines of [one(plan, anchors), one(plan, new Map()), bySentence(plan)]) {
    const text = title + lines.map((line) => `> - ${line}\n`).join("");
    if (byteLength(text) <= bytes) return text;
  }
  const note = "> More than a comment can name one by one; the whole plan names each.\n>\n";
  return (
    title +
    note +
    byLabel(plan)
      .map((line) => `> - ${line}\n`)
      .join("")
  );
}

function one(plan: Plan, anchors: ReadonlyMap<Change, string>): string[] {
  return plan.dangers.map((danger) => {
    const objects = concernedBy(plan, danger).map(({ name, changes }) => {
      const places = changes.map((change) => linked(escapeMarkdown(placeOf(change)), anchors.get(change)));
      return `${code(name)} (${places.join(", ")})`;
    });
    return `**${escapeMarkdown(danger.label)}** ${objects.join(", ")}: ${escapeMarkdown(danger.message)}`;
  });
}

/** GitHub puts its own prefix before the names of places in what people write. */
function linked(text: string, anchor: string | undefined): string {
  return anchor === undefined ? text : `[${text}](#user-content-${anchor})`;
}

function bySentence(plan: Plan): string[] {
  const groups = groupBy(({ label, message }) => `${label}\n${message}`, plan.dangers).values();
  return Array.from(groups, (group) => {
    const [{ label, message }] = group;
    const names = group.flatMap((danger) => concernedBy(plan, danger).map(({ name }) => code(name)));
    return `**${escapeMarkdown(label)}** (${grouped(group.length)}) ${escapeMarkdown(message)}: ${names.join(", ")}`;
  });
}

function byLabel(plan: Plan): string[] {
  const kindOf = ({ changes: [first] }: Danger) =>
    must(plan.changes[must(first, "change of a danger")], "change of a danger").object.kind;
  return Array.from(
    groupBy(({ label }) => label, plan.dangers),
    ([label, group]) => {
      const kinds = [...groupBy(kindOf, group)]
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([kind, same]) => `${grouped(same.length)} ${code(kind.slice(0, 64))}`);
      return `**${escapeMarkdown(label)}** (${grouped(group.length)}): ${listed(kinds)}`;
    },
  );
}
