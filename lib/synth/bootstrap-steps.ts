import type { RequiredSecret } from "../application/provides.ts";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { builtInNamespaces, builtInsOf } from "../k3s/built-ins.ts";
import { groupKindOf, isCustomGroup } from "../kubernetes/kinds.ts";
import { apiGroupOf, type Manifest, type ManifestFile, stringAt } from "../kubernetes/manifest.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { folderOf, inBundle } from "../layout/paths.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** A Secret that a person makes, with its namespace. */
export type NamespacedSecret = RequiredSecret & { readonly namespace: string };

/** One step from K3s to a cluster that Argo CD runs. */
export type BootstrapStep =
  /** Every node is Ready. */
  | { readonly kind: "nodes" }
  /** Argo CD can read the repository. */
  | { readonly kind: "repository" }
  /** Objects are applied: a file or a folder, below the bootstrap folder of the cluster. */
  | { readonly kind: "apply"; readonly path: string }
  /** A person has made a Secret. */
  | { readonly kind: "secret"; readonly secret: NamespacedSecret }
  /** Definitions, as `<plural>.<group>`, are served. */
  | { readonly kind: "established"; readonly definitions: readonly string[] }
  /** An Application of Argo CD is synced and healthy. */
  | { readonly kind: "healthy"; readonly application: string };

/**
 * What happens in which order. No node is Ready before pods have a network. A person is asked for everything at once that can be made
 * before Argo CD runs, else when there is nothing left to do without it.
 */
export function bootstrapSteps(synthesized: SynthesizedCluster): BootstrapStep[] {
  const { bootstrap } = synthesized;
  if (bootstrap.length === 0) return [];
  const { network, early, late } = foldersOf(synthesized);
  const namespaces = new Map(bootstrap.filter(isNamespace).map(({ manifest, path }) => [manifest.metadata.name, path]));
  const secrets = secretsOf(synthesized.applications);
  const atOnce = secrets.filter(({ namespace }) => builtInNamespaces.has(namespace) || namespaces.has(namespace));
  const definitions = filesIn(late).flatMap(kindOf);
  return [
    ...[...network].flatMap(applyFolder),
    ...established(filesIn(network).flatMap(definitionOf)),
    { kind: "nodes" },
    ...[...new Set(atOnce.flatMap(({ namespace }) => namespaces.get(namespace) ?? []))].map(apply),
    ...atOnce.map(secret),
    { kind: "repository" },
    ...[...early].flatMap(applyFolder),
    ...established(definitions),
    ...[...late].flatMap(applyFolder),
    ...waves(synthesized, atOnce),
    ...bootstrap.flatMap(({ manifest }) => (isApplication(manifest) ? [healthy(manifest.metadata.name)] : [])),
  ];

  function filesIn(folders: ReadonlySet<string>): ManifestFile[] {
    return bootstrap.filter(({ path }) => folders.has(folderOf(path)));
  }

  /** A folder, after the namespaces of its own that its objects lie in: kubectl goes by the names of files. */
  function applyFolder(folder: string): BootstrapStep[] {
    const files = filesIn(new Set([folder]));
    const inUse = new Set(files.map(({ manifest }) => stringAt(manifest.metadata, "namespace")));
    const first = files.filter((file) => isNamespace(file) && inUse.has(file.manifest.metadata.name));
    return [...first.map(({ path }) => apply(path)), apply(folder)];
  }
}

/** What applications need to start. */
function secretsOf(applications: readonly RenderedApplication[]): NamespacedSecret[] {
  return applications.flatMap(({ requiredSecrets, namespace }) =>
    requiredSecrets.filter(({ optional }) => optional !== true).map((each) => ({ namespace, ...each })),
  );
}

/** Folders of what brings the network of pods, those whose kinds are there from the beginning, and those that wait for definitions. */
function foldersOf({ cluster, applications, bootstrap }: SynthesizedCluster) {
  const networks = new Set(applications.filter(({ provides }) => provides.podNetwork).map(({ name }) => name));
  const builtIns = new Set(builtInsOf(cluster).apiGroups);
  const isLate = (file: ManifestFile) => isCustom(file) && !builtIns.has(apiGroupOf(file.manifest.apiVersion));
  const isOfNetwork = ({ application }: ManifestFile) => networks.has(application);
  const others = bootstrap.filter((file) => !isOfNetwork(file));
  const foldersIn = (files: readonly ManifestFile[]) => new Set(files.map(({ path }) => folderOf(path)));
  const late = foldersIn(others.filter(isLate));
  const early = foldersIn(others.filter(({ path }) => !late.has(folderOf(path))));
  return { network: foldersIn(bootstrap.filter(isOfNetwork)), early, late };
}

/** Each wave: what becomes healthy without a person, then what does not. */
function waves({ applications, files }: SynthesizedCluster, made: readonly NamespacedSecret[]): BootstrapStep[] {
  const synced = new Set(files.flatMap(({ manifest }) => (isApplication(manifest) ? [manifest.metadata.name] : [])));
  const isMade = ({ name, namespace }: NamespacedSecret) =>
    made.some((each) => each.name === name && each.namespace === namespace);
  const members = applications
    .filter(({ name }) => synced.has(name))
    .map((application) => ({
      name: application.name,
      wave: application.wave,
      missing: secretsOf([application]).filter((each) => !isMade(each)),
    }));
  return [...new Set(members.map(({ wave }) => wave))]
    .sort((a, b) => a - b)
    .flatMap((wave) => {
      const waiting = members.filter((member) => member.wave === wave && member.missing.length > 0);
      const others = members.filter((member) => member.wave === wave && member.missing.length === 0);
      return [
        ...others.map(({ name }) => healthy(name)),
        ...waiting.flatMap(({ missing }) => missing).map(secret),
        ...waiting.map(({ name }) => healthy(name)),
      ];
    });
}

function apply(path: string): BootstrapStep {
  return { kind: "apply", path: inBundle(path) };
}

function secret(each: NamespacedSecret): BootstrapStep {
  return { kind: "secret", secret: each };
}

function established(definitions: readonly string[]): BootstrapStep[] {
  return definitions.length === 0 ? [] : [{ kind: "established", definitions: [...new Set(definitions)] }];
}

function healthy(application: string): BootstrapStep {
  return { kind: "healthy", application };
}

function isNamespace({ manifest }: ManifestFile): boolean {
  return manifest.apiVersion === "v1" && manifest.kind === "Namespace";
}

function isApplication(manifest: Manifest): boolean {
  return groupKindOf(manifest) === "argoproj.io/Application";
}

function isCustom({ manifest }: ManifestFile): boolean {
  return isCustomGroup(apiGroupOf(manifest.apiVersion));
}

/** The definition that an object makes. */
function definitionOf({ manifest }: ManifestFile): string[] {
  return isDefinition(manifest) ? [manifest.metadata.name] : [];
}

/** The definition that an object is of. */
function kindOf(file: ManifestFile): string[] {
  const { apiVersion, kind } = file.manifest;
  return isCustom(file) ? [`${kind.toLowerCase()}s.${apiGroupOf(apiVersion)}`] : [];
}
