import { quote } from "../../errors.ts";
import { challengesFor } from "../../kubernetes/acme.ts";
import { type Json, listAt, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";

export const certificateSolver: Rule = {
  id: "certificate-solver",
  family: "controllers",
  severity: "error",
  title: "Every name of a certificate can be proven by its issuer",
  description:
    "An ACME server signs a name that is proven to it: a wildcard by a DNS-01 solver alone, any other name by a solver that selects it. Without one the order fails, and the certificate never comes.",
  check: (facts) =>
    [...certificates(facts), ...annotated(facts)].flatMap(({ object, issuer, names }) =>
      names.flatMap(({ name, path }) => {
        if (challengesFor(issuer.manifest, name)?.size !== 0) return [];
        const whose = describeObject(issuer.manifest);
        const isWildcard = name.startsWith("*.");
        return [
          {
            object,
            path,
            message: isWildcard
              ? `is a wildcard, which needs a DNS-01 solver, and ${whose} has none for it, got ${quote(name)}`
              : `is a name that no solver of ${whose} is for, got ${quote(name)}`,
            fix: isWildcard ? "add one to the issuer, or name each host" : "add one to the issuer",
          },
        ];
      }),
    ),
};

/** Names that an issuer is asked to sign. */
interface Order {
  readonly object: CheckObject;
  readonly issuer: CheckObject;
  readonly names: readonly { readonly name: string; readonly path: Path }[];
}

function certificates(facts: Facts): Order[] {
  return facts.ofKind("cert-manager.io/Certificate").flatMap((object): Order[] => {
    const { kind = "Issuer", name, group = "cert-manager.io" } = objectAt(object.manifest, "spec", "issuerRef");
    const issuer = group === "cert-manager.io" ? issuerOf(facts, object, kind, name) : undefined;
    if (issuer === undefined) return [];
    const path = ["spec", "dnsNames"];
    return [{ object, issuer, names: texts(listAt(object.manifest, ...path), path) }];
  });
}

/** Ingresses and Gateways whose annotation names an issuer. */
function annotated(facts: Facts): Order[] {
  return facts.ofKind("networking.k8s.io/Ingress", "gateway.networking.k8s.io/Gateway").flatMap((object): Order[] => {
    const annotations = objectAt(object.manifest, "metadata", "annotations");
    const cluster = annotations["cert-manager.io/cluster-issuer"];
    const kind = cluster === undefined ? "Issuer" : "ClusterIssuer";
    const issuer = issuerOf(facts, object, kind, cluster ?? annotations["cert-manager.io/issuer"]);
    if (issuer === undefined || annotations["cert-manager.io/issuer-group"] !== undefined) return [];
    const { spec } = object.manifest;
    const names = [
      ...listAt(spec, "tls").flatMap((block, index) => texts(listAt(block, "hosts"), ["spec", "tls", index, "hosts"])),
      ...listAt(spec, "listeners").flatMap((listener, index) => {
        const name = stringAt(listener, "hostname");
        const isServed = name !== undefined && objectAt(listener).tls !== undefined;
        return isServed ? [{ name, path: ["spec", "listeners", index, "hostname"] }] : [];
      }),
    ];
    return [{ object, issuer, names }];
  });
}

function issuerOf(
  facts: Facts,
  { manifest }: CheckObject,
  kind: Json,
  name: Json | undefined,
): CheckObject | undefined {
  if (typeof name !== "string") return undefined;
  return kind === "ClusterIssuer"
    ? facts.find("cert-manager.io/ClusterIssuer", "", name)
    : facts.find("cert-manager.io/Issuer", namespaceOf(manifest), name);
}

function texts(values: readonly Json[], path: Path): Order["names"] {
  return values.flatMap((name, index) => (typeof name === "string" ? [{ name, path: [...path, index] }] : []));
}
