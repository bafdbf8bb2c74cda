import { describeDestination } from "../../kubernetes/argo-cd/destination.ts";
import { isDenial } from "../../kubernetes/argo-cd/glob.ts";
import { type Json, listAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import type { Risk } from "../document.ts";
import { deepEqual } from "../equal.ts";
import { chartsOf, type Subject } from "../subject.ts";
import { danger, type PlanContext, type RiskRule, warning } from "./rule.ts";

interface Scope {
  readonly field: string;
  /** Completes "its Applications may ...". */
  readonly may: string;
  readonly describe: (entry: Json) => string;
}

const kind = (entry: Json) => [stringAt(entry, "group"), stringAt(entry, "kind")].filter(Boolean).join("/");
const place = (entry: Json) => describeDestination(entry, "*");

/** Lists of what is allowed. */
const allowed: readonly Scope[] = [
  { field: "sourceRepos", may: "deploy from", describe: textOf },
  { field: "sourceNamespaces", may: "be declared in namespace", describe: textOf },
  { field: "destinations", may: "deploy to", describe: place },
  { field: "clusterResourceWhitelist", may: "make the cluster-wide", describe: kind },
  { field: "namespaceResourceWhitelist", may: "make", describe: kind },
];
/** Lists of what is not allowed. */
const forbidden: readonly Scope[] = [
  { field: "clusterResourceBlacklist", may: "make the cluster-wide", describe: kind },
  { field: "namespaceResourceBlacklist", may: "make", describe: kind },
];

/**
 * Argo CD projects that allow more or less, and new ones that allow everything of a sort.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export const project: RiskRule = (comparison, context) => {
  const { type, before, after } = comparison;
  if (!after || type !== "argoproj.io/AppProject") return [];
  const [old, now] = [before?.data, after.data];
  const wider = [
    ...allowed.flatMap((scope) => gains(scope, listAt(old, "spec", scope.field), listAt(now, "spec", scope.field))),
    ...forbidden.flatMap((scope) => gains(scope, listAt(now, "spec", scope.field), listAt(old, "spec", scope.field))),
    ...(old === undefined ? [] : [...unlimited(old, now), ...roles(old, now)]),
  ];
  return before === undefined
    ? wider.filter(({ severity }) => severity === "danger")
    : [...wider, ...narrower(before, after, context)];
};

/**
 * Kinds that a chart may have made, and that are no longer allowed. Of those in Git, each object tells what becomes of it.
 */
function narrower(before: Subject, after: Subject, context: PlanContext): Risk[] {
  const { cluster, object } = after;
  const ofChart = context
    .applications(cluster)
    .some((each) => stringAt(each.data, "spec", "project") === object.name && chartsOf(each).length > 0);
  if (!ofChart) return [];
  const inGit = new Set(context.leaving(cluster).map(({ type }) => type));
  const kinds = ({ data }: Subject) =>
    ["clusterResourceWhitelist", "namespaceResourceWhitelist"].flatMap((field) =>
      listAt(data, "spec", field).map(kind),
    );
  const now = new Set(kinds(after));
  const lost = kinds(before).filter((each) => !now.has(each) && !inGit.has(each));
  if (lost.length === 0) return [];
  const message = `it no longer allows ${listed(lost)}: what the chart made of that, and does not make any more, stays in the cluster`;
  return [warning("left-behind", message)];
}

function gains({ field, may, describe }: Scope, old: readonly Json[], now: readonly Json[]): Risk[] {
  const gained = now.filter((entry) => !old.some((other) => deepEqual(entry, other)) && !isDenial(textOf(entry)));
  if (gained.length === 0) return [];
  const everything = gained.some((entry) => /\*/.test(describe(entry)));
  // Whoever may create Applications in Argo CD's own namespace may put them into any project.
  const admin = field === "destinations" && gained.some((entry) => stringAt(entry, "namespace") === "argocd");
  const message = `its Applications may ${may} ${listed(gained.map(describe))}`;
  return [(everything || admin ? danger : warning)("project-widened", message)];
}

/** Without a list of allowed kinds, all kinds inside namespaces are allowed. */
function unlimited(old: Json, now: Json): Risk[] {
  const [was, is] = [old, now].map((side) => valueAt(side, "spec", "namespaceResourceWhitelist"));
  if (was === undefined || is !== undefined) return [];
  return [danger("project-widened", "its Applications may make every kind of object inside their namespaces")];
}

function roles(old: Json, now: Json): Risk[] {
  const policies = (side: Json) =>
    listAt(side, "spec", "roles").flatMap((role) => listAt(role, "policies").map(textOf));
  const groups = (side: Json) =>
    listAt(side, "spec", "roles").flatMap((role) =>
      listAt(role, "groups").map((group) => `group ${textOf(group)} has role ${stringAt(role, "name")}`),
    );
  const [knownPolicies, knownGroups] = [new Set(policies(old)), new Set(groups(old))];
  return [
    ...policies(now)
      .filter((policy) => !knownPolicies.has(policy) && !/,\s*deny\s*$/.test(policy))
      .map((policy) => `policy ${policy}`),
    ...groups(now).filter((group) => !knownGroups.has(group)),
  ].map((what) => warning("project-widened", `people may do more with its Applications: ${what}`));
}
