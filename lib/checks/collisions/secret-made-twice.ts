import { dirname } from "node:path";
import { certificateOrders } from "../../kubernetes/certificates.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { makes } from "../../kubernetes/makes.ts";
import { type Manifest, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject, identityOf } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

const ingress = "networking.k8s.io/Ingress";

/** In this order, so that who knows most of its Secret is the first. */
const makers = [
  "cert-manager.io/Certificate",
  "bitnami.com/SealedSecret",
  "external-secrets.io/ExternalSecret",
  "/Secret",
  ingress,
];

export const secretMadeTwice: Rule = {
  id: "secret-made-twice",
  family: "collisions",
  severity: "error",
  title: "No two objects make the same Secret",
  description:
    "Of two Certificates, SealedSecrets, ExternalSecrets or Ingresses that make one Secret each overwrites the other's for ever, or its controller refuses the second.",
  check: (facts) => [
    ...facts.ofKind(ingress).flatMap(blocksOfOneSecret),
    ...[...makings(facts).values()].flatMap(rivals),
  ],
};

/** An object that makes a Secret. */
interface Making {
  readonly object: CheckObject;
  readonly path: Path;
  /** Those of the certificate in it. @default - it is none, or nobody can tell */
  readonly hosts?: readonly string[];
}

/** cert-manager takes an Ingress with two entries for one Secret, or two without any, for a mistake as a whole. */
function blocksOfOneSecret(object: CheckObject): Finding[] {
  const orders = certificateOrders(ingress, object.manifest);
  const names = orders.map(({ secrets }) => secrets[0]?.name ?? "");
  return orders.flatMap(({ path, secrets }, index): Finding[] => {
    const [secret] = secrets;
    const first = names.indexOf(secret?.name ?? "");
    if (first === index) return [];
    const same = secret === undefined ? "has no secretName, as" : `names Secret ${secret.name}, as`;
    const message = `${same} spec.tls[${first}] does, so that cert-manager refuses the whole Ingress`;
    const fix = "put the hosts into one entry, or name another Secret";
    return [{ object, path: secret?.path ?? path, message, fix }];
  });
}

/** What makes each Secret, by its namespace and name. */
function makings(facts: Facts): ReadonlyMap<string, readonly Making[]> {
  const found = new Map<string, Making[]>();
  for (const kind of makers) {
    for (const object of facts.ofKind(kind)) {
      const { manifest, file } = object;
      // Where whoever applies the objects decides, those of one folder go to one namespace.
      const place = namesNamespace(manifest) ? namespaceOf(manifest) : `./${dirname(file)}`;
      for (const [name, making] of ordered(kind, manifest) ?? filled(kind, manifest)) {
        if (name !== "") valueFor(found, `${place}/${name}`, () => []).push({ object, ...making });
      }
    }
  }
  return found;
}

/** The Secrets of certificates, with their hosts; undefined for other objects. Of several of one name the first is told. */
function ordered(kind: string, manifest: Manifest): Map<string, Omit<Making, "object">> | undefined {
  const orders = certificateOrders(kind, manifest);
  if (orders.length === 0) return undefined;
  const secrets = orders.flatMap((order) =>
    order.secrets.map(({ name, path }) => [name, { path, hosts: order.names.map((host) => host.name) }] as const),
  );
  return new Map(secrets.reverse());
}

/** The Secrets with other content. */
function filled(kind: string, manifest: Manifest): Map<string, Omit<Making, "object">> {
  const { data, stringData, metadata, spec } = manifest;
  const own = ["metadata", "name"];
  if (kind === "/Secret") {
    // An empty one only gives another's Secret its labels; with the annotation a SealedSecret may take it over.
    const isTakenOver = Object.keys(objectAt(metadata, "annotations")).some((key) => key.startsWith("sealedsecrets."));
    const isFilled = (data !== undefined || stringData !== undefined) && !isTakenOver;
    return new Map(isFilled ? [[metadata.name, { path: own }]] : []);
  }
  const ofSealed = objectAt(spec, "template", "metadata", "annotations");
  if (ofSealed["sealedsecrets.bitnami.com/patch"] === "true") return new Map();
  const path = valueAt(spec, "target", "name") === undefined ? own : ["spec", "target", "name"];
  const secrets = makes(kind, manifest).filter((made) => made.kind === "/Secret" && made.adds !== true);
  return new Map(secrets.map(({ name }) => [name, { path }]));
}

function rivals(all: readonly Making[]): Finding[] {
  const [first, ...others] = all;
  if (first === undefined) return [];
  return others.flatMap((making): Finding[] => {
    const { object, path, hosts } = making;
    const same = identityOf(first.object.manifest) === identityOf(object.manifest);
    if (same || (isOfIngress(making) && covers(first, hosts ?? []))) return [];
    const what = `names a Secret that ${describeObject(first.object.manifest)} (${first.object.file}) makes too`;
    const fix = isOfIngress(making)
      ? "name another Secret, or put all hosts into one certificate"
      : "give each a Secret of its own, or remove one of them";
    return [{ object, path, message: what, fix }];
  });
}

function isOfIngress({ object }: Making): boolean {
  return groupKindOf(object.manifest) === ingress;
}

/** Whether the certificate of the first is good for the hosts of an Ingress: then it is left alone. */
function covers(first: Making, hosts: readonly string[]): boolean {
  if (first.hosts === undefined) return false;
  const { manifest } = first.object;
  // The Certificate of an Ingress has the name of the Secret, and so has this one, or there are two.
  const isOne = isOfIngress(first) || manifest.metadata.name === stringAt(manifest, "spec", "secretName");
  return isOne && hosts.every((host) => first.hosts?.includes(host) || isBelow(host, first.hosts ?? []));
}

function isBelow(host: string, names: readonly string[]): boolean {
  return names.includes(host.replace(/^[^.]+/, "*"));
}
