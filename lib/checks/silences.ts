import { nearest } from "../nearest.ts";
import type { Annotated } from "./facts/annotated.ts";
import type { CheckObject } from "./input.ts";
import type { Finding, RuleInfo } from "./rule.ts";

/** An annotation `silence.k3s-gitops/<rule>: <reason>` accepts what the rule finds in the object. */
export const silencePrefix = "silence.k3s-gitops/";

const withoutReason: RuleInfo = {
  id: "silence-without-reason",
  family: "silences",
  severity: "error",
  title: "A silence says why",
  description: "Who reads the manifest later must be able to judge whether the reason still holds.",
};

export const silenceOfUnknownRule: RuleInfo = {
  id: "silence-of-unknown-rule",
  family: "silences",
  severity: "error",
  title: "A silence names a rule",
  description: "A misspelled silence does nothing, and a rule that is gone needs none.",
};

export const silenceWithoutProblem: RuleInfo = {
  id: "silence-without-problem",
  family: "silences",
  severity: "warning",
  title: "A silence silences something",
  description: "What is accepted without need would hide a problem that comes later.",
};

export const silenceRules: readonly RuleInfo[] = [withoutReason, silenceOfUnknownRule, silenceWithoutProblem];

interface Silence {
  readonly object: CheckObject;
  readonly annotation: string;
  readonly rule: string;
  readonly reason: string;
}

/** The silences of a set of objects, and which of them were of use. */
export class Silences {
  readonly #byObject = new Map<CheckObject, Map<string, Silence>>();
  readonly #used = new Set<Silence>();

  constructor(objects: readonly Annotated[]) {
    for (const { object, annotations } of objects) {
      for (const annotation of Object.keys(annotations)) {
        if (!annotation.startsWith(silencePrefix)) continue;
        const rule = annotation.slice(silencePrefix.length);
        const value = annotations[annotation];
        const reason = typeof value === "string" ? value.trim() : "";
        const silences = this.#byObject.get(object) ?? new Map<string, Silence>();
        this.#byObject.set(object, silences.set(rule, { object, annotation, rule, reason }));
      }
    }
  }

  /** Why what a rule finds in an object is accepted, or undefined when it is not. */
  reasonFor(object: CheckObject, rule: string): string | undefined {
    const silence = this.#byObject.get(object)?.get(rule);
    if (silence === undefined) return undefined;
    this.#used.add(silence);
    return silence.reason === "" ? undefined : silence.reason;
  }

  /**
   * What is wrong with the silences themselves, once every rule has run.
   * @param known every rule there is
   * @param ran those of them that had what they need to judge
   */
  findings(known: ReadonlySet<string>, ran: ReadonlySet<string>): [RuleInfo, Finding][] {
    return [...this.#byObject.values()].flatMap((silences) =>
      [...silences.values()].flatMap((silence): [RuleInfo, Finding][] => {
        const { object, annotation, rule, reason } = silence;
        const at = { object, path: ["metadata", "annotations", annotation] };
        if (!known.has(rule)) {
          const suggestion = nearest(rule, known);
          return [
            [
              silenceOfUnknownRule,
              {
                ...at,
                message: `names no rule, got ${JSON.stringify(rule)}`,
                ...(suggestion !== undefined && { suggestion }),
                fix: suggestion === undefined ? "remove it" : `did you mean ${JSON.stringify(suggestion)}?`,
              },
            ],
          ];
        }
        if (reason === "") {
          const fix = "say why the problem is accepted";
          return [[withoutReason, { ...at, message: "gives no reason", expected: "a reason", fix }]];
        }
        if (this.#used.has(silence) || !ran.has(rule)) return [];
        return [[silenceWithoutProblem, { ...at, message: "silences nothing", fix: "remove it" }]];
      }),
    );
  }
}
