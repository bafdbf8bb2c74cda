import { applicationSyncOptionsOf, syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import { formatPosition, isBefore, syncPositionOf } from "../../kubernetes/argo-cd/sync-position.ts";
import { apiGroupOf, stringAt } from "../../kubernetes/manifest.ts";
import { isSynced } from "../facts/synced.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { applicationsByName, deployerOf } from "./applications.ts";

const skip = "SkipDryRunOnMissingResource=true";

export const definitionOrder: Rule = {
  id: "definition-order",
  family: "argocd",
  severity: "error",
  title: "Every custom resource is synced after its definition",
  description:
    "Argo CD tries a whole sync before it applies anything, and fails when the API server does not know a kind yet.",
  check: (facts) => {
    // What a person applies before Argo CD runs is there before any wave.
    const waited = facts.applications.filter(({ startsByHand }) => !startsByHand);
    const thereBefore = new Set(facts.applications.flatMap(({ name, startsByHand }) => (startsByHand ? [name] : [])));
    const definitions = new Map(
      facts
        .ofKind("apiextensions.k8s.io/CustomResourceDefinition")
        .filter((object) => isSynced(object) || !thereBefore.has(object.application ?? ""))
        .map((object) => {
          const { spec } = object.manifest;
          return [`${stringAt(spec, "group")}/${stringAt(spec, "names", "kind")}`, object];
        }),
    );
    const waves = new Map(facts.applications.map(({ name, wave }) => [name, wave]));
    const providers = new Map(
      waited.flatMap(({ name, provides }) => (provides.apiGroups ?? []).map((group) => [group, name])),
    );
    const applications = applicationsByName(facts);
    const custom = facts.types.flatMap(({ apiVersion, groupKind, objects }) => {
      const definition = definitions.get(groupKind);
      const provider = definition?.application ?? providers.get(apiGroupOf(apiVersion));
      const synced = provider === undefined && definition === undefined ? [] : objects.filter(isSynced);
      return synced.map((object) => ({ object, definition, provider }));
    });
    return custom.flatMap(({ object, definition, provider }): Finding[] => {
      const { manifest, application } = object;
      if (definition !== undefined && definition.application === application)
        return withinApplication(object, definition);
      if (application === undefined || provider === undefined || provider === application) return [];
      const [own, other] = [waves.get(application), waves.get(provider)];
      if (own === undefined || other === undefined || own > other) return [];
      const deployer = deployerOf(object, applications) ?? null;
      if ([...syncOptionsOf(manifest), ...applicationSyncOptionsOf(deployer)].includes(skip)) return [];
      return [
        {
          object,
          path: ["kind"],
          message: `is synced in wave ${own}, but its definition comes with application ${provider} in wave ${other}`,
          fix: `let application ${application} depend on ${provider}`,
        },
      ];
    });
  },
};

function withinApplication(object: CheckObject, definition: CheckObject): Finding[] {
  // K3s' helm-controller installs the definitions of a chart, hooks or not, before anything else of it.
  if (!isSynced(definition)) return [];
  const [own, other] = [syncPositionOf(object.manifest), syncPositionOf(definition.manifest)];
  if (own === undefined || other === undefined || !isBefore(own, other)) return [];
  const message = `is synced in ${formatPosition(own)}, but its definition in ${formatPosition(other)}`;
  return [{ object, path: ["metadata", "annotations"], message, fix: "sync the definition in an earlier wave" }];
}
