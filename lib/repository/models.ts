import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../kubernetes/manifest.ts";

/** An interface of a package of kubernetes-models, which sources import for its type alone. */
export interface Model {
  readonly module: string;
  readonly name: string;
  readonly typeOnly: true;
}

const scope = "@kubernetes-models";

/** The interface that describes the objects of a kind; undefined where no package of the repository has one. */
export function modelOf(root: string, { apiVersion, kind }: Pick<Manifest, "apiVersion" | "kind">): Model | undefined {
  const isName = /^[A-Z][A-Za-z0-9]*$/.test(kind) && /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)?v[a-z0-9]+$/.test(apiVersion);
  if (!isName) return undefined;
  const packages = join(root, "node_modules");
  const scoped = existsSync(join(packages, scope)) ? readdirSync(join(packages, scope)).sort() : [];
  const module = ["kubernetes-models", ...scoped.map((each) => `${scope}/${each}`)]
    .map((each) => `${each}/${apiVersion}`)
    .find((each) => existsSync(join(packages, each, `${kind}.d.ts`)));
  return module === undefined ? undefined : { module, name: `I${kind}`, typeOnly: true };
}
