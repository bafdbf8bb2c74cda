import { bundlePath, nodeFiles, putBundle, runScript, serveRelease } from "./bundle.ts";
import { type Host, k3sBinary } from "./host.ts";

/** Folder of K3s on a host. */
export const data = "/var/lib/rancher/k3s";

/** What the cluster of {@link putServer} keeps. */
export interface ServerProps {
  /** @default "sqlite" */
  readonly datastore?: "sqlite" | "etcd" | "external";
  /** @default true */
  readonly first?: boolean;
  /** What lies in its datastore. @default "state" */
  readonly state?: string;
}

/** The keys of SealedSecrets, as the API server shows them. */
export const sealingKeys = `apiVersion: v1
items:
- apiVersion: v1
  data:
    tls.crt: Y2VydA==
  kind: Secret
  metadata:
    creationTimestamp: "2026-01-01T00:00:00Z"
    labels:
      sealedsecrets.bitnami.com/sealed-secrets-key: active
    name: sealed-secrets-key1
    namespace: kube-system
    resourceVersion: "42"
    uid: 0b0f7f5e
  type: kubernetes.io/tls
kind: List
metadata:
  resourceVersion: ""
`;

/** The same, without what only that cluster has. */
export const keptKeys = sealingKeys.replaceAll(/^ +(creationTimestamp|resourceVersion|uid): .*\n/gm, "");

/** Lets `k3s` answer about SealedSecrets, apply what it gets, and reset etcd to what a snapshot holds. */
const clusterBinary = `${k3sBinary("v1.36.5+k3s1").replace(/\nesac\n$/, "")}
  "kubectl get secret "*) cat /mnt/sealing-keys ;;
  "kubectl apply "*) cat >/mnt/applied ;;
  "kubectl get deployment "*) echo deployment.apps/sealed-secrets-controller ;;
  "server "*" --cluster-reset "*)
    db=${data}/server/db
    if [ -e "$db/reset-flag" ]; then
      echo "cluster-reset was successfully performed, please remove the cluster-reset flag and start normally" >&2
      exit 1
    fi
    config=
    snapshot=
    for argument in "$@"; do
      case $argument in
        --config=*) config=\${argument#*=} ;;
        --cluster-reset-restore-path=*) snapshot=\${argument#*=} ;;
      esac
    done
    if grep -q '^server:' "$config"; then
      echo "cannot perform cluster-reset while server URL is set" >&2
      exit 1
    fi
    mkdir -p "$db/etcd"
    : >"$db/reset-flag"
    if [ "\${snapshot#/}" = "$snapshot" ]; then echo "from S3: $snapshot" >"$db/etcd/member"; else cp "$snapshot" "$db/etcd/member"; fi
    ;;
esac
`;

/** Installs the server home-1 with something in it, and lets its K3s answer as a cluster does. */
export function putServer(host: Host, { datastore = "sqlite", first = true, state = "state" }: ServerProps = {}): void {
  const join = first ? "" : "server: https://192.168.1.10:6443\n";
  const config = `node-name: home-1\n${join}token-file: /etc/rancher/k3s/token\n`;
  putBundle(host, { first, files: { ...nodeFiles(), "/etc/rancher/k3s/config.yaml": config } });
  host.write(
    `${bundlePath}/cluster.env`,
    `${host.read(`${bundlePath}/cluster.env`)}DATASTORE='${datastore}'
SERVERS='home-1 home-2'
BACKUP_FOLDER='/var/lib/k3s-gitops/backups'
BACKUP_RETENTION='2'
BACKUP_ANNOTATION='k3s-gitops/last-backup'
S3_ENDPOINT='nas.example.com:9000'
S3_BUCKET='k3s'
S3_REGION='us-east-1'
S3_FOLDER='home'
`,
  );
  serveRelease(host);
  const env: Record<string, string> = { K3S_TOKEN: "token-of-home" };
  if (datastore === "external") env.K3S_DATASTORE_ENDPOINT = "postgres://database/k3s";
  const { status, stdout } = runScript(host, "install-k3s.sh", [], { env });
  if (status !== 0) throw new Error(stdout);
  host.write("/usr/local/bin/k3s", clusterBinary, 0o755);
  host.write("/mnt/sealing-keys", sealingKeys);
  putState(host, datastore, state);
  host.forgetCalls();
}

/** Puts what K3s would have made on a server. */
export function putState(host: Host, datastore: ServerProps["datastore"] = "sqlite", state: string): void {
  const db = `${data}/server/db`;
  if (datastore === "sqlite") host.write(`${db}/state.db`, state, 0o600);
  if (datastore === "etcd") {
    host.write(`${db}/etcd/member`, state, 0o600);
    host.write(`${db}/snapshots/etcd-snapshot-home-1-1700000000.zip`, state, 0o600);
    host.sh(`touch -d '2026-01-01' ${db}/snapshots/*`);
  }
  host.write(`${data}/server/tls/server-ca.crt`, `authority of ${state}`, 0o600);
  host.write(`${data}/server/cred/encryption-config.json`, `encryption of ${state}`, 0o600);
  host.write(`${data}/server/token`, "K10abc::server:token-of-home\n", 0o600);
}

/** What a server holds beside what scripts remember and log: the tree of its folders, without the archives. */
export function serverTree(host: Host): string[] {
  return host.tree(["/etc", "/usr/local", "/var/lib"], { without: ["/var/lib/k3s-gitops"] });
}
