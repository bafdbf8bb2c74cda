import { isJsonObject, type Json, listAt, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import type { Risk } from "../document.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

const rbacGroup = "rbac.authorization.k8s.io";

/** Roles that allow more, and bindings that give a role to more or to everyone. */
export const rbac: RiskRule = ({ type, before, after }) => {
  if (!after) return [];
  if (type === `${rbacGroup}/Role` || type === `${rbacGroup}/ClusterRole`) return role(before?.data, after.data);
  if (type === `${rbacGroup}/RoleBinding` || type === `${rbacGroup}/ClusterRoleBinding`)
    return binding(before?.data, after.data);
  return [];
};

/** One thing that a role allows: a verb on a resource of an API group, or on a path of the API server. */
interface Permission {
  readonly verb: string;
  /** Undefined for a path. */
  readonly group?: string;
  /** The resource, or the path. */
  readonly on: string;
  /** The one object that it is limited to. */
  readonly name?: string;
}

function role(before: Json | undefined, after: Json): Risk[] {
  const known = before === undefined ? [] : permissionsOf(before);
  const gained = permissionsOf(after).filter((permission) => !known.some((other) => includes(other, permission)));
  const dangerous = gained.filter(
    before === undefined ? isDangerous : (it) => isDangerous(it) || !readVerbs.has(it.verb),
  );
  const harmless = before === undefined ? [] : gained.filter((permission) => !dangerous.includes(permission));
  return [
    ...(dangerous.length > 0 ? [danger("rbac-widened", `whoever is bound to it may ${describe(dangerous)}`)] : []),
    ...(harmless.length > 0 ? [warning("rbac-widened", `whoever is bound to it may ${describe(harmless)}`)] : []),
    ...aggregation(before, after),
  ];
}

const readVerbs = new Set(["get", "list", "watch"]);
const escalatingVerbs = new Set(["*", "escalate", "bind", "impersonate"]);
/** Resources of the core group that open the way to everything else, even by reading. */
const escalatingResources = new Set(["secrets", "pods/exec", "pods/attach", "nodes/proxy", "serviceaccounts/token"]);

function isDangerous({ verb, group, on }: Permission): boolean {
  return (
    escalatingVerbs.has(verb) || group === "*" || on.includes("*") || (group === "" && escalatingResources.has(on))
  );
}

function permissionsOf(manifest: Json): Permission[] {
  return listAt(manifest, "rules").flatMap((rule) => {
    const groups = textsAt(rule, "apiGroups");
    const targets: Omit<Permission, "verb">[] = [
      ...textsAt(rule, "resources").flatMap((on) => groups.map((group) => ({ group, on }))),
      ...textsAt(rule, "nonResourceURLs").map((on) => ({ on })),
    ];
    const names = textsAt(rule, "resourceNames");
    const limited =
      names.length === 0 ? targets : targets.flatMap((target) => names.map((name) => ({ ...target, name })));
    return limited.flatMap((target) => textsAt(rule, "verbs").map((verb) => ({ ...target, verb })));
  });
}

/** Whether the first permission contains the second. */
function includes(one: Permission, other: Permission): boolean {
  if (one.verb !== "*" && one.verb !== other.verb) return false;
  if (one.name !== undefined && one.name !== other.name) return false;
  if (one.group === undefined || other.group === undefined) {
    const below = one.on.endsWith("*") && other.on.startsWith(one.on.slice(0, -1));
    return one.group === other.group && (one.on === other.on || below);
  }
  const sameGroup = one.group === "*" || one.group === other.group;
  const subresource = one.on.startsWith("*/") && other.on.endsWith(one.on.slice(1));
  return sameGroup && (one.on === "*" || one.on === other.on || subresource);
}

/** `get and list secrets; delete pods`. */
function describe(permissions: readonly Permission[]): string {
  const verbs = new Map<string, Set<string>>();
  for (const permission of permissions) {
    const target = describeTarget(permission);
    const known = verbs.get(target) ?? new Set();
    verbs.set(target, known.add(permission.verb === "*" ? "do everything with" : permission.verb));
  }
  const targets = new Map<string, string[]>();
  for (const [target, words] of verbs) {
    const what = listed([...words], 10);
    targets.set(what, [...(targets.get(what) ?? []), target]);
  }
  return [...targets].map(([what, where]) => `${what} ${listed(where)}`).join("; ");
}

function describeTarget({ group, on, name }: Permission): string {
  const resource = on === "*" && group !== undefined ? "all resources" : on;
  const where =
    group === "*" ? " of all groups" : on === "*" ? ` of ${group || "the core group"}` : group ? `.${group}` : "";
  return `${resource}${group === undefined ? "" : where}${name === undefined ? "" : ` named ${name}`}`;
}

const aggregateLabel = /^rbac\.authorization\.k8s\.io\/aggregate-to-(.+)$/;

/** Built-in roles take over the rules of roles that carry a label. */
function aggregation(before: Json | undefined, after: Json): Risk[] {
  const old = objectAt(before, "metadata", "labels");
  const roles = Object.entries(objectAt(after, "metadata", "labels")).flatMap(([label, value]) => {
    const name = aggregateLabel.exec(label)?.[1];
    return name !== undefined && value === "true" && old[label] !== "true" ? [name] : [];
  });
  return roles.length === 0 ? [] : [warning("rbac-widened", `its rules become part of ClusterRole ${listed(roles)}`)];
}

const everyone = new Set([
  "system:authenticated",
  "system:unauthenticated",
  "system:anonymous",
  "system:serviceaccounts",
]);

function binding(before: Json | undefined, after: Json): Risk[] {
  const roleName = stringAt(after, "roleRef", "name") ?? "";
  const target = `${stringAt(after, "roleRef", "kind")} ${roleName}`;
  const sameRole = before !== undefined && stringAt(before, "roleRef", "name") === roleName;
  const known = new Set(sameRole ? subjectsOf(before) : []);
  const gained = subjectsOf(after).filter((subject) => !known.has(subject));
  if (gained.length === 0) return [];
  const wide = roleName === "cluster-admin" || gained.some((subject) => everyone.has(subject.replace(/^\w+ /, "")));
  return [(wide ? danger : warning)("rbac-widened", `${listed(gained)} may do what ${target} allows`)];
}

function subjectsOf(manifest: Json): string[] {
  return listAt(manifest, "subjects")
    .filter(isJsonObject)
    .map((subject) => {
      const namespace = stringAt(subject, "namespace");
      return `${stringAt(subject, "kind")} ${namespace === undefined ? "" : `${namespace}/`}${stringAt(subject, "name")}`;
    });
}

function textsAt(value: Json, field: string): string[] {
  return listAt(value, field).filter((item) => typeof item === "string");
}
