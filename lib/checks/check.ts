import { Acceptances } from "./acceptances.ts";
import { asWritten } from "./as-written.ts";
import { Facts } from "./facts/facts.ts";
import type { CheckInput, CheckObject } from "./input.ts";
import { type CheckProblem, problemOf } from "./problem.ts";
import type { Finding, Rule, RuleInfo } from "./rule.ts";
import { rules as everyRule } from "./rules.ts";
import { Silences } from "./silences.ts";

/**
 * Every problem of one cluster, in the order of the objects. Pure: lines are left for whoever has the text of the files.
 * @param rules @default - all of them
 */
export function check(input: CheckInput, rules: readonly Rule[] = everyRule): CheckProblem[] {
  const facts = new Facts(input);
  const silences = new Silences(facts.annotated);
  const acceptances = new Acceptances(input.accepting ?? facts.applications);
  const found: { rule: RuleInfo; finding: Finding; silenced?: string | undefined }[] = [];
  const ran = rules.filter((rule) => canJudge(input, rule));
  for (const rule of ran) {
    for (const finding of rule.check(facts)) {
      found.push({
        rule,
        finding,
        silenced: silences.reasonFor(finding.object, rule.id) ?? acceptances.reasonFor(finding.object, rule.id),
      });
    }
  }
  // What an acceptance is for may be missing with what the mistakes would have made.
  for (const judge of input.unfinished === true ? [silences] : [silences, acceptances])
    for (const [rule, finding] of judge.findings(idsOf(rules), idsOf(ran))) found.push({ rule, finding });
  if (found.length === 0) return [];
  const positions = new Map<CheckObject, number>(input.objects.map((object, position) => [object, position]));
  const positionOf = ({ finding }: (typeof found)[number]) => positions.get(finding.object) ?? positions.size;
  return found
    .sort((a, b) => positionOf(a) - positionOf(b))
    .map(({ rule, finding, silenced }) =>
      problemOf(rule, input.cluster?.name, asWritten(finding, input.written), silenced),
    );
}

function canJudge({ closed, cluster, unfinished = false }: CheckInput, { needs, family }: Rule): boolean {
  if (unfinished && family === "collisions") return false;
  switch (needs) {
    case "cluster":
      return closed && cluster !== undefined;
    case "closed":
      return closed;
    default:
      return true;
  }
}

function idsOf(rules: readonly RuleInfo[]): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => id));
}
