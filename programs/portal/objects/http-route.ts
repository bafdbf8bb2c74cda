import { listAt, stringAt } from "../../kubernetes/answer.ts";
import { holds } from "./conditions.ts";
import { identityOf } from "./identity.ts";
import type { BackendRef } from "./ingress.ts";
import { owningApplication } from "./owning-application.ts";
import { serviceRef } from "./service-ref.ts";
import { textMapAt, textsAt } from "./text.ts";

/** What the portal keeps of an HTTPRoute. */
export interface HttpRoute {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly rules: readonly { readonly paths: readonly string[]; readonly backends: readonly BackendRef[] }[];
  /** Gateways that it is attached to, with the listener where it names one. */
  readonly parents: readonly { readonly namespace: string; readonly name: string; readonly section?: string }[];
  /** Whether a gateway took it. @default - none has said */
  readonly accepted?: boolean;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}

const gatewayGroup = "gateway.networking.k8s.io";

/** Undefined for something else than an HTTPRoute. */
export function parseHttpRoute(object: unknown): HttpRoute | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const { namespace } = identity;
  const verdicts = listAt(object, "status", "parents").flatMap((parent) =>
    listAt(parent, "conditions").filter((condition) => stringAt(condition, "type") === "Accepted"),
  );
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    hosts: textsAt(object, "spec", "hostnames"),
    rules: listAt(object, "spec", "rules").map((rule) => {
      const paths = listAt(rule, "matches").map((match) => stringAt(match, "path", "value") ?? "/");
      const backends = listAt(rule, "backendRefs").flatMap((backend) => serviceRef(namespace, backend) ?? []);
      return { paths: paths.length > 0 ? paths : ["/"], backends };
    }),
    parents: listAt(object, "spec", "parentRefs").flatMap((parent) => {
      const name = stringAt(parent, "name");
      const kind = `${stringAt(parent, "group") ?? gatewayGroup}/${stringAt(parent, "kind") ?? "Gateway"}`;
      if (name === undefined || kind !== `${gatewayGroup}/Gateway`) return [];
      return { namespace: stringAt(parent, "namespace") ?? namespace, name, section: stringAt(parent, "sectionName") };
    }),
    accepted: verdicts.length > 0 ? verdicts.some(holds) : undefined,
    application: owningApplication(object, `${gatewayGroup}/HTTPRoute`),
  };
}
