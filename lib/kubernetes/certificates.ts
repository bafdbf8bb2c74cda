import { type Json, listAt, type Manifest, objectAt, valueAt } from "./manifest.ts";
import type { Path } from "./path.ts";

/** A name, and the field that holds it. */
export interface WrittenName {
  readonly name: string;
  readonly path: Path;
}

/** What cert-manager is asked to sign, and where to put it. */
export interface CertificateOrder {
  /** The part of the object that asks for it. */
  readonly path: Path;
  /** The Secrets that hold the certificate; usually one. */
  readonly secrets: readonly WrittenName[];
  /** The hosts that it is for. */
  readonly names: readonly WrittenName[];
}

const readers: ReadonlyMap<string, (manifest: Manifest) => CertificateOrder[]> = new Map([
  ["cert-manager.io/Certificate", ofCertificate],
  ["gateway.networking.k8s.io/Gateway", ofGateway],
  ["networking.k8s.io/Ingress", ofIngress],
]);

/**
 * The certificates that an object of a kind, given as `networking.k8s.io/Ingress`, asks cert-manager for.
 * @see https://cert-manager.io/docs/usage/
 */
export function certificateOrders(groupKind: string, manifest: Manifest): readonly CertificateOrder[] {
  return readers.get(groupKind)?.(manifest) ?? [];
}

/** The annotations by which an Ingress or Gateway names who signs its certificates: a ClusterIssuer, or mostly an Issuer. */
export const issuerAnnotations = ["cert-manager.io/cluster-issuer", "cert-manager.io/issuer"] as const;

/** Whether cert-manager makes the Secrets that the `tls` of an Ingress or Gateway names. */
export function isSignedByCertManager(metadata: Json): boolean {
  const annotations = objectAt(metadata, "annotations");
  return (
    issuerAnnotations.some((name) => annotations[name] !== undefined) ||
    annotations["kubernetes.io/tls-acme"] === "true"
  );
}

function ofCertificate(manifest: Manifest): CertificateOrder[] {
  const path = ["spec"];
  const secrets = written(valueAt(manifest, "spec", "secretName"), [...path, "secretName"]);
  return [{ path, secrets, names: allWritten(valueAt(manifest, "spec", "dnsNames"), [...path, "dnsNames"]) }];
}

function ofIngress(manifest: Manifest): CertificateOrder[] {
  if (!isSignedByCertManager(manifest.metadata)) return [];
  return listAt(manifest, "spec", "tls").map((entry, index) => {
    const path = ["spec", "tls", index];
    const secrets = written(valueAt(entry, "secretName"), [...path, "secretName"]);
    return { path, secrets, names: allWritten(valueAt(entry, "hosts"), [...path, "hosts"]) };
  });
}

function ofGateway(manifest: Manifest): CertificateOrder[] {
  if (!isSignedByCertManager(manifest.metadata)) return [];
  return listAt(manifest, "spec", "listeners").flatMap((listener, index) => {
    if (valueAt(listener, "tls") === undefined) return [];
    const path = ["spec", "listeners", index];
    const secrets = listAt(listener, "tls", "certificateRefs").flatMap((ref, position) =>
      written(valueAt(ref, "name"), [...path, "tls", "certificateRefs", position, "name"]),
    );
    return [{ path, secrets, names: written(valueAt(listener, "hostname"), [...path, "hostname"]) }];
  });
}

function written(value: Json | undefined, path: Path): WrittenName[] {
  return typeof value === "string" && value !== "" ? [{ name: value, path }] : [];
}

function allWritten(values: Json | undefined, path: Path): WrittenName[] {
  return listAt(values).flatMap((value, index) => written(value, [...path, index]));
}
