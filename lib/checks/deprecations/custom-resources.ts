/** An API version of custom resources that its project gave up. */
export interface OldVersion {
  /** What to use instead. */
  readonly use: string;
  /**
   * The release that no longer serves it.
   * @default - releases still do, and say that it is deprecated
   */
  readonly removedIn?: string;
}

/** What is given up of an API version: some kinds, or all. */
interface Entry extends OldVersion {
  readonly versions: readonly string[];
  /** @default - every kind */
  readonly kinds?: readonly string[];
}

const stores = ["ClusterExternalSecret", "ClusterSecretStore", "ExternalSecret", "SecretStore"];

/** As the definitions of each project say. */
const entries: readonly Entry[] = [
  {
    versions: ["acme.cert-manager.io/v1alpha2", "acme.cert-manager.io/v1alpha3", "acme.cert-manager.io/v1beta1"],
    use: "acme.cert-manager.io/v1",
    removedIn: "cert-manager 1.6",
  },
  {
    versions: [
      "certmanager.k8s.io/v1alpha1",
      "cert-manager.io/v1alpha2",
      "cert-manager.io/v1alpha3",
      "cert-manager.io/v1beta1",
    ],
    use: "cert-manager.io/v1",
    removedIn: "cert-manager 1.6",
  },
  {
    versions: ["external-secrets.io/v1alpha1", "external-secrets.io/v1beta1"],
    kinds: stores,
    use: "external-secrets.io/v1",
    removedIn: "external-secrets 0.17",
  },
  {
    versions: ["gateway.networking.k8s.io/v1alpha2"],
    kinds: ["GRPCRoute", "Gateway", "GatewayClass", "HTTPRoute"],
    use: "gateway.networking.k8s.io/v1",
    removedIn: "Gateway API 1.2",
  },
  {
    versions: ["gateway.networking.k8s.io/v1alpha3"],
    kinds: ["BackendTLSPolicy"],
    use: "gateway.networking.k8s.io/v1",
    removedIn: "the standard channel of Gateway API 1.5",
  },
  {
    versions: ["gateway.networking.k8s.io/v1alpha2", "gateway.networking.k8s.io/v1alpha3"],
    kinds: ["TCPRoute", "TLSRoute", "UDPRoute"],
    use: "gateway.networking.k8s.io/v1",
  },
  {
    versions: ["gateway.networking.k8s.io/v1beta1"],
    kinds: ["Gateway", "GatewayClass", "HTTPRoute", "ReferenceGrant"],
    use: "gateway.networking.k8s.io/v1",
  },
  {
    versions: ["kyverno.io/v1", "kyverno.io/v2beta1"],
    kinds: ["ClusterPolicy", "Policy"],
    use: "ValidatingPolicy, MutatingPolicy or GeneratingPolicy of policies.kyverno.io/v1",
  },
  {
    versions: ["kyverno.io/v2alpha1", "kyverno.io/v2beta1"],
    kinds: ["CleanupPolicy", "ClusterCleanupPolicy", "GlobalContextEntry", "PolicyException"],
    use: "kyverno.io/v2",
  },
  { versions: ["policies.kyverno.io/v1alpha1"], use: "policies.kyverno.io/v1" },
  { versions: ["metallb.io/v1beta1"], kinds: ["AddressPool"], use: "IPAddressPool", removedIn: "MetalLB 0.15" },
  { versions: ["metallb.io/v1beta1"], kinds: ["BGPPeer"], use: "metallb.io/v1beta2" },
  {
    versions: ["snapshot.storage.k8s.io/v1alpha1", "snapshot.storage.k8s.io/v1beta1"],
    use: "snapshot.storage.k8s.io/v1",
    removedIn: "external-snapshotter 6",
  },
  { versions: ["traefik.containo.us/v1alpha1"], use: "traefik.io/v1alpha1", removedIn: "Traefik 3" },
];

const byVersion: ReadonlyMap<string, readonly Entry[]> = new Map(
  entries
    .flatMap(({ versions }) => versions)
    .map((version) => [version, entries.filter(({ versions }) => versions.includes(version))]),
);

/** What took the place of a custom resource's API version; undefined when it is current, as far as is known. */
export function oldVersionOf(apiVersion: string, kind: string): OldVersion | undefined {
  return byVersion.get(apiVersion)?.find(({ kinds }) => kinds === undefined || kinds.includes(kind));
}
