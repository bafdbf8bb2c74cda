import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { CheckObject } from "../input.ts";

/** What an application declares, as something in which a rule can find a field that is wrong. */
export function declarationOf({ name, source }: Pick<RenderedApplication, "name" | "source">): CheckObject {
  return {
    manifest: { apiVersion: "", kind: "Application", metadata: { name } },
    file: source,
    application: name,
  };
}
