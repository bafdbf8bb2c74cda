// Generated from the descriptions in schema.ts: npm run -s synth -- --print-schema typescript > lib/cluster/cluster-config.ts

/** What a person writes in an overlay; fields with a default are optional. */
export interface ClusterConfig {
  /** Name of the cluster: the overlay's file name and the folder below dist/. */
  readonly name: string;
  /** DNS domain whose subdomains reach the ingress controller. */
  readonly domain: string;
  /** Where this repository lives. */
  readonly repository: Repository;
  /** Exact K3s release. */
  readonly k3sVersion: string;
  /** The nodes, by host name. */
  readonly nodes: Readonly<Record<string, Nodes>>;
  /** DNS name of the Kubernetes API, inside the domain. Default: the first server's address. */
  readonly apiHost?: string | undefined;
  /** Networks inside the cluster. */
  readonly network?: Network | undefined;
  /** How Helm charts reach the cluster. */
  readonly charts?: Charts | undefined;
  /**
   * Pod network.
   * @default { type: "flannel" }
   */
  readonly cni?: CniFlannel | undefined;
  /**
   * What gives addresses to Services of type LoadBalancer.
   * @default { type: "servicelb" }
   */
  readonly loadBalancer?: LoadBalancerServicelb | LoadBalancerMetallb | undefined;
  /**
   * Ingress controller.
   * @default { type: "traefik" }
   */
  readonly ingress?: IngressTraefik | undefined;
  /**
   * Who signs the certificates of the routes.
   * @default { type: "self-signed" }
   */
  readonly certificates?: CertificatesSelfSigned | CertificatesAcme | CertificatesCa | undefined;
  /**
   * Storage classes.
   * @default [{ type: "local-path" }]
   */
  readonly storage?: readonly (StorageLocalPath | StorageNfs)[] | undefined;
  /**
   * Where K3s keeps the cluster's state.
   * @default { type: "sqlite" }
   */
  readonly datastore?: DatastoreSqlite | DatastoreEtcd | undefined;
  /**
   * How Secrets reach the cluster without being readable in Git.
   * @default { type: "sealed-secrets" }
   */
  readonly secrets?: SecretsSealedSecrets | undefined;
  /**
   * Metrics, dashboards and alerts.
   * @default { type: "prometheus" }
   */
  readonly monitoring?: MonitoringPrometheus | MonitoringNone | undefined;
  /**
   * Web view of the cluster.
   * @default { type: "headlamp" }
   */
  readonly dashboard?: DashboardHeadlamp | DashboardNone | undefined;
  /**
   * Who is told of failed syncs and of alerts.
   * @default { type: "none" }
   */
  readonly notifications?: NotificationsNone | NotificationsEmail | NotificationsSlack | undefined;
  /**
   * How people sign in to Argo CD and Grafana.
   * @default { type: "password" }
   */
  readonly signIn?: SignInPassword | SignInOidc | undefined;
}

/** OpenID Connect; the secret of the client comes from a Secret. */
export interface SignInOidc {
  /** OpenID Connect; the secret of the client comes from a Secret. */
  readonly type: "oidc";
  /** Address of the provider, exactly as it names itself; outside the cluster. */
  readonly issuer: string;
  /** The client that the provider knows the cluster by. */
  readonly clientId: string;
  /** Group whose members administer; all others look. */
  readonly adminGroup: string;
  /**
   * What is asked of the provider; one of them must bring the claim groups.
   * @default ["openid", "profile", "email", "groups"]
   */
  readonly scopes?: readonly string[] | undefined;
  /** As the provider's /.well-known/openid-configuration names them, for Grafana, which does not read it. Default: Grafana keeps its own accounts. */
  readonly endpoints?: SignInOidcEndpoints | undefined;
}

/** As the provider's /.well-known/openid-configuration names them, for Grafana, which does not read it. Default: Grafana keeps its own accounts. */
export interface SignInOidcEndpoints {
  /** `authorization_endpoint` there. */
  readonly authorization: string;
  /** `token_endpoint` there. */
  readonly token: string;
  /** `userinfo_endpoint` there. */
  readonly userInfo: string;
}

/** Each application has accounts of its own. */
export interface SignInPassword {
  /** Each application has accounts of its own. */
  readonly type: "password";
}

/** The token of the Slack app comes from a Secret. */
export interface NotificationsSlack {
  /** The token of the Slack app comes from a Secret. */
  readonly type: "slack";
  /** Name of the channel without #, or its ID. */
  readonly channel: string;
}

/** The password comes from a Secret. */
export interface NotificationsEmail {
  /** The password comes from a Secret. */
  readonly type: "email";
  /** SMTP server. */
  readonly host: string;
  /**
   * Port of the SMTP server.
   * @default 587
   */
  readonly port?: number | undefined;
  /** Sender. */
  readonly from: string;
  /** Recipient. */
  readonly to: string;
  /** User name at the server. Default: the sender. */
  readonly username?: string | undefined;
}

