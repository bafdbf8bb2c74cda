import { type Json, stringAt } from "../manifest.ts";
import { helmHookAnnotation, hookAnnotation } from "./annotations.ts";

/** Whether Argo CD runs an object as a hook, which it deletes before it makes it again. */
export function isHook(manifest: Json): boolean {
  return [hookAnnotation, helmHookAnnotation].some(
    (name) => stringAt(manifest, "metadata", "annotations", name) !== undefined,
  );
}
