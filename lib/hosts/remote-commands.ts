import { isDnsLabel } from "../dns-name.ts";

/** Where a host keeps what it got from here. */
const base = "/var/lib/k3s-gitops";
/** With its path, because `sudo` of some distributions does not look there. */
const kubectl = "/usr/local/bin/k3s kubectl --request-timeout=20s";

/** The last file of an archive: without it the copy broke off. */
export const completeMark = ".complete";

/** What is known of a host before anything is done: one word a line, of `SurveyWord`. */
export const survey = [
  // Not root: nothing else would be found.
  '[ "$(id -u)" = 0 ] && echo root',
  "[ -e /usr/local/bin/k3s ] && echo k3s",
  "[ -e /var/lib/rancher/k3s/server/tls ] && echo server",
  "true",
].join("; ");

/**
 * Takes the bundle from an archive on stdin. The old one stays until the new one is complete.
 */
export const receiveBundle = [
  "set -eu",
  "umask 077",
  `mkdir -p ${base}`,
  `cd ${base}`,
  "rm -rf bundle.new bundle.old",
  "mkdir bundle.new",
  "tar -xf - -C bundle.new",
  `rm bundle.new/${completeMark}`,
  "if [ -e bundle ]; then mv bundle bundle.old; fi",
  "mv bundle.new bundle",
  "rm -rf bundle.old",
].join("; ");

/** The secret that lets nodes join, on stdout. */
export const readToken = "cat /etc/rancher/k3s/token";

/** The kubeconfig that K3s makes for its administrator, on stdout. */
export const readKubeconfig = "cat /etc/rancher/k3s/k3s.yaml";

/** All nodes as JSON. */
export const listNodes = `${kubectl} get nodes --output=json`;

/** The same, from a server whose API is ready for everybody. */
export const listNodesWhenReady = `${kubectl} get --raw=/readyz >/dev/null && ${listNodes}`;

/** Compares files with the sums on stdin, which come from here: what lies in the bundle there does not matter. It changes nothing. */
export const compareFiles = "cd / && LC_ALL=C exec sha256sum -c -";

/** Looks at a host, and changes nothing. */
export function preflight(node: string): string {
  return inBundle(`exec sh scripts/preflight.sh ${checked(node)}`);
}

/** What `install` gets on stdin. */
export interface InstallSecrets {
  /** @default - the host finds or makes one */
  readonly token?: string;
  /** @default - the cluster has no external datastore, or the host knows its address */
  readonly datastoreEndpoint?: string;
  /** Of a private Mycelium network. @default - the cluster is on none, or the host has it */
  readonly networkKey?: string;
}

/** Installs K3s, or makes of it what the bundle says. */
export function install(node: string, { token, datastoreEndpoint, networkKey }: InstallSecrets): string {
  const fromStdin = (name: string) => [`IFS= read -r ${name}`, `export ${name}`];
  const secrets = [
    ...(datastoreEndpoint === undefined ? [] : fromStdin("K3S_DATASTORE_ENDPOINT")),
    ...(networkKey === undefined ? [] : fromStdin("MYCELIUM_NETWORK_KEY")),
  ];
  const script = `sh scripts/install-k3s.sh ${checked(node)}`;
  // Through a pipe, because the stdin that sshd gives is a socket, which nothing can open by a path.
  const run = token === undefined ? `exec ${script} </dev/null` : `cat | ${script} --token-file /dev/stdin`;
  return inBundle([...secrets, run].join("; "));
}

/** The stdin of `install`. */
export function installInput({ token, datastoreEndpoint, networkKey }: InstallSecrets): string {
  return [datastoreEndpoint, networkKey, token]
    .flatMap((secret) => (secret === undefined ? [] : [`${secret}\n`]))
    .join("");
}

/** Hands the cluster over to Argo CD. Its exit code 3 says that a person has to do something first. */
export const postInstall = inBundle("exec sh scripts/post-install.sh </dev/null");

/** Moves the pods of a node away; with `force` also those that nobody makes again. */
export function drain(node: string, force: boolean): string {
  const name = checked(node);
  // DaemonSets' pods would come back at once, and what lies in an emptyDir is lost with its pod anyway.
  const flags = `--ignore-daemonsets --delete-emptydir-data --timeout=10m${force ? " --force" : ""}`;
  return `exec /usr/local/bin/k3s kubectl drain ${name} ${flags}`;
}

/**
 * Deletes a node and the password that it is known by, and waits until K3s has removed it from etcd.
 * @see https://docs.k3s.io/architecture#how-agent-node-registration-works
 */
export function deleteNode(node: string): string {
  const name = checked(node);
  return [
    "set -eu",
    `/usr/local/bin/k3s kubectl delete node ${name} --ignore-not-found --wait --timeout=5m`,
    `${kubectl} delete secret ${name}.node-password.k3s --namespace=kube-system --ignore-not-found`,
  ].join("; ");
}

/**
 * Takes K3s from a host.
 * @param dataOf the name of the cluster when what K3s kept on this host, volumes among it, is to be destroyed
 */
export function uninstall(node: string, dataOf: string | undefined): string {
  const flag = dataOf === undefined ? "" : ` --destroy ${checked(dataOf)}`;
  return inBundle(`exec sh scripts/uninstall.sh ${checked(node)}${flag} </dev/null`);
}

function inBundle(command: string): string {
  return `cd ${base}/bundle && { ${command}; }`;
}

function checked(node: string): string {
  if (!isDnsLabel(node)) throw new Error(`bug: not a DNS label: ${node}`);
  return node;
}
