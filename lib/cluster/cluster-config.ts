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
  /** What the programs must be. Without one, the sums that the release itself names are believed. */
  readonly k3sChecksums?: K3sChecksums | undefined;
  /** The nodes, by host name. */
  readonly nodes: Readonly<Record<string, Nodes>>;
  /** DNS name of the Kubernetes API, inside the domain, for what apiEndpoint says. Default: its address. */
  readonly apiHost?: string | undefined;
  /** Networks inside the cluster. */
  readonly network?: Network | undefined;
  /** Where nodes get images from. */
  readonly registries?: Registries | undefined;
  /** Further keys of K3s' configuration files, which nothing else says. */
  readonly k3s?: K3s | undefined;
  /** How Helm charts reach the cluster. */
  readonly charts?: Charts | undefined;
  /**
   * Where nodes and people reach the Kubernetes API.
   * @default { type: "direct" }
   */
  readonly apiEndpoint?: ApiEndpointDirect | ApiEndpointKubeVip | ApiEndpointLoadBalancer | undefined;
  /**
   * Pod network.
   * @default { type: "flannel" }
   */
  readonly cni?: CniFlannel | CniMycelium | undefined;
  /**
   * What gives addresses to Services of type LoadBalancer.
   * @default { type: "servicelb" }
   */
  readonly loadBalancer?: LoadBalancerServicelb | LoadBalancerMetallb | LoadBalancerMycelium | undefined;
  /**
   * Names inside the cluster.
   * @default { type: "coredns" }
   */
  readonly dns?: DnsCoredns | undefined;
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
  readonly datastore?: DatastoreSqlite | DatastoreEtcd | DatastoreExternal | undefined;
  /**
   * What is kept of the cluster's state.
   * @default { type: "scheduled" }
   */
  readonly backup?: BackupNone | BackupScheduled | undefined;
  /**
   * How running nodes get another K3s.
   * @default { type: "manual" }
   */
  readonly upgrades?: UpgradesManual | UpgradesAutomatic | undefined;
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
  /**
   * How the Kubernetes API knows people. The administrator's certificate always works.
   * @default { type: "client-certificates" }
   */
  readonly authentication?:
    | AuthenticationClientCertificates
    | AuthenticationOidc
    | AuthenticationTokenWebhook
    | undefined;
  /**
   * How much the nodes are hardened.
   * @default { type: "standard" }
   */
  readonly security?: SecurityStandard | SecurityCis | undefined;
}

/** What the CIS benchmark asks for besides: kernel defaults, restricted pods in namespaces without labels, no tokens that outlive their time, strong ciphers. */
export interface SecurityCis {
  /** What the CIS benchmark asks for besides: kernel defaults, restricted pods in namespaces without labels, no tokens that outlive their time, strong ciphers. */
  readonly type: "cis";
}

/** Audit log, encrypted Secrets, limits on events; pods of namespaces without labels may do everything. */
export interface SecurityStandard {
  /** Audit log, encrypted Secrets, limits on events; pods of namespaces without labels may do everything. */
  readonly type: "standard";
}

/** A token webhook, besides: what an IAM of one's own speaks. */
export interface AuthenticationTokenWebhook {
  /** A token webhook, besides: what an IAM of one's own speaks. */
  readonly type: "token-webhook";
  /** What reviews tokens (TokenReview v1); every server reaches it. */
  readonly url: string;
  /** PEM of the authority of its certificate. */
  readonly certificateAuthority?: string | undefined;
  /**
   * How long an answer holds.
   * @default 120
   */
  readonly cacheSeconds?: number | undefined;
  /**
   * Groups whose members may do everything.
   * @default []
   */
  readonly admins?: readonly string[] | undefined;
  /**
   * Groups whose members see the same, and sync, restart and scale.
   * @default []
   */
  readonly operators?: readonly string[] | undefined;
  /**
   * Groups whose members see everything but Secrets.
   * @default []
   */
  readonly viewers?: readonly string[] | undefined;
}

/** OpenID Connect, besides. */
export interface AuthenticationOidc {
  /** OpenID Connect, besides. */
  readonly type: "oidc";
  /** Address of the provider, exactly as it names itself; every server reaches it. */
  readonly issuer: string;
  /** PEM of the authority of its certificate. */
  readonly certificateAuthority?: string | undefined;
  /** Clients whose tokens are taken. */
  readonly audiences: readonly string[];
  /**
   * Claim that is the name of a person.
   * @default "sub"
   */
  readonly usernameClaim?: string | undefined;
  /**
   * Claim with the groups.
   * @default "groups"
   */
  readonly groupsClaim?: string | undefined;
  /**
   * What names of people and groups begin with in the cluster.
   * @default "oidc:"
   */
  readonly prefix?: string | undefined;
  /**
   * Groups, without the prefix, whose members may do everything.
   * @default []
   */
  readonly admins?: readonly string[] | undefined;
  /**
   * Groups, without the prefix, whose members see the same, and sync, restart and scale.
   * @default []
   */
  readonly operators?: readonly string[] | undefined;
  /**
   * Groups, without the prefix, whose members see everything but Secrets.
   * @default []
   */
  readonly viewers?: readonly string[] | undefined;
}

