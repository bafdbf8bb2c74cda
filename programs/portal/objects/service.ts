import { listAt, numberAt, stringAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { owningApplication } from "./owning-application.ts";
import { textMapAt } from "./text.ts";

/** What the portal keeps of a Service. */
export interface Service {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** @default - none: nobody stands behind it, or somebody else says who */
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
  /** Host that it is another name for. @default - it has pods */
  readonly externalName?: string;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}

/** Undefined for something else than a Service. */
export function parseService(object: unknown): Service | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const selector = textMapAt(object, "spec", "selector");
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    selector: Object.keys(selector).length > 0 ? selector : undefined,
    ports: listAt(object, "spec", "ports").flatMap((each) => {
      const port = numberAt(each, "port");
      return port === undefined ? [] : { name: stringAt(each, "name"), port };
    }),
    externalName:
      stringAt(object, "spec", "type") === "ExternalName" ? stringAt(object, "spec", "externalName") : undefined,
    application: owningApplication(object, "/Service"),
  };
}
