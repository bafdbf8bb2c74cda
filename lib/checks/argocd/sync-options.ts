import { partsOf, syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { listAt, stringAt, textOf } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import { oneOf } from "../facts/offer.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

type Level = "object" | "Application";

interface SyncOption {
  readonly values: readonly string[];
  readonly levels: readonly Level[];
}

const boolean = ["false", "true"];
const confirmable = ["confirm", "false", "true"];
const anywhere = ["object", "Application"] as const;

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
const options: ReadonlyMap<string, SyncOption> = new Map<string, SyncOption>([
  ["ApplyOutOfSyncOnly", { values: boolean, levels: ["Application"] }],
  ["ClientSideApplyMigration", { values: boolean, levels: ["Application"] }],
  ["CreateNamespace", { values: boolean, levels: ["Application"] }],
  ["Delete", { values: confirmable, levels: anywhere }],
  ["FailOnSharedResource", { values: boolean, levels: ["Application"] }],
  ["Force", { values: boolean, levels: ["object"] }],
  ["Prune", { values: confirmable, levels: anywhere }],
  ["PruneLast", { values: boolean, levels: anywhere }],
  ["PrunePropagationPolicy", { values: ["background", "foreground", "orphan"], levels: ["Application"] }],
  ["Replace", { values: boolean, levels: anywhere }],
  ["RespectIgnoreDifferences", { values: boolean, levels: ["Application"] }],
  ["ServerSideApply", { values: boolean, levels: anywhere }],
  ["SkipDryRunOnMissingResource", { values: boolean, levels: anywhere }],
  ["Validate", { values: boolean, levels: anywhere }],
]);

export const syncOptions: Rule = {
  id: "sync-options",
  family: "argocd",
  severity: "error",
  title: "Every sync option is one that Argo CD knows, where it knows it",
  description:
    "Argo CD ignores an option that is misspelled or in the wrong place: what it should protect is then deleted or replaced.",
  check: (facts) => [
    ...facts.annotated.flatMap(({ object, annotations }) => {
      const value = stringAt(annotations, syncOptionsAnnotation);
      if (value === undefined) return [];
      const path = ["metadata", "annotations", syncOptionsAnnotation];
      return partsOf(value).flatMap((option) => unknownOption(facts, object, path, option, "object"));
    }),
    ...facts
      .ofKind("argoproj.io/Application")
      .flatMap((object) =>
        listAt(object.manifest, "spec", "syncPolicy", "syncOptions").flatMap((option, index) =>
          unknownOption(facts, object, ["spec", "syncPolicy", "syncOptions", index], textOf(option), "Application"),
        ),
      ),
  ],
};

function unknownOption({ speller }: Facts, object: CheckObject, path: Path, text: string, level: Level): Finding[] {
  const [name = "", value = ""] = text.split("=");
  const option = options.get(name);
  const isValid = option?.values.some((each) => text === `${name}=${each}`) === true;
  if (isValid && option?.levels.includes(level)) return [];
  const got = JSON.stringify(text);
  if (isValid) {
    const fix =
      level === "object"
        ? "set it in spec.syncPolicy.syncOptions of the Application"
        : `set it in annotation ${syncOptionsAnnotation} of the object`;
    return [{ object, path, message: `has no effect at this level, got ${got}`, fix }];
  }
  const known = [...options].filter(([, { levels }]) => levels.includes(level)).map(([each]) => each);
  const near = option === undefined ? speller.nearest(name, known) : name;
  const values = near === undefined ? undefined : options.get(near)?.values.map((each) => `${near}=${each}`);
  const suggestion = values?.find((each) => each.endsWith(`=${value}`)) ?? speller.nearest(text, values ?? []);
  return [
    {
      object,
      path,
      message: `is not a sync option, got ${got}`,
      expected: oneOf(values ?? known.map((each) => `${each}=...`)),
      ...(suggestion === undefined
        ? { fix: "correct it, or remove it" }
        : { suggestion, fix: `did you mean ${suggestion}?` }),
    },
  ];
}
