import { providedObjects } from "../../application/provided-objects.ts";
import type { Provides } from "../../application/provides.ts";
import { quote } from "../../errors.ts";
import { groupKindOf, kindIn } from "../../kubernetes/kinds.ts";
import { contentOf, makes } from "../../kubernetes/makes.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";
import { mayMakeAtRunTime } from "./run-time.ts";
import { describeMade, type SeenApplication, seenApplications } from "./seen.ts";

const definition = "apiextensions.k8s.io/CustomResourceDefinition";

export const chartProvides: Rule = {
  id: "chart-provides",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "What an application provides is what its chart makes",
  description:
    "Others wait for what is declared, and refer to it. What an operator may make once it runs, because the chart permits it, is believed.",
  check: (facts) =>
    seenApplications(facts).flatMap((seen) => [
      ...unmadeGroups(facts, seen),
      ...undeclaredGroups(seen),
      ...fields.flatMap((field) => unmadeObjects(facts, seen, field)),
    ]),
};

/** The API group of each definition that the application brings. */
function groupsOf({ all }: SeenApplication) {
  return new Map(
    all
      .filter(({ manifest }) => groupKindOf(manifest) === definition)
      .map((object) => [stringAt(object.manifest, "spec", "group") ?? "", object]),
  );
}

function unmadeGroups(facts: Facts, seen: SeenApplication): Finding[] {
  const made = groupsOf(seen);
  const { application, ofCharts } = seen;
  return (application.provides.apiGroups ?? []).flatMap((group, index) => {
    if (made.has(group) || mayMakeAtRunTime(facts, ofCharts, definition)) return [];
    const message = `names ${quote(group)}, but its chart makes no CustomResourceDefinition of that group`;
    const path = ["provides", "apiGroups", index];
    return [
      { object: declarationOf(application), path, message, ...offer(facts.speller, group, made.keys(), "remove it") },
    ];
  });
}

function undeclaredGroups(seen: SeenApplication): Finding[] {
  const { application } = seen;
  const { apiGroups = [] } = application.provides;
  return [...groupsOf(seen)]
    .filter(([group, { chart }]) => chart !== undefined && !apiGroups.includes(group))
    .map(([group, object]) => ({
      object: declarationOf(application),
      path: ["provides", "apiGroups"],
      message: `does not name ${quote(group)}, but its chart makes ${describeMade(object)}`,
      fix: "add it",
    }));
}

/** The fields whose objects a manifest shows by its name, and by its keys. */
const fields = [
  "ingressClasses",
  "storageClasses",
  "clusterIssuers",
  "priorityClasses",
  "serviceAccounts",
  "secrets",
  "configMaps",
] as const satisfies readonly (keyof Provides)[];

function unmadeObjects(facts: Facts, seen: SeenApplication, field: (typeof fields)[number]): Finding[] {
  const { application, all, ofCharts } = seen;
  const declared = providedObjects({ [field]: application.provides[field] }, application.namespace);
  const [{ kind } = { kind: "" }] = declared;
  if (kind === "" || mayMakeAtRunTime(facts, ofCharts, kind)) return [];
  const made = new Map(
    all.flatMap((object) => {
      const groupKind = groupKindOf(object.manifest);
      const { name } = object.manifest.metadata;
      const own = groupKind === kind ? [{ name, keys: contentOf(kind, object.manifest) }] : [];
      const others = makes(groupKind, object.manifest).filter((each) => each.kind === kind);
      return [...own, ...others].map(({ name, keys }) => [name, { object, keys }] as const);
    }),
  );
  const shortKind = kindIn(kind);
  return declared.flatMap(({ name, keys = [] }, index): Finding[] => {
    const object = declarationOf(application);
    const found = made.get(name);
    if (found === undefined) {
      const message = `names ${shortKind} ${quote(name)}, which its chart does not make`;
      return [
        { object, path: ["provides", field, index], message, ...offer(facts.speller, name, made.keys(), "remove it") },
      ];
    }
    const known = found.keys;
    return [...keys].flatMap((key) => {
      if (known === undefined || known.has(key)) return [];
      const message = `names key ${quote(key)}, which ${describeMade(found.object)} does not have`;
      const path = ["provides", field, index, "keys"];
      return [{ object, path, message, ...offer(facts.speller, key, known, "remove it") }];
    });
  });
}