/** The administrator's certificate of K3s, and tokens of ServiceAccounts. */
export interface AuthenticationClientCertificates {
  /** The administrator's certificate of K3s, and tokens of ServiceAccounts. */
  readonly type: "client-certificates";
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

/** Headlamp, with a portal: health, tiles and actions on one page. */
export interface DashboardHeadlamp {
  /** Headlamp, with a portal: health, tiles and actions on one page. */
  readonly type: "headlamp";
  /** What people call the cluster. Default: its name. */
  readonly title?: string | undefined;
  /** Where people reach it. */
  readonly address?: DashboardHeadlampAddress | undefined;
  /** Another registry's copy of its image. Default: that of the chart. */
  readonly image?: string | undefined;
  /** Colours. */
  readonly theme?: DashboardHeadlampTheme | undefined;
  /** Picture beside the title: the text of an SVG file, as `import logo from "./logo.svg"` gives it. */
  readonly logo?: string | undefined;
  /**
   * Where people find help; shown before they sign in, too.
   * @default []
   */
  readonly support?: readonly DashboardHeadlampSupport[] | undefined;
  /**
   * Tiles beside those that routes make.
   * @default []
   */
  readonly links?: readonly DashboardHeadlampLinks[] | undefined;
  /** What is used of processors, memory and volumes. */
  readonly metrics?: DashboardHeadlampMetrics | undefined;
  /** Tiles of Ingresses, HTTPRoutes, IngressRoutes and annotated Services. */
  readonly discovery?: DashboardHeadlampDiscovery | undefined;
  /**
   * How people sign in to it. What they may do there says the API.
   * @default { type: "token" }
   */
  readonly authentication?: DashboardHeadlampAuthenticationToken | DashboardHeadlampAuthenticationOidc | undefined;
  /**
   * How long a sign-in lasts at most.
   * @default 8
   */
  readonly sessionHours?: number | undefined;
}

/** Through the provider of `authentication`, whose tokens the API takes. */
export interface DashboardHeadlampAuthenticationOidc {
  /** Through the provider of `authentication`, whose tokens the API takes. */
  readonly type: "oidc";
  /** The client that the provider knows the dashboard by; one of `authentication.audiences`. */
  readonly clientId: string;
  /**
   * Whether the provider wants a secret of it, which comes from a Secret. PKCE is used with both.
   * @default "confidential"
   */
  readonly client?: "confidential" | "public" | undefined;
  /**
   * What is asked of the provider; one of them must bring the claim of `authentication.groupsClaim`.
   * @default ["profile", "email", "groups"]
   */
  readonly scopes?: readonly string[] | undefined;
}

/** With a token that the API knows: of one of the ServiceAccounts viewer, operator and admin. */
export interface DashboardHeadlampAuthenticationToken {
  /** With a token that the API knows: of one of the ServiceAccounts viewer, operator and admin. */
  readonly type: "token";
}

/** Tiles of Ingresses, HTTPRoutes, IngressRoutes and annotated Services. */
export interface DashboardHeadlampDiscovery {
  /**
   * Whether tiles are made of what the cluster serves.
   * @default true
   */
  readonly enabled?: boolean | undefined;
  /**
   * Namespaces that are looked at. Default: all.
   * @default []
   */
  readonly namespaces?: readonly string[] | undefined;
}

/** What is used of processors, memory and volumes. */
export interface DashboardHeadlampMetrics {
  /**
   * Whether usage is shown.
   * @default true
   */
  readonly enabled?: boolean | undefined;
  /**
   * Where it comes from; Prometheus knows how full volumes are, and counts where the cluster runs it.
   * @default ["metrics-api", "prometheus"]
   */
  readonly sources?: readonly ("metrics-api" | "prometheus")[] | undefined;
}

export interface DashboardHeadlampLinks {
  /** What people call it. */
  readonly title: string;
  /** Where it leads. */
  readonly url: string;
  /** What it is for. */
  readonly description?: string | undefined;
  /** Name of a Material Design icon, like "mdi:router-wireless". */
  readonly icon?: string | undefined;
  /** What it stands with. */
  readonly group?: string | undefined;
  /** Who looks after it: a team, a person. */
  readonly owner?: string | undefined;
  /** Address of its documentation. */
  readonly docs?: string | undefined;
  /** Service that must have a ready pod before it is a link. Default: it always is one. */
  readonly backend?: DashboardHeadlampLinksBackend | undefined;
  /** Application that must be healthy before it is a link. */
  readonly application?: string | undefined;
}

/** Service that must have a ready pod before it is a link. Default: it always is one. */
export interface DashboardHeadlampLinksBackend {
  /** Its namespace. */
  readonly namespace: string;
  /** Its name. */
  readonly service: string;
  /** Its port. Default: any. */
  readonly port?: number | undefined;
}

export interface DashboardHeadlampSupport {
  /** What it is. */
  readonly title: string;
  /** Where it leads. */
  readonly url: string;
}

/** Colours. */
export interface DashboardHeadlampTheme {
  /**
   * Whether people choose, or all see the light or the dark one.
   * @default "free"
   */
  readonly mode?: "free" | "light" | "dark" | undefined;
  /** Colours of the light one. */
  readonly light?: DashboardHeadlampThemeLight | undefined;
  /** Colours of the dark one. */
  readonly dark?: DashboardHeadlampThemeDark | undefined;
}

/** Colours of the dark one. */
export interface DashboardHeadlampThemeDark {
  /**
   * Buttons, links, and what is selected.
   * @default "#6cb6ff"
   */
  readonly primary?: string | undefined;
  /**
   * The bar at the side.
   * @default "#10161d"
   */
  readonly navigation?: string | undefined;
  /**
   * The page.
   * @default "#161b22"
   */
  readonly background?: string | undefined;
}

/** Colours of the light one. */
export interface DashboardHeadlampThemeLight {
  /**
   * Buttons, links, and what is selected.
   * @default "#0b5cad"
   */
  readonly primary?: string | undefined;
  /**
   * The bar at the side.
   * @default "#1f2a37"
   */
  readonly navigation?: string | undefined;
  /**
   * The page.
   * @default "#ffffff"
   */
  readonly background?: string | undefined;
}

/** Where people reach it. */
export interface DashboardHeadlampAddress {
  /**
   * What stands before the cluster's domain.
   * @default "dashboard"
   */
  readonly subdomain?: string | undefined;
  /**
   * Where it is there, if other routes share the host.
   * @default "/"
   */
  readonly path?: string | undefined;
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

/** The declared K3s is rolled out by system-upgrade-controller: nodes with a release of their own first, then servers one after the other, then agents. */
export interface UpgradesAutomatic {
  /** The declared K3s is rolled out by system-upgrade-controller: nodes with a release of their own first, then servers one after the other, then agents. */
  readonly type: "automatic";
  /** When upgrades may begin. Default: as soon as Argo CD syncs them. */
  readonly window?: UpgradesAutomaticWindow | undefined;
  /**
   * Whether pods move to other nodes before a node is upgraded, where there is another one for them.
   * @default true
   */
  readonly drain?: boolean | undefined;
}

/** When upgrades may begin. Default: as soon as Argo CD syncs them. */
export interface UpgradesAutomaticWindow {
  /**
   * Days on which an upgrade may begin.
   * @default ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
   */
  readonly days?:
    | readonly ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[]
    | undefined;
  /** From when on. */
  readonly startTime: string;
  /** Until when, on the same day. What has begun is ended. */
  readonly endTime: string;
  /**
   * Where these times are.
   * @default "UTC"
   */
  readonly timeZone?: string | undefined;
}

/** A person installs the declared K3s on each node, by the same commands as the first time. */
export interface UpgradesManual {
  /** A person installs the declared K3s on each node, by the same commands as the first time. */
  readonly type: "manual";
}

/** On each server, in one archive: a copy of the datastore or the newest snapshot, token, certificates, settings, and the keys of SealedSecrets. */
export interface BackupScheduled {
  /** On each server, in one archive: a copy of the datastore or the newest snapshot, token, certificates, settings, and the keys of SealedSecrets. */
  readonly type: "scheduled";
  /**
   * Cron expression, in the server's time zone.
   * @default "0 *\/6 * * *"
   */
  readonly schedule?: string | undefined;
  /**
   * How many are kept on each server, and in S3.
   * @default 12
   */
  readonly retention?: number | undefined;
  /**
   * Folder of each server. On another machine, e.g. a mounted share, they outlive the server.
   * @default "/var/lib/k3s-gitops/backups"
   */
  readonly folder?: string | undefined;
  /** Where K3s copies snapshots of etcd to; its credentials come from a Secret. */
  readonly s3?: BackupScheduledS3 | undefined;
}

/** Where K3s copies snapshots of etcd to; its credentials come from a Secret. */
export interface BackupScheduledS3 {
  /**
   * Host of the service, reached by HTTPS.
   * @default "s3.amazonaws.com"
   */
  readonly endpoint?: string | undefined;
  /** Bucket, which must exist. */
  readonly bucket: string;
  /**
   * Its region.
   * @default "us-east-1"
   */
  readonly region?: string | undefined;
  /** Folder in it. Default: the name of the cluster. */
  readonly folder?: string | undefined;
}

/** Nothing is kept. */
export interface BackupNone {
  /** Nothing is kept. */
  readonly type: "none";
}

/** A PostgreSQL, MySQL, MariaDB or etcd of yours, for any number of servers. What it is reached by is a secret: K3S_DATASTORE_ENDPOINT in /etc/default/k3s of each server. */
export interface DatastoreExternal {
  /** A PostgreSQL, MySQL, MariaDB or etcd of yours, for any number of servers. What it is reached by is a secret: K3S_DATASTORE_ENDPOINT in /etc/default/k3s of each server. */
  readonly type: "external";
  /** File of each server with the authority of the datastore's certificate. */
  readonly caFile?: string | undefined;
  /** File of each server with the certificate that it shows to the datastore. */
  readonly certFile?: string | undefined;
  /** File of each server with the key of that certificate. */
  readonly keyFile?: string | undefined;
}

/** Embedded etcd, on one, three or five servers. */
export interface DatastoreEtcd {
  /** Embedded etcd, on one, three or five servers. */
  readonly type: "etcd";
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

/** Traefik. */
export interface IngressTraefik {
  /** Traefik. */
  readonly type: "traefik";
  /**
   * Who brings it: k3s, which tunes K3s' own, or chart, which switches that one off and has Argo CD install the project's chart.
   * @default "k3s"
   */
  readonly source?: "k3s" | "chart" | undefined;
  /**
   * Pods of the ingress controller.
   * @default 1
   */
  readonly replicas?: number | undefined;
}

/** K3s' own CoreDNS. */
export interface DnsCoredns {
  /** K3s' own CoreDNS. */
  readonly type: "coredns";
  /** Zone in which `<service>.<namespace>` has the addresses of that Service of type LoadBalancer. Default: none. */
  readonly zone?: DnsCorednsZone | undefined;
  /**
   * Zones of others, like those of other clusters.
   * @default []
   */
  readonly forward?: readonly DnsCorednsForward[] | undefined;
}

export interface DnsCorednsForward {
  /** Zone that somebody else answers for. */
  readonly zone: string;
  /** Who answers, one after the other. */
  readonly servers: readonly string[];
}

/** Zone in which `<service>.<namespace>` has the addresses of that Service of type LoadBalancer. Default: none. */
export interface DnsCorednsZone {
  /** Zone of the cluster, like "home.mesh.example.com". */
  readonly name: string;
  /**
   * Seconds for which an answer may be kept.
   * @default 30
   */
  readonly ttl?: number | undefined;
  /**
   * Whether others can ask for it, at an address that loadBalancer gives.
   * @default false
   */
  readonly exposed?: boolean | undefined;
}

/** The Mycelium network, which cni brings: a Service of its class gets addresses that all nodes of that network reach. */
export interface LoadBalancerMycelium {
  /** The Mycelium network, which cni brings: a Service of its class gets addresses that all nodes of that network reach. */
  readonly type: "mycelium";
  /** Nodes that bring Services' addresses into the network. Default: all. */
  readonly gateways?: readonly string[] | undefined;
  /** How many addresses a Service gets, each of another gateway. Default: 2, or 1 with one gateway. */
  readonly addresses?: number | undefined;
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

/** The Mycelium network: every pod has an address that all of its nodes reach. */
export interface CniMycelium {
  /** The Mycelium network: every pod has an address that all of its nodes reach. */
  readonly type: "mycelium";
  /**
   * dual: pods have IPv4, over a VXLAN between nodes, and an address of the network. secondary: flannel stays, and pods that ask for it have a second interface.
   * @default "dual"
   */
  readonly mode?: "dual" | "secondary" | undefined;
  /**
   * Who sets up the interfaces of pods. reference: the plugins that K3s brings. threefold: mycelium-cni, which is refused, with the reasons.
   * @default "reference"
   */
  readonly plugin?: "reference" | "threefold" | undefined;
  /**
   * Where the daemon runs.
   * @default { type: "host" }
   */
  readonly install?: CniMyceliumInstallHost | CniMyceliumInstallDaemonset | undefined;
  /**
   * Daemons outside that every node connects to, like "tcp://198.51.100.7:9651".
   * @default []
   */
  readonly peers?: readonly string[] | undefined;
  /**
   * Interfaces of the LAN on which nodes look for each other, like "eth0". Default: none.
   * @default []
   */
  readonly discovery?: readonly string[] | undefined;
  /** A network of those alone that know its key, which a person brings to every host. */
  readonly privateNetwork?: CniMyceliumPrivateNetwork | undefined;
  /**
   * Interface of the daemon.
   * @default "mycelium"
   */
  readonly tunnel?: string | undefined;
  /** Bytes that a packet of a pod holds at most. Default: what fits. */
  readonly mtu?: number | undefined;
  /** Ports of every host. */
  readonly ports?: CniMyceliumPorts | undefined;
  /** Who else reaches what. The nodes of the cluster always may. */
  readonly trust?: CniMyceliumTrust | undefined;
}

/** Who else reaches what. The nodes of the cluster always may. */
export interface CniMyceliumTrust {
  /** How much trust others than the nodes of the cluster need. */
  readonly thresholds?: CniMyceliumTrustThresholds | undefined;
  /**
   * Other nodes of the Mycelium network, by a name of your choice.
   * @default {}
   */
  readonly spores?: Readonly<Record<string, CniMyceliumTrustSpores>> | undefined;
  /**
   * Namespaces whose network policies let in others than the cluster's own, too.
   * @default {}
   */
  readonly namespaces?: Readonly<Record<string, CniMyceliumTrustNamespaces>> | undefined;
}

/** Who else reaches the pods of a namespace. */
export interface CniMyceliumTrustNamespaces {
  /** Least trust, not below thresholds.pods. */
  readonly threshold: number;
  /** Ports that others reach. Default: all. */
  readonly ports?: readonly CniMyceliumTrustNamespacesPorts[] | undefined;
}

export interface CniMyceliumTrustNamespacesPorts {
  /** Port of the pods, not of their Service. */
  readonly port: number;
  /**
   * Protocol.
   * @default "TCP"
   */
  readonly protocol?: "TCP" | "UDP" | undefined;
}

/** A node of the Mycelium network, which others call a spore. */
export interface CniMyceliumTrustSpores {
  /** Its key, 64 hexadecimal digits, from which its /64 of 400::/7 follows. */
  readonly publicKey: string;
  /** 0, not at all, to 100, like a node of the cluster. */
  readonly trust: number;
  /** Why, for people. */
  readonly reason: string;
  /** From when on it is not trusted, like "2027-01-31T09:00:00Z". Default: never. */
  readonly expires?: string | undefined;
}

/** How much trust others than the nodes of the cluster need. */
export interface CniMyceliumTrustThresholds {
  /** Least trust, 1 to 100, to reach the nodes: SSH, kubelets, the API. Default: nobody else may. */
  readonly nodes?: number | undefined;
  /** Least trust, 1 to 100, to reach pods and addresses of Services. Default: nobody else may. */
  readonly pods?: number | undefined;
}

/** Ports of every host. */
export interface CniMyceliumPorts {
  /**
   * TCP: peers that connect.
   * @default 9651
   */
  readonly tcp?: number | undefined;
  /**
   * UDP: peers that connect by QUIC.
   * @default 9651
   */
  readonly quic?: number | undefined;
  /**
   * UDP: peers of the LAN that look for each other.
   * @default 9650
   */
  readonly discovery?: number | undefined;
  /**
   * TCP on loopback: the daemon's HTTP API.
   * @default 8989
   */
  readonly api?: number | undefined;
  /**
   * TCP on loopback: its JSON-RPC.
   * @default 8990
   */
  readonly rpc?: number | undefined;
  /**
   * TCP on loopback: its metrics, which the agent passes on.
   * @default 9652
   */
  readonly metrics?: number | undefined;
  /**
   * TCP: the agent's health and metrics.
   * @default 9653
   */
  readonly agent?: number | undefined;
  /**
   * UDP: IPv4 of pods, between addresses of the network.
   * @default 4790
   */
  readonly vxlan?: number | undefined;
}

/** A network of those alone that know its key, which a person brings to every host. */
export interface CniMyceliumPrivateNetwork {
  /** Name of the network, which everybody can see. */
  readonly name: string;
}

/** Pods: nodes are reached by the addresses of their LAN. */
export interface CniMyceliumInstallDaemonset {
  /** Pods: nodes are reached by the addresses of their LAN. */
  readonly type: "daemonset";
  /** Image with /bin/mycelium, by digest: the project publishes no versions. */
  readonly image: string;
}

/** A service of every host, from before K3s: nodes can have addresses of the network. */
export interface CniMyceliumInstallHost {
  /** A service of every host, from before K3s: nodes can have addresses of the network. */
  readonly type: "host";
  /**
   * Release of Mycelium.
   * @default "0.7.10"
   */
  readonly version?: string | undefined;
  /** SHA-256 of the release's archives. Without one, the sum that the release itself names is believed. */
  readonly checksums?: CniMyceliumInstallHostChecksums | undefined;
}

/** SHA-256 of the release's archives. Without one, the sum that the release itself names is believed. */
export interface CniMyceliumInstallHostChecksums {
  /** Of the archive for x86_64-unknown-linux-musl. */
  readonly amd64?: string | undefined;
  /** Of the archive for aarch64-unknown-linux-musl. */
  readonly arm64?: string | undefined;
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

/** A load balancer of yours in front of the servers. */
export interface ApiEndpointLoadBalancer {
  /** A load balancer of yours in front of the servers. */
  readonly type: "load-balancer";
  /** Name or IPv4 address; its port 6443 leads to port 6443 of all servers. */
  readonly address: string;
}

/** kube-vip: a virtual address that one of the servers that work has. */
export interface ApiEndpointKubeVip {
  /** kube-vip: a virtual address that one of the servers that work has. */
  readonly type: "kube-vip";
  /** IPv4 address of the servers' LAN that no machine has, announced by ARP. */
  readonly address: string;
  /** Network interface of every server that gets it. Default: that of the default route. */
  readonly interface?: string | undefined;
}

/** The first server. */
export interface ApiEndpointDirect {
  /** The first server. */
  readonly type: "direct";
  /**
   * Which of its addresses: ipv6 where nodes of several sites share no LAN.
   * @default "ipv4"
   */
  readonly family?: "ipv4" | "ipv6" | undefined;
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

/** Further keys of K3s' configuration files, which nothing else says. */
export interface K3s {
  /** Keys of config.yaml on every server. */
  readonly server?: K3sServer | undefined;
  /** Keys of config.yaml on every agent. */
  readonly agent?: K3sAgent | undefined;
}

/** Keys of config.yaml on every agent. */
export interface K3sAgent {
  /**
   * The configuration file itself.
   * @default "/etc/rancher/k3s/config.yaml"
   */
  readonly config?: string | undefined;
  /**
   * Whether to log in detail.
   * @default false
   */
  readonly debug?: boolean | undefined;
  /**
   * How much Kubernetes' components log.
   * @default 0
   */
  readonly v?: number | undefined;
  /** Level of single source files, like "kubelet=4". */
  readonly vmodule?: string | undefined;
  /** File to log to. Default: standard error. */
  readonly log?: string | undefined;
  /**
   * Whether to log to standard error as well.
   * @default false
   */
  readonly alsologtostderr?: boolean | undefined;
  /**
   * Experimental: whether to use K3s' own iptables and such.
   * @default false
   */
  readonly "prefer-bundled-bin"?: boolean | undefined;
  /**
   * Experimental: whether to serve profiles of the process.
   * @default false
   */
  readonly "enable-pprof"?: boolean | undefined;
  /**
   * Experimental: whether to run without root.
   * @default false
   */
  readonly rootless?: boolean | undefined;
  /**
   * Address to listen on.
   * @default "0.0.0.0"
   */
  readonly "bind-address"?: string | undefined;
  /** Addresses of the node, of the first family first. Default: found by K3s. */
  readonly "node-ip"?: readonly string[] | undefined;
  /** Addresses that others reach the node by. */
  readonly "node-external-ip"?: readonly string[] | undefined;
  /** Names of the node in DNS, inside. */
  readonly "node-internal-dns"?: readonly string[] | undefined;
  /** Names of the node in DNS, outside. */
  readonly "node-external-dns"?: readonly string[] | undefined;
  /** resolv.conf of the kubelet. Default: the host's, if its servers can be reached by pods. */
  readonly "resolv-conf"?: string | undefined;
  /** Interface of the pod network, like "eth1". Default: that of the default route. */
  readonly "flannel-iface"?: string | undefined;
  /** Flannel's configuration, instead of that of K3s. */
  readonly "flannel-conf"?: string | undefined;
  /** Flannel's CNI configuration, instead of that of K3s. */
  readonly "flannel-cni-conf"?: string | undefined;
  /** Experimental: how to join a VPN. A secret. */
  readonly "vpn-auth"?: string | undefined;
  /** Experimental: file with how to join a VPN. */
  readonly "vpn-auth-file"?: string | undefined;
  /**
   * Port of the node's own load balancer of API servers, on loopback.
   * @default 6444
   */
  readonly "lb-server-port"?: number | undefined;
  /**
   * Where K3s keeps everything.
   * @default "/var/lib/rancher/k3s"
   */
  readonly "data-dir"?: string | undefined;
  /** What lets a node join. A secret. */
  readonly token?: string | undefined;
  /** File with what lets a node join. */
  readonly "token-file"?: string | undefined;
  /** The server to join. */
  readonly server?: string | undefined;
  /** Name of the node. Default: the host's. */
  readonly "node-name"?: string | undefined;
  /**
   * Whether an ID goes behind the node's name.
   * @default false
   */
  readonly "with-node-id"?: boolean | undefined;
  /** Labels, when the node first registers. */
  readonly "node-label"?: readonly string[] | undefined;
  /** Taints, when the node first registers. */
  readonly "node-taint"?: readonly string[] | undefined;
  /**
   * Plug-ins that know the credentials of registries.
   * @default "/var/lib/rancher/credentialprovider/bin"
   */
  readonly "image-credential-provider-bin-dir"?: string | undefined;
  /**
   * Their configuration.
   * @default "/var/lib/rancher/credentialprovider/config.yaml"
   */
  readonly "image-credential-provider-config"?: string | undefined;
  /**
   * Whether containerd uses SELinux.
   * @default false
   */
  readonly selinux?: boolean | undefined;
  /**
   * Whether the kubelet fails where sysctls differ from its own defaults.
   * @default false
   */
  readonly "protect-kernel-defaults"?: boolean | undefined;
  /**
   * Experimental: whether Docker runs the containers.
   * @default false
   */
  readonly docker?: boolean | undefined;
  /** Socket of another runtime than K3s' containerd. */
  readonly "container-runtime-endpoint"?: string | undefined;
  /** Default runtime of containerd. */
  readonly "default-runtime"?: string | undefined;
  /** Socket of another image service than containerd. */
  readonly "image-service-endpoint"?: string | undefined;
  /**
   * Whether only mirrors are asked for images.
   * @default false
   */
  readonly "disable-default-registry-endpoint"?: boolean | undefined;
  /**
   * Whether pods without root may use the devices that they get.
   * @default false
   */
  readonly "nonroot-devices"?: boolean | undefined;
  /**
   * Image of the pause container.
   * @default "rancher/mirrored-pause:3.10.2"
   */
  readonly "pause-image"?: string | undefined;
  /**
   * Snapshotter of containerd.
   * @default "overlayfs"
   */
  readonly snapshotter?: string | undefined;
  /**
   * File with the mirrors of registries.
   * @default "/etc/rancher/k3s/registries.yaml"
   */
  readonly "private-registry"?: string | undefined;
  /** More registries whose images are taken from imported archives. */
  readonly "airgap-extra-registry"?: readonly string[] | undefined;
  /** Arguments of the kubelet, like "max-pods=200". */
  readonly "kubelet-arg"?: readonly string[] | undefined;
  /** Arguments of kube-proxy. */
  readonly "kube-proxy-arg"?: readonly string[] | undefined;
  /**
   * Experimental: whether the agent asks the one server instead of all of them.
   * @default false
   */
  readonly "disable-apiserver-lb"?: boolean | undefined;
}

/** Keys of config.yaml on every server. */
export interface K3sServer {
  /**
   * The configuration file itself.
   * @default "/etc/rancher/k3s/config.yaml"
   */
  readonly config?: string | undefined;
  /**
   * Whether to log in detail.
   * @default false
   */
  readonly debug?: boolean | undefined;
  /**
   * How much Kubernetes' components log.
   * @default 0
   */
  readonly v?: number | undefined;
  /** Level of single source files, like "kubelet=4". */
  readonly vmodule?: string | undefined;
  /** File to log to. Default: standard error. */
  readonly log?: string | undefined;
  /**
   * Whether to log to standard error as well.
   * @default false
   */
  readonly alsologtostderr?: boolean | undefined;
  /**
   * Experimental: whether to use K3s' own iptables and such.
   * @default false
   */
  readonly "prefer-bundled-bin"?: boolean | undefined;
  /**
   * Experimental: whether to serve profiles of the process.
   * @default false
   */
  readonly "enable-pprof"?: boolean | undefined;
  /**
   * Experimental: whether to run without root.
   * @default false
   */
  readonly rootless?: boolean | undefined;
  /**
   * Address to listen on.
   * @default "0.0.0.0"
   */
  readonly "bind-address"?: string | undefined;
  /** Addresses of the node, of the first family first. Default: found by K3s. */
  readonly "node-ip"?: readonly string[] | undefined;
  /** Addresses that others reach the node by. */
  readonly "node-external-ip"?: readonly string[] | undefined;
  /** Names of the node in DNS, inside. */
  readonly "node-internal-dns"?: readonly string[] | undefined;
  /** Names of the node in DNS, outside. */
  readonly "node-external-dns"?: readonly string[] | undefined;
  /** resolv.conf of the kubelet. Default: the host's, if its servers can be reached by pods. */
  readonly "resolv-conf"?: string | undefined;
  /** Interface of the pod network, like "eth1". Default: that of the default route. */
  readonly "flannel-iface"?: string | undefined;
  /** Flannel's configuration, instead of that of K3s. */
  readonly "flannel-conf"?: string | undefined;
  /** Flannel's CNI configuration, instead of that of K3s. */
  readonly "flannel-cni-conf"?: string | undefined;
  /** Experimental: how to join a VPN. A secret. */
  readonly "vpn-auth"?: string | undefined;
  /** Experimental: file with how to join a VPN. */
  readonly "vpn-auth-file"?: string | undefined;
  /**
   * Port of the node's own load balancer of API servers, on loopback.
   * @default 6444
   */
  readonly "lb-server-port"?: number | undefined;
  /**
   * Where K3s keeps everything.
   * @default "/var/lib/rancher/k3s"
   */
  readonly "data-dir"?: string | undefined;
  /** What lets a node join. A secret. */
  readonly token?: string | undefined;
  /** File with what lets a node join. */
  readonly "token-file"?: string | undefined;
  /** The server to join. */
  readonly server?: string | undefined;
  /** Name of the node. Default: the host's. */
  readonly "node-name"?: string | undefined;
  /**
   * Whether an ID goes behind the node's name.
   * @default false
   */
  readonly "with-node-id"?: boolean | undefined;
  /** Labels, when the node first registers. */
  readonly "node-label"?: readonly string[] | undefined;
  /** Taints, when the node first registers. */
  readonly "node-taint"?: readonly string[] | undefined;
  /**
   * Plug-ins that know the credentials of registries.
   * @default "/var/lib/rancher/credentialprovider/bin"
   */
  readonly "image-credential-provider-bin-dir"?: string | undefined;
  /**
   * Their configuration.
   * @default "/var/lib/rancher/credentialprovider/config.yaml"
   */
  readonly "image-credential-provider-config"?: string | undefined;
  /**
   * Whether containerd uses SELinux.
   * @default false
   */
  readonly selinux?: boolean | undefined;
  /**
   * Whether the kubelet fails where sysctls differ from its own defaults.
   * @default false
   */
  readonly "protect-kernel-defaults"?: boolean | undefined;
  /**
   * Experimental: whether Docker runs the containers.
   * @default false
   */
  readonly docker?: boolean | undefined;
  /** Socket of another runtime than K3s' containerd. */
  readonly "container-runtime-endpoint"?: string | undefined;
  /** Default runtime of containerd. */
  readonly "default-runtime"?: string | undefined;
  /** Socket of another image service than containerd. */
  readonly "image-service-endpoint"?: string | undefined;
  /**
   * Whether only mirrors are asked for images.
   * @default false
   */
  readonly "disable-default-registry-endpoint"?: boolean | undefined;
  /**
   * Whether pods without root may use the devices that they get.
   * @default false
   */
  readonly "nonroot-devices"?: boolean | undefined;
  /**
   * Image of the pause container.
   * @default "rancher/mirrored-pause:3.10.2"
   */
  readonly "pause-image"?: string | undefined;
  /**
   * Snapshotter of containerd.
   * @default "overlayfs"
   */
  readonly snapshotter?: string | undefined;
  /**
   * File with the mirrors of registries.
   * @default "/etc/rancher/k3s/registries.yaml"
   */
  readonly "private-registry"?: string | undefined;
  /** More registries whose images are taken from imported archives. */
  readonly "airgap-extra-registry"?: readonly string[] | undefined;
  /** Arguments of the kubelet, like "max-pods=200". */
  readonly "kubelet-arg"?: readonly string[] | undefined;
  /** Arguments of kube-proxy. */
  readonly "kube-proxy-arg"?: readonly string[] | undefined;
  /**
   * Port of the API.
   * @default 6443
   */
  readonly "https-listen-port"?: number | undefined;
  /** Experimental: port of K3s' own API. Default: that of the API. */
  readonly "supervisor-port"?: number | undefined;
  /** Experimental: port of the API server behind it. Default: next to that of the API. */
  readonly "apiserver-port"?: number | undefined;
  /** Experimental: address that the API server listens on. */
  readonly "apiserver-bind-address"?: string | undefined;
  /** Address of the API server that members are told. Default: the external one of the node, else its own. */
  readonly "advertise-address"?: string | undefined;
  /** Port of the API server that members are told. Default: https-listen-port. */
  readonly "advertise-port"?: number | undefined;
  /** More names and addresses that the API's certificate is for. */
  readonly "tls-san"?: readonly string[] | undefined;
  /**
   * Whether the certificate gets no names that only a client claims.
   * @default true
   */
  readonly "tls-san-security"?: boolean | undefined;
  /** What lets agents join, and no servers. A secret. */
  readonly "agent-token"?: string | undefined;
  /** File with what lets agents join, and no servers. */
  readonly "agent-token-file"?: string | undefined;
  /**
   * Whether to start a cluster on embedded etcd.
   * @default false
   */
  readonly "cluster-init"?: boolean | undefined;
  /**
   * Whether to forget all other members. For one start only.
   * @default false
   */
  readonly "cluster-reset"?: boolean | undefined;
  /** The snapshot that a reset restores. For one start only. */
  readonly "cluster-reset-restore-path"?: string | undefined;
  /**
   * Ports of Services of type NodePort.
   * @default "30000-32767"
   */
  readonly "service-node-port-range"?: string | undefined;
  /**
   * Where the pods of ServiceLB run.
   * @default "kube-system"
   */
  readonly "servicelb-namespace"?: string | undefined;
  /**
   * File to write the administrator's kubeconfig to.
   * @default "/etc/rancher/k3s/k3s.yaml"
   */
  readonly "write-kubeconfig"?: string | undefined;
  /**
   * Its mode, like "0640".
   * @default "0600"
   */
  readonly "write-kubeconfig-mode"?: string | undefined;
  /** The group that it belongs to. */
  readonly "write-kubeconfig-group"?: string | undefined;
  /**
   * Name of cluster, user and context in it.
   * @default "default"
   */
  readonly "write-kubeconfig-name"?: string | undefined;
  /** Arguments of the API server, like "audit-log-maxage=30". */
  readonly "kube-apiserver-arg"?: readonly string[] | undefined;
  /** Arguments of embedded etcd. */
  readonly "etcd-arg"?: readonly string[] | undefined;
  /** Arguments of the controller manager. */
  readonly "kube-controller-manager-arg"?: readonly string[] | undefined;
  /** Arguments of the scheduler. */
  readonly "kube-scheduler-arg"?: readonly string[] | undefined;
  /** Arguments of the cloud controller. */
  readonly "kube-cloud-controller-manager-arg"?: readonly string[] | undefined;
  /** Arguments of the Helm controller: default-job-image, job-resources, job-tolerations. */
  readonly "helm-controller-arg"?: readonly string[] | undefined;
  /** Data source of an external datastore. A secret where it holds a password. */
  readonly "datastore-endpoint"?: string | undefined;
  /** Authority of the datastore's certificate. */
  readonly "datastore-cafile"?: string | undefined;
  /** Certificate for the datastore. */
  readonly "datastore-certfile"?: string | undefined;
  /** Its key. */
  readonly "datastore-keyfile"?: string | undefined;
  /**
   * Whether kine itself is reached by TLS.
   * @default false
   */
  readonly "kine-tls"?: boolean | undefined;
  /**
   * Whether etcd serves metrics beyond loopback.
   * @default false
   */
  readonly "etcd-expose-metrics"?: boolean | undefined;
  /**
   * Whether no snapshots are made by themselves.
   * @default false
   */
  readonly "etcd-disable-snapshots"?: boolean | undefined;
  /**
   * What the names of snapshots begin with.
   * @default "etcd-snapshot"
   */
  readonly "etcd-snapshot-name"?: string | undefined;
  /**
   * When snapshots are made.
   * @default "0 *\/12 * * *"
   */
  readonly "etcd-snapshot-schedule-cron"?: string | undefined;
  /**
   * How often the list of snapshots is compared.
   * @default "10m"
   */
  readonly "etcd-snapshot-reconcile-interval"?: string | undefined;
  /**
   * How many snapshots are kept.
   * @default 5
   */
  readonly "etcd-snapshot-retention"?: number | undefined;
  /** Where snapshots are kept. Default: server/db/snapshots in the data directory. */
  readonly "etcd-snapshot-dir"?: string | undefined;
  /**
   * Whether snapshots are compressed.
   * @default false
   */
  readonly "etcd-snapshot-compress"?: boolean | undefined;
  /**
   * Whether snapshots are copied to S3.
   * @default false
   */
  readonly "etcd-s3"?: boolean | undefined;
  /**
   * Host of S3.
   * @default "s3.amazonaws.com"
   */
  readonly "etcd-s3-endpoint"?: string | undefined;
  /** Authority of its certificate. */
  readonly "etcd-s3-endpoint-ca"?: string | undefined;
  /**
   * Whether its certificate is not verified.
   * @default false
   */
  readonly "etcd-s3-skip-ssl-verify"?: boolean | undefined;
  /**
   * Whether it is reached without TLS.
   * @default false
   */
  readonly "etcd-s3-insecure"?: boolean | undefined;
  /** Name of the credentials. A secret. */
  readonly "etcd-s3-access-key"?: string | undefined;
  /** The credentials. A secret. */
  readonly "etcd-s3-secret-key"?: string | undefined;
  /** Token of credentials that expire. A secret. */
  readonly "etcd-s3-session-token"?: string | undefined;
  /** Bucket of the snapshots. */
  readonly "etcd-s3-bucket"?: string | undefined;
  /**
   * How a bucket is addressed.
   * @default "auto"
   */
  readonly "etcd-s3-bucket-lookup-type"?: "auto" | "dns" | "path" | undefined;
  /** Folder inside the bucket. */
  readonly "etcd-s3-folder"?: string | undefined;
  /**
   * Region of the bucket.
   * @default "us-east-1"
   */
  readonly "etcd-s3-region"?: string | undefined;
  /** Proxy on the way to S3. */
  readonly "etcd-s3-proxy"?: string | undefined;
  /** How many snapshots are kept there. Default: etcd-snapshot-retention. */
  readonly "etcd-s3-retention"?: number | undefined;
  /**
   * How long one transfer may take.
   * @default "5m"
   */
  readonly "etcd-s3-timeout"?: string | undefined;
  /** Secret in kube-system of type etcd.k3s.cattle.io/s3-config-secret with all of these. */
  readonly "etcd-s3-config-secret"?: string | undefined;
  /** Where local volumes are made. Default: storage in the data directory. */
  readonly "default-local-storage-path"?: string | undefined;
  /**
   * Whether no scheduler runs.
   * @default false
   */
  readonly "disable-scheduler"?: boolean | undefined;
  /**
   * Whether no kube-proxy runs.
   * @default false
   */
  readonly "disable-kube-proxy"?: boolean | undefined;
  /**
   * Whether no API server runs here.
   * @default false
   */
  readonly "disable-apiserver"?: boolean | undefined;
  /**
   * Whether no controller manager runs here.
   * @default false
   */
  readonly "disable-controller-manager"?: boolean | undefined;
  /**
   * Whether no etcd runs here.
   * @default false
   */
  readonly "disable-etcd"?: boolean | undefined;
  /**
   * Whether the server is no node.
   * @default false
   */
  readonly "disable-agent"?: boolean | undefined;
  /** Registry of all images that K3s itself uses. */
  readonly "system-default-registry"?: string | undefined;
  /**
   * Pod networks, one of each family.
   * @default ["10.42.0.0/16"]
   */
  readonly "cluster-cidr"?: readonly string[] | undefined;
  /**
   * Service networks, one of each family.
   * @default ["10.43.0.0/16"]
   */
  readonly "service-cidr"?: readonly string[] | undefined;
  /** Addresses of DNS. Default: number ten of each Service network. */
  readonly "cluster-dns"?: readonly string[] | undefined;
  /**
   * Domain of Services.
   * @default "cluster.local"
   */
  readonly "cluster-domain"?: string | undefined;
  /**
   * How pods of different nodes reach each other.
   * @default "vxlan"
   */
  readonly "flannel-backend"?: "none" | "vxlan" | "host-gw" | "wireguard-native" | undefined;
  /**
   * Whether pods leave the cluster with the IPv6 address of their node.
   * @default false
   */
  readonly "flannel-ipv6-masq"?: boolean | undefined;
  /**
   * Whether the pod network uses the external addresses of nodes.
   * @default false
   */
  readonly "flannel-external-ip"?: boolean | undefined;
  /**
   * What the API server reaches through the connections of agents.
   * @default "agent"
   */
  readonly "egress-selector-mode"?: "agent" | "cluster" | "pod" | "disabled" | undefined;
  /**
   * Packaged components that K3s does not install, and removes where they are.
   * @default []
   */
  readonly disable?:
    | readonly ("ccm" | "coredns" | "local-storage" | "metrics-server" | "runtimes" | "servicelb" | "traefik")[]
    | undefined;
  /**
   * Whether K3s' cloud controller is off, and ServiceLB with it.
   * @default false
   */
  readonly "disable-cloud-controller"?: boolean | undefined;
  /**
   * Whether no HelmChart is installed.
   * @default false
   */
  readonly "disable-helm-controller"?: boolean | undefined;
  /**
   * Whether NetworkPolicies do nothing.
   * @default false
   */
  readonly "disable-network-policy"?: boolean | undefined;
  /**
   * Whether nodes give their images to each other.
   * @default false
   */
  readonly "embedded-registry"?: boolean | undefined;
  /**
   * Whether Secrets are encrypted in the datastore, from creation on.
   * @default false
   */
  readonly "secrets-encryption"?: boolean | undefined;
  /**
   * Experimental: how Secrets are encrypted, from creation on.
   * @default "aescbc"
   */
  readonly "secrets-encryption-provider"?: "aescbc" | "secretbox" | undefined;
  /**
   * Experimental: whether K3s' own metrics are served at port 6443.
   * @default false
   */
  readonly "supervisor-metrics"?: boolean | undefined;
}

/** Where nodes get images from. */
export interface Registries {
  /**
   * Whether nodes give each other the images that they have, of every registry that mirrors names.
   * @default false
   */
  readonly embedded?: boolean | undefined;
  /**
   * Registries by their hosts, "*" for all others.
   * @default {}
   */
  readonly mirrors?: Readonly<Record<string, RegistriesMirrors>> | undefined;
  /**
   * How registries and mirrors are talked to, by their hosts.
   * @default {}
   */
  readonly configs?: Readonly<Record<string, RegistriesConfigs>> | undefined;
}

/** One registry or mirror. */
export interface RegistriesConfigs {
  /** How its certificate is verified. */
  readonly tls?: RegistriesConfigsTls | undefined;
}

/** How its certificate is verified. */
export interface RegistriesConfigsTls {
  /** File of each node with the authority of its certificate. */
  readonly ca_file?: string | undefined;
  /** File of each node with the certificate that it shows. */
  readonly cert_file?: string | undefined;
  /** File of each node with the key of that certificate. */
  readonly key_file?: string | undefined;
  /** Whether whoever answers is believed. */
  readonly insecure_skip_verify?: boolean | undefined;
}

/** One registry. */
export interface RegistriesMirrors {
  /**
   * Where images are looked for first, in this order.
   * @default []
   */
  readonly endpoint?: readonly string[] | undefined;
  /**
   * What the names of repositories become there, by regular expressions.
   * @default {}
   */
  readonly rewrite?: Readonly<Record<string, string>> | undefined;
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
  /** IPv6 beside IPv4, if all nodes have both. Cannot come, go or change after creation. */
  readonly ipv6?: NetworkIpv6 | undefined;
}

/** IPv6 beside IPv4, if all nodes have both. Cannot come, go or change after creation. */
export interface NetworkIpv6 {
  /**
   * Second pod addresses.
   * @default "fd00:42::/56"
   */
  readonly clusterCidr?: string | undefined;
  /**
   * Second addresses of Services that ask for them.
   * @default "fd00:43::/112"
   */
  readonly serviceCidr?: string | undefined;
}

/** One node. */
export interface Nodes {
  /** A server runs the control plane, an agent only workloads. */
  readonly role: "server" | "agent";
  /** IPv4 address that the other nodes reach it by. */
  readonly address: string;
  /** IPv6 address besides, with network.ipv6. */
  readonly ipv6?: string | undefined;
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
  /** What the machine has. With it, what runs there is held against it, and a smaller machine is refused. */
  readonly resources?: NodesResources | undefined;
  /** K3s release of this node alone, to try one out. Default: the cluster's. */
  readonly k3sVersion?: string | undefined;
  /** How bootstrap reaches it. */
  readonly ssh?: NodesSsh | undefined;
  /** What the node is a virtual machine on. Default: it is a machine itself. */
  readonly host?: NodesHostMacos | undefined;
  /** Keys of config.yaml on this node, which take the place of those of its role. */
  readonly k3s?: K3sNode | undefined;
}

/** Keys of config.yaml on this node, which take the place of those of its role. */
export interface K3sNode {
  /**
   * The configuration file itself.
   * @default "/etc/rancher/k3s/config.yaml"
   */
  readonly config?: string | undefined;
  /**
   * Whether to log in detail.
   * @default false
   */
  readonly debug?: boolean | undefined;
  /**
   * How much Kubernetes' components log.
   * @default 0
   */
  readonly v?: number | undefined;
  /** Level of single source files, like "kubelet=4". */
  readonly vmodule?: string | undefined;
  /** File to log to. Default: standard error. */
  readonly log?: string | undefined;
  /**
   * Whether to log to standard error as well.
   * @default false
   */
  readonly alsologtostderr?: boolean | undefined;
  /**
   * Experimental: whether to use K3s' own iptables and such.
   * @default false
   */
  readonly "prefer-bundled-bin"?: boolean | undefined;
  /**
   * Experimental: whether to serve profiles of the process.
   * @default false
   */
  readonly "enable-pprof"?: boolean | undefined;
  /**
   * Experimental: whether to run without root.
   * @default false
   */
  readonly rootless?: boolean | undefined;
  /**
   * Address to listen on.
   * @default "0.0.0.0"
   */
  readonly "bind-address"?: string | undefined;
  /** Addresses of the node, of the first family first. Default: found by K3s. */
  readonly "node-ip"?: readonly string[] | undefined;
  /** Addresses that others reach the node by. */
  readonly "node-external-ip"?: readonly string[] | undefined;
  /** Names of the node in DNS, inside. */
  readonly "node-internal-dns"?: readonly string[] | undefined;
  /** Names of the node in DNS, outside. */
  readonly "node-external-dns"?: readonly string[] | undefined;
  /** resolv.conf of the kubelet. Default: the host's, if its servers can be reached by pods. */
  readonly "resolv-conf"?: string | undefined;
  /** Interface of the pod network, like "eth1". Default: that of the default route. */
  readonly "flannel-iface"?: string | undefined;
  /** Flannel's configuration, instead of that of K3s. */
  readonly "flannel-conf"?: string | undefined;
  /** Flannel's CNI configuration, instead of that of K3s. */
  readonly "flannel-cni-conf"?: string | undefined;
  /** Experimental: how to join a VPN. A secret. */
  readonly "vpn-auth"?: string | undefined;
  /** Experimental: file with how to join a VPN. */
  readonly "vpn-auth-file"?: string | undefined;
  /**
   * Port of the node's own load balancer of API servers, on loopback.
   * @default 6444
   */
  readonly "lb-server-port"?: number | undefined;
  /**
   * Where K3s keeps everything.
   * @default "/var/lib/rancher/k3s"
   */
  readonly "data-dir"?: string | undefined;
  /** What lets a node join. A secret. */
  readonly token?: string | undefined;
  /** File with what lets a node join. */
  readonly "token-file"?: string | undefined;
  /** The server to join. */
  readonly server?: string | undefined;
  /** Name of the node. Default: the host's. */
  readonly "node-name"?: string | undefined;
  /**
   * Whether an ID goes behind the node's name.
   * @default false
   */
  readonly "with-node-id"?: boolean | undefined;
  /** Labels, when the node first registers. */
  readonly "node-label"?: readonly string[] | undefined;
  /** Taints, when the node first registers. */
  readonly "node-taint"?: readonly string[] | undefined;
  /**
   * Plug-ins that know the credentials of registries.
   * @default "/var/lib/rancher/credentialprovider/bin"
   */
  readonly "image-credential-provider-bin-dir"?: string | undefined;
  /**
   * Their configuration.
   * @default "/var/lib/rancher/credentialprovider/config.yaml"
   */
  readonly "image-credential-provider-config"?: string | undefined;
  /**
   * Whether containerd uses SELinux.
   * @default false
   */
  readonly selinux?: boolean | undefined;
  /**
   * Whether the kubelet fails where sysctls differ from its own defaults.
   * @default false
   */
  readonly "protect-kernel-defaults"?: boolean | undefined;
  /**
   * Experimental: whether Docker runs the containers.
   * @default false
   */
  readonly docker?: boolean | undefined;
  /** Socket of another runtime than K3s' containerd. */
  readonly "container-runtime-endpoint"?: string | undefined;
  /** Default runtime of containerd. */
  readonly "default-runtime"?: string | undefined;
  /** Socket of another image service than containerd. */
  readonly "image-service-endpoint"?: string | undefined;
  /**
   * Whether only mirrors are asked for images.
   * @default false
   */
  readonly "disable-default-registry-endpoint"?: boolean | undefined;
  /**
   * Whether pods without root may use the devices that they get.
   * @default false
   */
  readonly "nonroot-devices"?: boolean | undefined;
  /**
   * Image of the pause container.
   * @default "rancher/mirrored-pause:3.10.2"
   */
  readonly "pause-image"?: string | undefined;
  /**
   * Snapshotter of containerd.
   * @default "overlayfs"
   */
  readonly snapshotter?: string | undefined;
  /**
   * File with the mirrors of registries.
   * @default "/etc/rancher/k3s/registries.yaml"
   */
  readonly "private-registry"?: string | undefined;
  /** More registries whose images are taken from imported archives. */
  readonly "airgap-extra-registry"?: readonly string[] | undefined;
  /** Arguments of the kubelet, like "max-pods=200". */
  readonly "kubelet-arg"?: readonly string[] | undefined;
  /** Arguments of kube-proxy. */
  readonly "kube-proxy-arg"?: readonly string[] | undefined;
  /**
   * Port of the API.
   * @default 6443
   */
  readonly "https-listen-port"?: number | undefined;
  /** Experimental: port of K3s' own API. Default: that of the API. */
  readonly "supervisor-port"?: number | undefined;
  /** Experimental: port of the API server behind it. Default: next to that of the API. */
  readonly "apiserver-port"?: number | undefined;
  /** Experimental: address that the API server listens on. */
  readonly "apiserver-bind-address"?: string | undefined;
  /** Address of the API server that members are told. Default: the external one of the node, else its own. */
  readonly "advertise-address"?: string | undefined;
  /** Port of the API server that members are told. Default: https-listen-port. */
  readonly "advertise-port"?: number | undefined;
  /** More names and addresses that the API's certificate is for. */
  readonly "tls-san"?: readonly string[] | undefined;
  /**
   * Whether the certificate gets no names that only a client claims.
   * @default true
   */
  readonly "tls-san-security"?: boolean | undefined;
  /** What lets agents join, and no servers. A secret. */
  readonly "agent-token"?: string | undefined;
  /** File with what lets agents join, and no servers. */
  readonly "agent-token-file"?: string | undefined;
  /**
   * Whether to start a cluster on embedded etcd.
   * @default false
   */
  readonly "cluster-init"?: boolean | undefined;
  /**
   * Whether to forget all other members. For one start only.
   * @default false
   */
  readonly "cluster-reset"?: boolean | undefined;
  /** The snapshot that a reset restores. For one start only. */
  readonly "cluster-reset-restore-path"?: string | undefined;
  /**
   * Ports of Services of type NodePort.
   * @default "30000-32767"
   */
  readonly "service-node-port-range"?: string | undefined;
  /**
   * Where the pods of ServiceLB run.
   * @default "kube-system"
   */
  readonly "servicelb-namespace"?: string | undefined;
  /**
   * File to write the administrator's kubeconfig to.
   * @default "/etc/rancher/k3s/k3s.yaml"
   */
  readonly "write-kubeconfig"?: string | undefined;
  /**
   * Its mode, like "0640".
   * @default "0600"
   */
  readonly "write-kubeconfig-mode"?: string | undefined;
  /** The group that it belongs to. */
  readonly "write-kubeconfig-group"?: string | undefined;
  /**
   * Name of cluster, user and context in it.
   * @default "default"
   */
  readonly "write-kubeconfig-name"?: string | undefined;
  /** Arguments of the API server, like "audit-log-maxage=30". */
  readonly "kube-apiserver-arg"?: readonly string[] | undefined;
  /** Arguments of embedded etcd. */
  readonly "etcd-arg"?: readonly string[] | undefined;
  /** Arguments of the controller manager. */
  readonly "kube-controller-manager-arg"?: readonly string[] | undefined;
  /** Arguments of the scheduler. */
  readonly "kube-scheduler-arg"?: readonly string[] | undefined;
  /** Arguments of the cloud controller. */
  readonly "kube-cloud-controller-manager-arg"?: readonly string[] | undefined;
  /** Arguments of the Helm controller: default-job-image, job-resources, job-tolerations. */
  readonly "helm-controller-arg"?: readonly string[] | undefined;
  /** Data source of an external datastore. A secret where it holds a password. */
  readonly "datastore-endpoint"?: string | undefined;
  /** Authority of the datastore's certificate. */
  readonly "datastore-cafile"?: string | undefined;
  /** Certificate for the datastore. */
  readonly "datastore-certfile"?: string | undefined;
  /** Its key. */
  readonly "datastore-keyfile"?: string | undefined;
  /**
   * Whether kine itself is reached by TLS.
   * @default false
   */
  readonly "kine-tls"?: boolean | undefined;
  /**
   * Whether etcd serves metrics beyond loopback.
   * @default false
   */
  readonly "etcd-expose-metrics"?: boolean | undefined;
  /**
   * Whether no snapshots are made by themselves.
   * @default false
   */
  readonly "etcd-disable-snapshots"?: boolean | undefined;
  /**
   * What the names of snapshots begin with.
   * @default "etcd-snapshot"
   */
  readonly "etcd-snapshot-name"?: string | undefined;
  /**
   * When snapshots are made.
   * @default "0 *\/12 * * *"
   */
  readonly "etcd-snapshot-schedule-cron"?: string | undefined;
  /**
   * How often the list of snapshots is compared.
   * @default "10m"
   */
  readonly "etcd-snapshot-reconcile-interval"?: string | undefined;
  /**
   * How many snapshots are kept.
   * @default 5
   */
  readonly "etcd-snapshot-retention"?: number | undefined;
  /** Where snapshots are kept. Default: server/db/snapshots in the data directory. */
  readonly "etcd-snapshot-dir"?: string | undefined;
  /**
   * Whether snapshots are compressed.
   * @default false
   */
  readonly "etcd-snapshot-compress"?: boolean | undefined;
  /**
   * Whether snapshots are copied to S3.
   * @default false
   */
  readonly "etcd-s3"?: boolean | undefined;
  /**
   * Host of S3.
   * @default "s3.amazonaws.com"
   */
  readonly "etcd-s3-endpoint"?: string | undefined;
  /** Authority of its certificate. */
  readonly "etcd-s3-endpoint-ca"?: string | undefined;
  /**
   * Whether its certificate is not verified.
   * @default false
   */
  readonly "etcd-s3-skip-ssl-verify"?: boolean | undefined;
  /**
   * Whether it is reached without TLS.
   * @default false
   */
  readonly "etcd-s3-insecure"?: boolean | undefined;
  /** Name of the credentials. A secret. */
  readonly "etcd-s3-access-key"?: string | undefined;
  /** The credentials. A secret. */
  readonly "etcd-s3-secret-key"?: string | undefined;
  /** Token of credentials that expire. A secret. */
  readonly "etcd-s3-session-token"?: string | undefined;
  /** Bucket of the snapshots. */
  readonly "etcd-s3-bucket"?: string | undefined;
  /**
   * How a bucket is addressed.
   * @default "auto"
   */
  readonly "etcd-s3-bucket-lookup-type"?: "auto" | "dns" | "path" | undefined;
  /** Folder inside the bucket. */
  readonly "etcd-s3-folder"?: string | undefined;
  /**
   * Region of the bucket.
   * @default "us-east-1"
   */
  readonly "etcd-s3-region"?: string | undefined;
  /** Proxy on the way to S3. */
  readonly "etcd-s3-proxy"?: string | undefined;
  /** How many snapshots are kept there. Default: etcd-snapshot-retention. */
  readonly "etcd-s3-retention"?: number | undefined;
  /**
   * How long one transfer may take.
   * @default "5m"
   */
  readonly "etcd-s3-timeout"?: string | undefined;
  /** Secret in kube-system of type etcd.k3s.cattle.io/s3-config-secret with all of these. */
  readonly "etcd-s3-config-secret"?: string | undefined;
  /** Where local volumes are made. Default: storage in the data directory. */
  readonly "default-local-storage-path"?: string | undefined;
  /**
   * Whether no scheduler runs.
   * @default false
   */
  readonly "disable-scheduler"?: boolean | undefined;
  /**
   * Whether no kube-proxy runs.
   * @default false
   */
  readonly "disable-kube-proxy"?: boolean | undefined;
  /**
   * Whether no API server runs here.
   * @default false
   */
  readonly "disable-apiserver"?: boolean | undefined;
  /**
   * Whether no controller manager runs here.
   * @default false
   */
  readonly "disable-controller-manager"?: boolean | undefined;
  /**
   * Whether no etcd runs here.
   * @default false
   */
  readonly "disable-etcd"?: boolean | undefined;
  /**
   * Whether the server is no node.
   * @default false
   */
  readonly "disable-agent"?: boolean | undefined;
  /** Registry of all images that K3s itself uses. */
  readonly "system-default-registry"?: string | undefined;
  /**
   * Experimental: whether the agent asks the one server instead of all of them.
   * @default false
   */
  readonly "disable-apiserver-lb"?: boolean | undefined;
}

/** A Mac with one virtual machine of Lima, sized by `resources`. */
export interface NodesHostMacos {
  /** A Mac with one virtual machine of Lima, sized by `resources`. */
  readonly type: "macos";
  /** Name or IPv4 address of the Mac in the LAN. */
  readonly address: string;
  /** Account of the Mac that the virtual machine runs as, an administrator. */
  readonly user: string;
  /**
   * Network interface with the cable, which the virtual machine is bridged to.
   * @default "en0"
   */
  readonly interface?: string | undefined;
  /** Processors of the Mac, of which a tenth stays free. */
  readonly cpu: number;
  /** Memory of the Mac, like "96Gi", of which a tenth stays free. */
  readonly memory: string;
}

/** How bootstrap reaches it. */
export interface NodesSsh {
  /** Name or address that it is reached by, or an alias of your SSH configuration. Default: its address. */
  readonly host?: string | undefined;
  /**
   * Who logs in.
   * @default "root"
   */
  readonly user?: string | undefined;
  /**
   * Where its SSH server listens.
   * @default 22
   */
  readonly port?: number | undefined;
  /** Host to go through, perhaps with a user and a port. */
  readonly jump?: string | undefined;
  /**
   * Whether the user becomes root by sudo, without a password.
   * @default false
   */
  readonly sudo?: boolean | undefined;
}

/** What the machine has. With it, what runs there is held against it, and a smaller machine is refused. */
export interface NodesResources {
  /** Processors. */
  readonly cpu: number;
  /** Memory, like "8Gi". */
  readonly memory: string;
  /** Size of the file system that holds /var/lib/rancher. */
  readonly disk: string;
  /**
   * Percent of processors and memory that pods may not have, for the operating system and K3s.
   * @default 10
   */
  readonly reserved?: number | undefined;
}

/** What the programs must be. Without one, the sums that the release itself names are believed. */
export interface K3sChecksums {
  /** SHA-256 of the file k3s of the release. */
  readonly amd64?: string | undefined;
  /** SHA-256 of the file k3s-arm64 of the release. */
  readonly arm64?: string | undefined;
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
  /**
   * Public keys of the host that answers by SSH, each a line of known_hosts. Argo CD knows those of the large forges.
   * @default []
   */
  readonly knownHosts?: readonly string[] | undefined;
  /** Certificates, in PEM, by which the host that answers by HTTPS is trusted, if nobody else trusts it. */
  readonly certificateAuthority?: string | undefined;
  /** Forge that tells Argo CD of each push; gitea is also Forgejo and Gogs. Default: Argo CD asks every few minutes. */
  readonly webhook?: "github" | "gitlab" | "bitbucket" | "bitbucket-server" | "gitea" | undefined;
}
