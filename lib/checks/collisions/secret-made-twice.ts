import { dirname } from "node:path";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { isSignedByCertManager } from "../../kubernetes/makes.ts";
import { listAt, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject, identityOf } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const secretMadeTwice: Rule = {
  id: "secret-made-twice",
  family: "collisions",
  severity: "error",
  title: "No two objects make the same Secret",
  description:
    "Of two Certificates, SealedSecrets, ExternalSecrets or Ingresses that make one Secret each overwrites the other's for ever, or its controller refuses the second.",
  check: (facts) => [
    ...facts.ofKind("networking.k8s.io/Ingress").flatMap(blocksOfOneSecret),
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
  const { manifest } = object;
  if (!isSignedByCertManager(manifest.metadata)) return [];
  const names = listAt(manifest, "spec", "tls").map((block) => stringAt(block, "secretName") ?? "");
  return names.flatMap((name, index): Finding[] => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const path = ["spec", "tls", index, ...(name === "" ? [] : ["secretName"])];
    const same = name === "" ? "has no secretName, as" : `names Secret ${name}, as`;
    const message = `${same} spec.tls[${first}] does, so that cert-manager refuses the whole Ingress`;
    return [{ object, path, message, fix: "put the hosts into one entry, or name another Secret" }];
  });
}

/** What makes each Secret, by its namespace and name. */
function makings(facts: Facts): ReadonlyMap<string, readonly Making[]> {
  const found = new Map<string, Making[]>();
  const add = (name: string | undefined, making: Making) => {
    if (name === undefined || name === "") return;
    const { manifest, file } = making.object;
    // Where whoever applies the objects decides, those of one folder go to one namespace.
    const place = namesNamespace(manifest) ? namespaceOf(manifest) : `./${dirname(file)}`;
    valueFor(found, `${place}/${name}`, () => []).push(making);
  };
  for (const object of facts.ofKind("cert-manager.io/Certificate")) {
    const { spec } = object.manifest;
    const hosts = listAt(spec, "dnsNames").map(String);
    add(stringAt(spec, "secretName"), { object, path: ["spec", "secretName"], hosts });
  }
  for (const object of facts.ofKind("bitnami.com/SealedSecret")) {
    const annotations = objectAt(object.manifest, "spec", "template", "metadata", "annotations");
    if (annotations["sealedsecrets.bitnami.com/patch"] === "true") continue;
    add(object.manifest.metadata.name, { object, path: ["metadata", "name"] });
  }
  for (const object of facts.ofKind("external-secrets.io/ExternalSecret")) {
    const target = objectAt(object.manifest, "spec", "target");
    if (target.creationPolicy === "Merge" || target.creationPolicy === "None") continue;
    const name = stringAt(target, "name");
    const path = name === undefined ? ["metadata", "name"] : ["spec", "target", "name"];
    add(name ?? object.manifest.metadata.name, { object, path });
  }
  for (const object of facts.ofKind("/Secret")) {
    const { metadata, data, stringData } = object.manifest;
    // An empty one only gives another's Secret its labels; with the annotation a SealedSecret may take it over.
    if (data === undefined && stringData === undefined) continue;
    if (Object.keys(objectAt(metadata, "annotations")).some((key) => key.startsWith("sealedsecrets."))) continue;
    add(metadata.name, { object, path: ["metadata", "name"] });
  }
  for (const object of facts.ofKind("networking.k8s.io/Ingress")) {
    const { metadata, spec } = object.manifest;
    if (!isSignedByCertManager(metadata)) continue;
    const blocks = listAt(spec, "tls");
    for (const [index, block] of blocks.entries()) {
      const name = stringAt(block, "secretName");
      if (blocks.findIndex((each) => stringAt(each, "secretName") === name) < index) continue;
      add(name, { object, path: ["spec", "tls", index, "secretName"], hosts: listAt(block, "hosts").map(String) });
    }
  }
  return found;
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
  return groupKindOf(object.manifest) === "networking.k8s.io/Ingress";
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