/** Nobody is told. */
export interface NotificationsNone {
  /** Nobody is told. */
  readonly type: "none";
}

/** No web view. */
export interface DashboardNone {
  /** No web view. */
  readonly type: "none";
}

/** Headlamp. */
export interface DashboardHeadlamp {
  /** Headlamp. */
  readonly type: "headlamp";
}

/** Nobody scrapes, nobody alerts. */
export interface MonitoringNone {
  /** Nobody scrapes, nobody alerts. */
  readonly type: "none";
}

/** Prometheus, Alertmanager and Grafana. */
export interface MonitoringPrometheus {
  /** Prometheus, Alertmanager and Grafana. */
  readonly type: "prometheus";
  /**
   * How long metrics are kept.
   * @default "15d"
   */
  readonly retention?: string | undefined;
  /**
   * Volume for the metrics.
   * @default "20Gi"
   */
  readonly storage?: string | undefined;
}

/** Encrypted in Git; only the cluster can decrypt them. */
export interface SecretsSealedSecrets {
  /** Encrypted in Git; only the cluster can decrypt them. */
  readonly type: "sealed-secrets";
}

/** Embedded etcd, on one, three or five servers. */
export interface DatastoreEtcd {
  /** Embedded etcd, on one, three or five servers. */
  readonly type: "etcd";
  /**
   * Cron expression, in the server's time zone.
   * @default "0 *\/6 * * *"
   */
  readonly snapshotSchedule?: string | undefined;
  /**
   * Snapshots kept on each server.
   * @default 12
   */
  readonly snapshotRetention?: number | undefined;
}

/** One server, one file. */
export interface DatastoreSqlite {
  /** One server, one file. */
  readonly type: "sqlite";
}

/** A share of an NFS server, a folder of it for each claim. */
export interface StorageNfs {
  /** A share of an NFS server, a folder of it for each claim. */
  readonly type: "nfs";
  /** Host that exports the share. */
  readonly server: string;
  /** Exported path. */
  readonly share: string;
  /**
   * Options of every mount.
   * @default ["nfsvers=4.1", "hard"]
   */
  readonly mountOptions?: readonly string[] | undefined;
  /**
   * Whether claims that name no class use this one.
   * @default false
   */
  readonly default?: boolean | undefined;
}

/** K3s' own, always the default class where it is present. */
export interface StorageLocalPath {
  /** K3s' own, always the default class where it is present. */
  readonly type: "local-path";
}

/** An authority of your own. */
export interface CertificatesCa {
  /** An authority of your own. */
  readonly type: "ca";
  /**
   * TLS Secret in namespace cert-manager with the authority's certificate and key.
   * @default "cluster-ca"
   */
  readonly secretName?: string | undefined;
}

/** Let's Encrypt. */
export interface CertificatesAcme {
  /** Let's Encrypt. */
  readonly type: "acme";
  /** Contact of the ACME account. */
  readonly email: string;
  /**
   * Which of Let's Encrypt's servers.
   * @default "production"
   */
  readonly server?: "production" | "staging" | undefined;
  /** Proves the domain by DNS-01: nothing must be reachable from the Internet, and one wildcard certificate is for all hosts directly below the domain. Default: HTTP-01, for which the routes' hosts must be reachable from the Internet on port 80. */
  readonly dns?:
    | CertificatesAcmeDnsCloudflare
    | CertificatesAcmeDnsDigitalocean
    | CertificatesAcmeDnsRoute53
    | CertificatesAcmeDnsRfc2136
    | undefined;
}

/** A name server of your own that takes dynamic updates (RFC 2136): BIND, Knot, PowerDNS. */
export interface CertificatesAcmeDnsRfc2136 {
  /** A name server of your own that takes dynamic updates (RFC 2136): BIND, Knot, PowerDNS. */
  readonly type: "rfc2136";
  /** The zone's primary name server, outside the cluster. */
  readonly nameserver: string;
  /**
   * Port of the name server.
   * @default 53
   */
  readonly port?: number | undefined;
  /** Name of the TSIG key, as the name server knows it. */
  readonly tsigKeyName: string;
  /**
   * Algorithm of that key.
   * @default "HMACSHA256"
   */
  readonly tsigAlgorithm?: "HMACSHA256" | "HMACSHA512" | undefined;
  /**
   * Secret in namespace cert-manager with what the provider asks for.
   * @default "dns-provider"
   */
  readonly secretName?: string | undefined;
  /** Resolvers that show the records as the Internet sees them, where the DNS of your network answers for the domain itself. Default: the DNS of the cluster, then the name servers of the zone. */
  readonly nameservers?: readonly string[] | undefined;
}

