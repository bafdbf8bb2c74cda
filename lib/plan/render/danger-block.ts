import { describeRef } from "../../kubernetes/object-ref.ts";
import { must } from "../../must.ts";
import { counted, grouped, listed } from "../../wording.ts";
import type { Plan } from "../document.ts";
import { byteLength, code, escapeMarkdown } from "./markdown-text.ts";
import { dangersOf, type Finding } from "./outline.ts";

/**
 * All dangers in Markdown, in as many bytes as are allowed: one line for each; else one for each sentence, with all objects that
 * it holds for; else one for each label, with the number of objects of each kind. None is ever left out.
 */
export function dangerBlock(plan: Plan, bytes: number): string {
  const dangers = dangersOf(plan);
  if (dangers.length === 0) return "";
  const title = `\n> [!CAUTION]\n> **${counted(dangers.length, "danger")}**\n>\n`;
  for (const lines of [one(dangers), bySentence(dangers)]) {
    const text = title + lines.map((line) => `> - ${line}\n`).join("");
    if (byteLength(text) <= bytes) return text;
  }
  const note = "> More than a comment can name one by one; the whole plan names each.\n>\n";
  return (
    title +
    note +
    byLabel(dangers)
      .map((line) => `> - ${line}\n`)
      .join("")
  );
}

function one(dangers: readonly Finding[]): string[] {
  return dangers.map(({ change, risk }) => {
    const place = escapeMarkdown(`${change.cluster} / ${change.application}`);
    return `**${escapeMarkdown(risk.label)}** ${nameOf(change)} (${place}): ${escapeMarkdown(risk.message)}`;
  });
}

function bySentence(dangers: readonly Finding[]): string[] {
  return groups(dangers, ({ risk }) => `${risk.label}\n${risk.message}`).map((group) => {
    const [{ label, message } = { label: "", message: "" }] = group.map(({ risk }) => risk);
    const names = group.map(({ change }) => nameOf(change)).join(", ");
    return `**${escapeMarkdown(label)}** (${grouped(group.length)}) ${escapeMarkdown(message)}: ${names}`;
  });
}

function byLabel(dangers: readonly Finding[]): string[] {
  return groups(dangers, ({ risk }) => risk.label).map((group) => {
    const kinds = groups(group, ({ change }) => change.object.kind)
      .sort((a, b) => b.length - a.length)
      .map(
        (same) => `${grouped(same.length)} ${code(must(same[0], "first of a group").change.object.kind.slice(0, 64))}`,
      );
    return `**${escapeMarkdown(must(group[0], "first of a group").risk.label)}** (${grouped(group.length)}): ${listed(kinds)}`;
  });
}

function nameOf({ object }: Finding["change"]): string {
  return code(describeRef(object));
}

/** In the order in which each group begins. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found.values()];
}
