import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { applicationFolder, inRepository } from "../../layout/paths.ts";
import type { Subject } from "../subject.ts";
import type { PlanContext } from "./rule.ts";

export const applicationType = "argoproj.io/Application";

/** The Application that applies another one, as it is after the change or was before; undefined when it is not known. */
export function parentOf({ cluster, application }: Subject, context: PlanContext): Subject | undefined {
  const folder = inRepository(applicationFolder(cluster, application));
  const applies = ({ type, data }: Subject) =>
    type === applicationType && sourcesOf(data).some(({ source }) => source.path === folder);
  return (
    context.after(cluster, "argoproj.io").find(applies) ??
    context
      .leaving(cluster)
      .flatMap(({ before }) => before ?? [])
      .find(applies)
  );
}
