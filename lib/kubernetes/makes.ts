import { applicationSyncOptionsOf } from "./argo-cd/sync-options.ts";
import { certificateOrders } from "./certificates.ts";
import { isJsonObject, type Json, listAt, type Manifest, objectAt, stringAt, valueAt } from "./manifest.ts";
import { namespaceOf } from "./namespace.ts";

/** Stands for every namespace. */
export const everywhere = "*";

/** Something that exists in the cluster without a manifest of its own. */
export interface Made {
  /** `/Secret`, `storage.k8s.io/StorageClass`. */
  readonly kind: string;
  /** Empty for what lies in no namespace. */
  readonly namespace: string;
  readonly name: string;
  /**
   * The keys of a Secret or ConfigMap.
   * @default - unknown
   */
  readonly keys?: ReadonlySet<string>;
  /**
   * The ports of a Service.
   * @default - unknown
   */
  readonly ports?: readonly number[];
  /**
   * Whether it only adds keys to what another makes.
   * @default false
   */
  readonly adds?: boolean;
}

/** What controllers make of an object. */
export function makes(groupKind: string, manifest: Manifest): readonly Made[] {
  return makers.get(groupKind)?.(manifest, namespaceOf(manifest)) ?? [];
}

/** The keys of a Secret or ConfigMap; undefined for other kinds. */
export function contentOf(
  groupKind: string,
  { data, binaryData, stringData, type }: Manifest,
): ReadonlySet<string> | undefined {
  if (groupKind === "/ConfigMap") return keysOf(data, binaryData);
  if (groupKind !== "/Secret") return undefined;
  return type === "kubernetes.io/service-account-token" ? tokenKeys : keysOf(data, stringData);
}

type Maker = (manifest: Manifest, namespace: string) => readonly Made[];

const tlsKeys: ReadonlySet<string> = new Set(["ca.crt", "tls.crt", "tls.key"]);
const tokenKeys: ReadonlySet<string> = new Set(["ca.crt", "namespace", "token"]);

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  [
    "bitnami.com/SealedSecret",
    ({ metadata, spec }, namespace) => {
      const encrypted = valueAt(spec, "encryptedData");
      const keys = isJsonObject(encrypted) && keysOf(encrypted, valueAt(spec, "template", "data"));
      return [{ kind: "/Secret", namespace, name: metadata.name, ...(keys && { keys }) }];
    },
  ],
  [
    "external-secrets.io/ExternalSecret",
    ({ metadata, spec }, namespace) => {
      const policy = stringAt(spec, "target", "creationPolicy");
      if (policy === "None") return [];
      const keys = externalSecretKeys(spec);
      const name = stringAt(spec, "target", "name") ?? metadata.name;
      return [{ kind: "/Secret", namespace, name, ...(keys && { keys }), ...(policy === "Merge" && { adds: true }) }];
    },
  ],
  [
    "external-secrets.io/ClusterExternalSecret",
    ({ metadata, spec }) => {
      const name = stringAt(spec, "externalSecretSpec", "target", "name") ?? stringAt(spec, "externalSecretName");
      return [{ kind: "/Secret", namespace: everywhere, name: name ?? metadata.name }];
    },
  ],
  [
    "cert-manager.io/Certificate",
    (manifest, namespace) => {
      const { keystores, additionalOutputFormats } = objectAt(manifest.spec);
      const hasMore = keystores !== undefined || additionalOutputFormats !== undefined;
      return tlsSecrets("cert-manager.io/Certificate", manifest, namespace, !hasMore);
    },
  ],
  ["networking.k8s.io/Ingress", (manifest, namespace) => tlsSecrets("networking.k8s.io/Ingress", manifest, namespace)],
  [
    "gateway.networking.k8s.io/Gateway",
    (manifest, namespace) => tlsSecrets("gateway.networking.k8s.io/Gateway", manifest, namespace),
  ],
  ["cert-manager.io/Issuer", ({ spec }, namespace) => accountKey(spec, namespace)],
  ["cert-manager.io/ClusterIssuer", ({ spec }) => accountKey(spec, everywhere)],
  [
    "trust.cert-manager.io/Bundle",
    ({ metadata }) => ["/ConfigMap", "/Secret"].map((kind) => ({ kind, namespace: everywhere, name: metadata.name })),
  ],
  ["kyverno.io/ClusterPolicy", ({ spec }) => generated(spec)],
  ["kyverno.io/Policy", ({ spec }) => generated(spec)],
  [
    // A claim may name the class of the volumes that wait for it, without any StorageClass.
    "/PersistentVolume",
    ({ spec }) => {
      const name = stringAt(spec, "storageClassName");
      return name === undefined ? [] : [{ kind: "storage.k8s.io/StorageClass", namespace: "", name }];
    },
  ],
  [
    "apps/StatefulSet",
    ({ metadata, spec }, namespace) => {
      const replicas = valueAt(spec, "replicas");
      const count = typeof replicas === "number" ? Math.min(replicas, 100) : 1;
      return listAt(spec, "volumeClaimTemplates").flatMap((claim) =>
        Array.from({ length: count }, (_, ordinal) => ({
          kind: "/PersistentVolumeClaim",
          namespace,
          name: `${stringAt(claim, "metadata", "name")}-${metadata.name}-${ordinal}`,
        })),
      );
    },
  ],
  [
    "helm.cattle.io/HelmChart",
    ({ spec }, namespace) =>
      valueAt(spec, "createNamespace") === true
        ? [{ kind: "/Namespace", namespace: "", name: stringAt(spec, "targetNamespace") ?? namespace }]
        : [],
  ],
  [
    "argoproj.io/Application",
    (manifest) => {
      const name = stringAt(manifest, "spec", "destination", "namespace");
      const creates = applicationSyncOptionsOf(manifest).includes("CreateNamespace=true");
      return creates && name !== undefined ? [{ kind: "/Namespace", namespace: "", name }] : [];
    },
  ],
]);

