import { providedObjects } from "../../application/provided-objects.ts";
import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const oneOwner: Rule = {
  id: "one-owner",
  family: "argocd",
  severity: "error",
  title: "Every object has one owner",
  description:
    "Two Applications that sync one folder, or a manifest and a chart that make one object, overwrite each other for ever, and pruning one deletes what the other needs.",
  check: (facts) => [...sharedFolders(facts), ...providedTwice(facts)],
};

interface Folder {
  readonly object: CheckObject;
  readonly path: Path;
  readonly folder: string;
  /** What must be equal for two folders to be one: repository, revision and destination, and which files are taken. */
  readonly place: string;
  readonly recurses: boolean;
}

function sharedFolders(facts: Facts): Finding[] {
  const folders = facts.ofKind("argoproj.io/Application").flatMap(foldersOf);
  const owners = new Map<string, Folder>();
  const own = folders.flatMap((folder): Finding[] => {
    const key = `${folder.place} ${folder.folder}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, folder);
    return owner === undefined ? [] : [shared(folder, owner, "also syncs it")];
  });
  const nested = folders.flatMap((folder): Finding[] => {
    const parents = folder.folder.split("/").map((_, depth, steps) => steps.slice(0, depth).join("/"));
    const owner = parents.map((parent) => owners.get(`${folder.place} ${parent}`)).find((each) => each?.recurses);
    return owner === undefined ? [] : [shared(folder, owner, `syncs everything below ${owner.folder || "the root"}`)];
  });
  return [...own, ...nested];
}

function foldersOf(object: CheckObject): Folder[] {
  const { spec } = object.manifest;
  return sourcesOf(object.manifest).flatMap(({ source, path }): Folder[] => {
    const folder = stringAt(source, "path");
    if (folder === undefined || source.chart !== undefined) return [];
    const { recurse, include = null, exclude = null } = objectAt(source, "directory");
    const { repoURL = null, targetRevision = null } = source;
    return [
      {
        object,
        path: [...path, "path"],
        folder: folder.replace(/^\.?\/|\/$/g, ""),
        place: JSON.stringify([repoURL, targetRevision, include, exclude, valueAt(spec, "destination") ?? null]),
        recurses: recurse === true,
      },
    ];
  });
}

function shared({ object, path, folder }: Folder, owner: Folder, how: string): Finding {
  const message = `is a folder with two owners: Application ${owner.object.manifest.metadata.name} ${how}, got ${JSON.stringify(folder)}`;
  return { object, path, message, fix: "let one Application sync each folder" };
}

function providedTwice(facts: Facts): Finding[] {
  return facts.applications.flatMap((application) => {
    // Several ports of one Service are declared one by one.
    const claims = new Map(
      providedObjects(application.provides, application.namespace)
        .filter(({ namespace }) => namespace !== "")
        .map((claim) => [`${claim.kind} ${claim.name}`, claim]),
    );
    return [...claims.values()].flatMap(({ kind, namespace, name }): Finding[] => {
      const object = facts.find(kind, namespace, name);
      // What is declared of a chart is the object that it makes.
      const isItself = object?.chart !== undefined && object.application === application.name;
      if (object === undefined || isItself) return [];
      const message = `is also made by the chart of application ${application.name}, as its provides says`;
      return [{ object, path: ["metadata", "name"], message, fix: "keep one of them" }];
    });
  });
}
