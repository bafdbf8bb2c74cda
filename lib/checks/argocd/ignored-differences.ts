import { quote } from "../../errors.ts";
import { jqProblem, jsonPointerProblem } from "../../kubernetes/argo-cd/difference-paths.ts";
import { isCustomGroup } from "../../kubernetes/kinds.ts";
import { KnownKinds } from "../../kubernetes/known-kinds.ts";
import { type Json, listAt, stringAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const ignoredDifferences: Rule = {
  id: "ignored-differences",
  family: "argocd",
  severity: "error",
  title: "Every ignored difference can be one",
  description:
    "Argo CD accepts a group, kind or path that fits nothing, and goes on to show the difference, or to change it back.",
  check: (facts) => {
    const holders = [
      ...facts.ofKind("argoproj.io/Application").map((object) => ({ object, path: ["spec"] })),
      ...facts.ofKind("argoproj.io/ApplicationSet").map((object) => ({ object, path: ["spec", "template", "spec"] })),
    ];
    const entries = holders.flatMap(({ object, path }) => {
      const field = [...path, "ignoreDifferences"];
      return listAt(object.manifest, ...field).map((entry, index) => ({ object, path: [...field, index], entry }));
    });
    if (entries.length === 0) return [];
    const kinds = new KnownKinds(facts.objects.map(({ manifest }) => manifest));
    return entries.flatMap(({ object, path, entry }) => [
      ...wrongKind(kinds, object, path, entry),
      ...wrongPaths(object, path, entry),
    ]);
  },
};

function wrongKind(kinds: KnownKinds, object: CheckObject, path: Path, entry: Json): Finding[] {
  const [group = "", kind = ""] = [stringAt(entry, "group"), stringAt(entry, "kind")];
  // A template of an ApplicationSet, or a pattern.
  if (/[{*?[]/.test(group + kind) || kind === "") return [];
  const finding = (message: string, fix: string, suggestion?: string): Finding[] => [
    { object, path: [...path, "group"], message, fix, ...(suggestion !== undefined && { suggestion }) },
  ];
  if (group === "core") {
    return finding('is no API group, got "core"', "leave it out: the core group has no name");
  }
  const [name = "", version] = group.split("/");
  if (version !== undefined) {
    const suggestion = isCoreVersion(group) ? "" : name;
    return finding(`has a version, got ${quote(group)}`, `did you mean ${quote(suggestion)}?`, suggestion);
  }
  if (isCustomGroup(group) || kinds.has(`${group}/${kind}`)) return [];
  const fix = kinds.suggest(`${group}/${kind}`) ?? "name a kind that exists";
  return [
    { object, path: [...path, "kind"], message: `is no kind of API group ${quote(group)}, got ${quote(kind)}`, fix },
  ];
}

function isCoreVersion(group: string): boolean {
  return group.startsWith("core/");
}

function wrongPaths(object: CheckObject, path: Path, entry: Json): Finding[] {
  const [pointers, expressions] = [listAt(entry, "jsonPointers"), listAt(entry, "jqPathExpressions")];
  if (pointers.length + expressions.length + listAt(entry, "managedFieldsManagers").length === 0) {
    const fix = "add jsonPointers, jqPathExpressions or managedFieldsManagers";
    return [{ object, path, message: "names no field", fix }];
  }
  const wrong = (field: string, texts: readonly Json[], problemIn: typeof jqProblem): Finding[] =>
    texts.flatMap((text, index) => {
      const problem = typeof text === "string" ? problemIn(text) : undefined;
      if (problem === undefined) return [];
      const { message, suggestion, fix = "correct it" } = problem;
      return [
        {
          object,
          path: [...path, field, index],
          message: `${message}, got ${quote(text)}`,
          ...(suggestion === undefined ? { fix } : { suggestion, fix: `did you mean ${quote(suggestion)}?` }),
        },
      ];
    });
  return [
    ...wrong("jsonPointers", pointers, jsonPointerProblem),
    ...wrong("jqPathExpressions", expressions, jqProblem),
  ];
}
