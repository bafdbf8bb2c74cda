import { type Problem, quote } from "../errors.ts";
import { withGeneratedName } from "../kubernetes/generated-name.ts";
import { isJsonObject, isManifest, type Json, type Manifest, stringAt, valueAt } from "../kubernetes/manifest.ts";

/** An object, or why a value is none. */
type ReadObject =
  | { readonly manifest: Manifest; readonly problem?: undefined }
  | { readonly manifest?: undefined; readonly problem: Omit<Problem, "where"> };

/** What a document says that is not empty and no list. */
export function readObject(value: Json): ReadObject {
  const manifest = isManifest(value) ? value : withGeneratedName(value);
  return manifest === undefined ? { problem: whatIsMissing(value) } : { manifest };
}

const identity = [["apiVersion"], ["kind"], ["metadata", "name"]] as const;

/** Why a value is no manifest. */
function whatIsMissing(value: Json): Omit<Problem, "where"> {
  if (typeof value === "string" && value.startsWith("version https://git-lfs.github.com/spec/")) {
    return { what: "a pointer of Git LFS instead of the file", fix: "run git lfs pull" };
  }
  if (!isJsonObject(value)) {
    const got = value === null ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
    return { what: "no Kubernetes object", got, fix: "write a mapping with apiVersion, kind and metadata.name" };
  }
  const missing: string[] = [];
  for (const path of identity) {
    const found = valueAt(value, ...path) ?? "";
    if (found === "") missing.push(path.join("."));
    else if (typeof found !== "string") {
      const fix = "write a string, in quotes if need be";
      return { what: `${path.join(".")} is not a string`, got: quote(found), fix };
    }
  }
  if (missing[0] === "metadata.name" && stringAt(value, "metadata", "generateName") !== undefined) {
    return {
      what: "generateName without a name makes another object at every sync",
      fix: "write metadata.name instead, or make it a hook of Argo CD's",
    };
  }
  return { what: `no Kubernetes object without ${missing.join(", ")}`, fix: "add it, or move the file away" };
}
