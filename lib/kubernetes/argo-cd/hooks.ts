import { type Json, stringAt } from "../manifest.ts";
import { helmHookAnnotation, hookAnnotation } from "./annotations.ts";

/** Whether Argo CD runs an object as a hook, which it deletes before it makes it again. */
export function isHook(manifest: Json): boolean {
  return [hookAnnotation, helmHookAnnotation].some(
    (name) => stringAt(manifest, "metadata", "annotations", name) !== undefined,
  );
}

/**
 * Whether Helm runs an object for tests only, which Argo CD never does.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#helm-hooks
 */
export function isHelmTest(manifest: Json): boolean {
  const [own, ofHelm] = [hookAnnotation, helmHookAnnotation].map((name) =>
    stringAt(manifest, "metadata", "annotations", name),
  );
  return own === undefined && ofHelm?.split(",").every((event) => testEvents.has(event.trim().toLowerCase())) === true;
}

/** @see https://helm.sh/docs/topics/chart_tests/ */
const testEvents: ReadonlySet<string> = new Set(["test", "test-success"]);