function keysOf(...maps: readonly (Json | undefined)[]): ReadonlySet<string> {
  return new Set(maps.flatMap((map) => (isJsonObject(map) ? Object.keys(map) : [])));
}

/** Undefined when they are not known before it runs. */
function externalSecretKeys(spec: Json | undefined): ReadonlySet<string> | undefined {
  const template = objectAt(spec, "target", "template");
  if (listAt(spec, "dataFrom").length > 0 || template.templateFrom !== undefined) return undefined;
  const fetched = listAt(spec, "data").flatMap((item) => stringAt(item, "secretKey") ?? []);
  if (!isJsonObject(template.data)) return new Set(fetched);
  return new Set([...Object.keys(template.data), ...(template.mergePolicy === "Merge" ? fetched : [])]);
}

function accountKey(spec: Json | undefined, namespace: string): Made[] {
  const name = stringAt(spec, "acme", "privateKeySecretRef", "name");
  return name === undefined ? [] : [{ kind: "/Secret", namespace, name }];
}

function tlsSecrets(groupKind: string, manifest: Manifest, namespace: string, areKeysKnown = true): Made[] {
  const secrets = certificateOrders(groupKind, manifest).flatMap((order) => order.secrets);
  return secrets.map(({ name }) => ({ kind: "/Secret", namespace, name, ...(areKeysKnown && { keys: tlsKeys }) }));
}

/** What a Kyverno policy generates under a fixed name. */
function generated(spec: Json | undefined): Made[] {
  return listAt(spec, "rules").flatMap((rule) => {
    const [kind, name] = [stringAt(rule, "generate", "kind"), stringAt(rule, "generate", "name")];
    const known = kind === "Secret" || kind === "ConfigMap";
    return known && name !== undefined ? [{ kind: `/${kind}`, namespace: everywhere, name }] : [];
  });
}
