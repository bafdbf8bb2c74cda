import type { Traffic } from "../view.ts";
import type { Answer } from "./answer.ts";

/** A table of nftables of the family `inet`, as the kernel has it. */
export interface FilterTable {
  /** What it consists of beside the elements of its sets, one line each; equal for two tables that do the same. */
  readonly shape: readonly string[];
  /** Elements by the name of the set. */
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly counters: ReadonlyMap<string, Traffic>;
}

/** Lines of a table's shape. */
export const shapeLine = {
  counter: (name: string) => `counter ${name}`,
  set: (name: string, type: string) => `set ${name} ${type}`,
  chain: (name: string, type: string, hook: string, priority: number) => `chain ${name} ${type} ${hook} ${priority}`,
  /** Versions of nft print one rule in different ways, so that it is known by its comment, which tells the rules of the agent apart. */
  rule: (chain: string, comment: string) => `rule ${chain} ${comment}`,
};

/**
 * Reads `nft --json list table`.
 * @throws AnswerError
 */
export function parseFilterTable(answer: Answer): FilterTable {
  const shape: string[] = [];
  const sets = new Map<string, ReadonlySet<string>>();
  const counters = new Map<string, Traffic>();
  for (const entry of answer.field("nftables").list()) {
    const [counter, set, chain, rule] = ["counter", "set", "chain", "rule"].map((kind) => entry.field(kind));
    if (counter?.isMissing === false) {
      const name = counter.field("name").text();
      shape.push(shapeLine.counter(name));
      counters.set(name, { packets: counter.field("packets").count(), bytes: counter.field("bytes").count() });
    }
    if (set?.isMissing === false) {
      const name = set.field("name").text();
      shape.push(shapeLine.set(name, set.field("type").text()));
      sets.set(
        name,
        new Set(
          set
            .field("elem")
            .listOrNone()
            .map((element) => element.address()),
        ),
      );
    }
    if (chain?.isMissing === false) {
      const [name, type, hook] = [chain.field("name").text(), chain.field("type").text(), chain.field("hook").text()];
      shape.push(shapeLine.chain(name, type, hook, chain.field("prio").integer()));
    }
    if (rule?.isMissing === false) {
      shape.push(shapeLine.rule(rule.field("chain").text(), rule.field("comment").textOrNone() ?? ""));
    }
  }
  return { shape: sortedShape(shape), sets, counters };
}

/** Orders what has no order in the kernel; rules stay in theirs, chain by chain. */
export function sortedShape(shape: readonly string[]): readonly string[] {
  const chainOf = (line: string) => (line.startsWith("rule ") ? (line.split(" ")[1] ?? "") : "");
  const isRule = (line: string) => line.startsWith("rule ");
  const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [
    ...shape.filter((line) => !isRule(line)).sort(byText),
    ...shape.filter(isRule).sort((a, b) => byText(chainOf(a), chainOf(b))),
  ];
}