/** Route 53 of AWS: an access key that may change the records of the zone. */
export interface CertificatesAcmeDnsRoute53 {
  /** Route 53 of AWS: an access key that may change the records of the zone. */
  readonly type: "route53";
  /**
   * Region whose endpoints are asked; the zones are the same in all.
   * @default "us-east-1"
   */
  readonly region?: string | undefined;
  /** The zone. Default: looked up by its name, which needs a permission. */
  readonly hostedZoneID?: string | undefined;
  /**
   * Secret in namespace cert-manager with what the provider asks for.
   * @default "dns-provider"
   */
  readonly secretName?: string | undefined;
  /** Resolvers that show the records as the Internet sees them, where the DNS of your network answers for the domain itself. Default: the DNS of the cluster, then the name servers of the zone. */
  readonly nameservers?: readonly string[] | undefined;
}

/** DigitalOcean: an access token that may read, create and delete domains' records. */
export interface CertificatesAcmeDnsDigitalocean {
  /** DigitalOcean: an access token that may read, create and delete domains' records. */
  readonly type: "digitalocean";
  /**
   * Secret in namespace cert-manager with what the provider asks for.
   * @default "dns-provider"
   */
  readonly secretName?: string | undefined;
  /** Resolvers that show the records as the Internet sees them, where the DNS of your network answers for the domain itself. Default: the DNS of the cluster, then the name servers of the zone. */
  readonly nameservers?: readonly string[] | undefined;
}

/** Cloudflare: an API token that may read the zone and edit its DNS. */
export interface CertificatesAcmeDnsCloudflare {
  /** Cloudflare: an API token that may read the zone and edit its DNS. */
  readonly type: "cloudflare";
  /**
   * Secret in namespace cert-manager with what the provider asks for.
   * @default "dns-provider"
   */
  readonly secretName?: string | undefined;
  /** Resolvers that show the records as the Internet sees them, where the DNS of your network answers for the domain itself. Default: the DNS of the cluster, then the name servers of the zone. */
  readonly nameservers?: readonly string[] | undefined;
}

/** A certificate authority of the cluster's own: works everywhere, browsers warn. */
export interface CertificatesSelfSigned {
  /** A certificate authority of the cluster's own: works everywhere, browsers warn. */
  readonly type: "self-signed";
}

/** K3s' own Traefik. */
export interface IngressTraefik {
  /** K3s' own Traefik. */
  readonly type: "traefik";
  /**
   * Pods of the ingress controller.
   * @default 1
   */
  readonly replicas?: number | undefined;
}

/** MetalLB in layer 2 mode: a Service gets an address of its own. */
export interface LoadBalancerMetallb {
  /** MetalLB in layer 2 mode: a Service gets an address of its own. */
  readonly type: "metallb";
  /** Ranges of the LAN, like "192.168.1.240-192.168.1.250", announced by ARP. */
  readonly addresses: readonly string[];
}

/** K3s' own: a Service gets the addresses of the nodes. */
export interface LoadBalancerServicelb {
  /** K3s' own: a Service gets the addresses of the nodes. */
  readonly type: "servicelb";
}

/** K3s' own. */
export interface CniFlannel {
  /** K3s' own. */
  readonly type: "flannel";
  /**
   * How pods of different nodes reach each other; host-gw where all nodes share one LAN, wireguard-native encrypts.
   * @default "vxlan"
   */
  readonly backend?: "vxlan" | "host-gw" | "wireguard-native" | undefined;
}

/** How Helm charts reach the cluster. */
export interface Charts {
  /**
   * Whether Argo CD renders Helm charts (source), or dist/ holds what they make (rendered).
   * @default "source"
   */
  readonly mode?: "source" | "rendered" | undefined;
  /**
   * Applications whose charts go another way.
   * @default {}
   */
  readonly applications?: Readonly<Record<string, "source" | "rendered">> | undefined;
}

/** Networks inside the cluster. */
export interface Network {
  /**
   * Pod addresses. Cannot change after creation.
   * @default "10.42.0.0/16"
   */
  readonly clusterCidr?: string | undefined;
  /**
   * Service addresses. Cannot change after creation.
   * @default "10.43.0.0/16"
   */
  readonly serviceCidr?: string | undefined;
}

/** One node. */
export interface Nodes {
  /** A server runs the control plane, an agent only workloads. */
  readonly role: "server" | "agent";
  /** IPv4 address that the other nodes reach it by. */
  readonly address: string;
  /**
   * Node labels, set when the node first registers.
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Node taints, like "dedicated=storage:NoSchedule", set when the node first registers.
   * @default []
   */
  readonly taints?: readonly string[] | undefined;
}

/** Where this repository lives. */
export interface Repository {
  /** Git repository that Argo CD reads. */
  readonly url: string;
  /**
   * Branch, tag or commit that Argo CD follows.
   * @default "HEAD"
   */
  readonly revision?: string | undefined;
  /**
   * Whether reading it needs the Secret that the README names.
   * @default false
   */
  readonly private?: boolean | undefined;
}
