import type { Acceptance } from "../application/acceptance.ts";
import type { UnorderedApplication } from "../application/rendered-application.ts";
import { quote } from "../errors.ts";
import { globMatches } from "../kubernetes/argo-cd/glob.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { nearest } from "../nearest.ts";
import { valueFor } from "../value-for.ts";
import { declarationOf } from "./facts/declaration.ts";
import type { CheckObject } from "./input.ts";
import type { Finding, RuleInfo } from "./rule.ts";
import { silenceOfUnknownRule, silenceWithoutProblem } from "./silences.ts";

interface Accepted {
  readonly application: UnorderedApplication;
  readonly index: number;
  readonly rule: string;
  readonly reason: string;
  readonly matches: (manifest: Manifest) => boolean;
}

/** What applications accept of what their charts make, and which of it was of use. */
export class Acceptances {
  readonly #all: readonly Accepted[];
  readonly #byRule = new Map<string, Accepted[]>();
  readonly #used = new Set<Accepted>();

  constructor(applications: readonly UnorderedApplication[]) {
    this.#all = applications.flatMap((application) =>
      application.accepts.map(({ rule, reason, object }, index) => ({
        application,
        index,
        rule,
        reason,
        matches: matcherOf(object),
      })),
    );
    for (const accepted of this.#all) {
      valueFor(this.#byRule, keyOf(accepted.application.name, accepted.rule), () => []).push(accepted);
    }
  }

  /** Why what a rule finds in an object of a chart is accepted, or undefined when it is not. */
  reasonFor({ application = "", chart, manifest }: CheckObject, rule: string): string | undefined {
    if (chart === undefined) return undefined;
    const accepting = (this.#byRule.get(keyOf(application, rule)) ?? []).filter(({ matches }) => matches(manifest));
    for (const accepted of accepting) this.#used.add(accepted);
    return accepting[0]?.reason;
  }

  /**
   * What is wrong with the acceptances themselves, once every rule has run.
   * @param known every rule there is
   * @param ran those of them that had what they need to judge
   */
  findings(known: ReadonlySet<string>, ran: ReadonlySet<string>): [RuleInfo, Finding][] {
    return this.#all.flatMap((accepted): [RuleInfo, Finding][] => {
      const { application, index, rule } = accepted;
      const object = declarationOf(application);
      if (!known.has(rule)) {
        const suggestion = nearest(rule, known);
        const fix = suggestion === undefined ? "remove it" : `did you mean ${quote(suggestion)}?`;
        const message = `names no rule, got ${quote(rule)}`;
        const path = ["accepts", index, "rule"];
        return [
          [silenceOfUnknownRule, { object, path, message, ...(suggestion !== undefined && { suggestion }), fix }],
        ];
      }
      const isSeen = application.releases.every(({ objects }) => objects !== undefined);
      if (this.#used.has(accepted) || !ran.has(rule) || !isSeen) return [];
      const message = "accepts nothing that its charts make";
      return [[silenceWithoutProblem, { object, path: ["accepts", index], message, fix: "remove it" }]];
    });
  }
}

function keyOf(application: string, rule: string): string {
  return `${application} ${rule}`;
}

function matcherOf(object: Acceptance["object"]): (manifest: Manifest) => boolean {
  if (object === undefined) return () => true;
  return (manifest) => globMatches(object, `${groupKindOf(manifest)} ${manifest.metadata.name}`);
}
