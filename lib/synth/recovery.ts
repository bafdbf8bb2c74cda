import type { Cluster } from "../cluster/cluster.ts";
import type { Node } from "../cluster/foundation.ts";
import { daemonRelease } from "../cluster/mycelium/daemon-release.ts";
import { bundleOnHost, tokenFile } from "../k3s/host-paths.ts";
import { serviceOf } from "../k3s/unit.ts";
import { keepOfPrivateNetwork, lostMyceliumKey } from "./mycelium-recovery.ts";

/**
 * What to do when something of a cluster is lost, with its own names. It is read when nothing works any more: each part stands alone,
 * and its commands need no more than SSH and the files of this folder. Nothing adds up or counts, so that Git merges it line by line.
 */
export function recoveryGuide(cluster: Cluster): string {
  const [first, ...others] = cluster.servers;
  const agents = cluster.allNodes.filter(({ role }) => role === "agent");
  const sections = [
    `# When something of cluster ${cluster.name} is lost`,
    diagram(cluster),
    "## What to keep outside of the cluster",
    keep(cluster, first),
    ...(agents.length > 0 ? ["## An agent is lost", lostAgent(cluster, first, agents)] : []),
    ...(others.length > 0 ? ["## A server is lost, and most of them run", lostServer(cluster, first, others)] : []),
    ...lostKeys(cluster),
    others.length > 0 ? "## Most servers are lost, or their state is" : "## The server is lost, or its state is",
    lostControlPlane(cluster, first, others),
    "## Everything is lost, but Git and an archive are there",
    lostEverything(cluster, first),
    "## Only Git is there",
    "The cluster comes back empty: install it as the first time, and create the Secrets that the README names again. SealedSecrets that were made for the lost keys can be read by nobody; seal them anew.",
    "## What comes back, and what does not",
    comesBack(cluster),
    "## Try it",
    tryIt(cluster, first),
  ];
  return `${sections.join("\n\n")}\n`;
}

const script = (name: string, node: Node, ...rest: string[]) =>
  [`sh ${bundleOnHost}/scripts/${name}.sh ${node.name}`, ...rest].join(" ");

function shell(...lines: string[]): string {
  return ["```sh", ...lines, "```"].join("\n");
}

/** How the host of a node is reached from the machine of a person. */
function ssh({ address, ssh: { host = address, user, port, jump } }: Node): string {
  return ["ssh", ...(port === 22 ? [] : [`-p ${port}`]), ...(jump ? [`-J ${jump}`] : []), `${user}@${host}`].join(" ");
}

/** Copies to the home folder of who logs in. */
function scp(what: string, { address, ssh: { host = address, user, port, jump } }: Node, to: string): string {
  const options = [...(port === 22 ? [] : [`-P ${port}`]), ...(jump ? [`-J ${jump}`] : [])];
  return ["scp", ...options, what, `${user}@${host}:${to}`].join(" ");
}

/** In front of a command there. */
function asRoot({ ssh: { sudo } }: Node): string {
  return sudo ? "sudo " : "";
}

/** Installs a node with the token of another one, which goes from host to host in a pipe. */
function install(from: Node, node: Node): string {
  const read = `${ssh(from)} ${asRoot(from)}cat ${tokenFile}`;
  return `${read} | ${ssh(node)} ${asRoot(node)}${script("install-k3s", node, "--token-file /dev/stdin")}`;
}

/** The commands that a person gives to the host of a node. */
function on(node: Node, ...lines: string[]): string {
  return shell(`# on ${node.name} (${node.address}), as root`, ...lines);
}

function diagram({ servers, backupSets, snapshotBucket, repository }: Cluster): string {
  return [
    "```mermaid",
    "flowchart LR",
    `  git["Git: ${repository.url}"] -->|"objects, settings"| cluster[Cluster]`,
    ...servers.flatMap(({ name }) => [
      `  cluster --- ${name}["${name}"]`,
      ...(backupSets ? [`  ${name} -->|"datastore, token, certificates, keys"| archives["${backupSets.folder}"]`] : []),
      ...(snapshotBucket ? [`  ${name} -->|"snapshots of etcd"| s3["S3: ${snapshotBucket.bucket}"]`] : []),
    ]),
    "```",
  ].join("\n");
}

function keep({ backupSets, snapshotBucket, embeddedEtcd, myceliumNetwork }: Cluster, first: Node): string {
  return [
    ...(backupSets
      ? [
          `- The newest archive of \`${backupSets.folder}\` on a server, with its \`.sha256\`. It holds the token and all keys: keep it as you keep a password. As long as it lies on the server alone, it is lost with it.`,
        ]
      : ["- No backups are declared: what is not in Git is lost with the servers."]),
    `- The token, \`${tokenFile}\` of any node. What servers share is encrypted with it: ${embeddedEtcd ? "a snapshot" : "a copy of the datastore"} without it is of no use.`,
    ...(snapshotBucket
      ? [
          `- The access key and the secret key of the bucket \`${snapshotBucket.bucket}\` at \`${snapshotBucket.endpoint}\`: the Secret \`${snapshotBucket.secretName}\` in the cluster cannot be read before there is a cluster.`,
        ]
      : []),
    ...(myceliumNetwork?.privateNetwork === undefined ? [] : [keepOfPrivateNetwork(myceliumNetwork.privateNetwork)]),
    "- The values of the Secrets that the README lists.",
    "- Access to the Git repository.",
    ...(backupSets
      ? [
          "",
          "On your machine:",
          "",
          shell(
            `(umask 077 && ${ssh(first)} '${asRoot(first)}sh -c "cat \\$(ls ${backupSets.folder}/*.tar.gz | tail -n 1)"' >backup.tar.gz)`,
          ),
        ]
      : []),
  ].join("\n");
}

function forget(node: string): string {
  return `kubectl delete node ${node}`;
}

function lostAgent({ servers }: Cluster, first: Node, agents: readonly Node[]): string {
  return [
    `Agents keep nothing of the cluster. Prepare a machine with the same name and address, copy the bundle to \`${bundleOnHost}\`, and install it with the token of ${servers[0].name}. Without the first command the new machine is refused: it does not know the password of the lost one.`,
    ...agents.flatMap((agent) => [shell(forget(agent.name), install(first, agent))]),
  ].join("\n\n");
}

function lostServer(cluster: Cluster, first: Node, others: readonly Node[]): string {
  const restFirst = others[0] ?? first;
  const from = (node: Node) => (node === first ? restFirst : first);
  return [
    cluster.embeddedEtcd
      ? "The API goes on. Take the lost member out of etcd by deleting its Node, then install the server anew: it joins, and etcd copies its state to it."
      : "The API goes on. Delete its Node, then install the server anew.",
    ...cluster.servers.map((node) => shell(forget(node.name), install(from(node), node))),
    ...(cluster.embeddedEtcd
      ? [
          `${first.name} is special: by its settings it starts a new cluster where it finds no state. Let it join instead: put \`server: https://${restFirst.address}:6443\` into \`/etc/rancher/k3s/config.yaml.d/join.yaml\` before it starts for the first time, and remove that file when it is a member.`,
        ]
      : []),
  ].join("\n\n");
}

function lostKeys({ name, myceliumNetwork, allNodes }: Cluster): string[] {
  if (myceliumNetwork === undefined || daemonRelease(myceliumNetwork) === undefined) return [];
  const commands = allNodes.map((node) => on(node, script("install-k3s", node, "--until mycelium")));
  return ["## The Mycelium key of a node is lost", lostMyceliumKey(name, myceliumNetwork, commands)];
}

function lostControlPlane(cluster: Cluster, first: Node, others: readonly Node[]): string {
  const { embeddedEtcd, backupSets, snapshotBucket } = cluster;
  const from = backupSets
    ? `"$(ls ${backupSets.folder}/${cluster.name}-${first.name}-*.tar.gz | tail -n 1)"`
    : "backup.tar.gz";
  return [
    "Pods go on where their nodes do. What was lost is put back on the machine of the first server, where K3s is still installed; where it is not, go to the next section.",
    ...(others.length > 0 && embeddedEtcd
      ? [
          "Stop K3s on all other servers first: two states must not live beside each other.",
          ...others.map((node) => on(node, "systemctl stop k3s")),
        ]
      : []),
    on(first, script("restore", first, `--from ${from}`)),
    ...(snapshotBucket
      ? [
          "From a snapshot in S3, by its name there:",
          on(
            first,
            "read -r AWS_ACCESS_KEY_ID && read -rs AWS_SECRET_ACCESS_KEY && export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY",
            script("restore", first, "--from s3:<snapshot>"),
          ),
        ]
      : []),
    ...(embeddedEtcd ? others.map((node) => on(node, script("restore", node, "--join"))) : []),
    `It tells what it does by stages, goes on where it was cut off when it is run again, and takes all of it back with \`--rollback\`. What was there before stays beside it until \`--forget\`.`,
    "Afterwards delete the Nodes of machines that are gone. Argo CD applies from Git what was committed since the backup, and prunes what was removed since then.",
  ].join("\n\n");
}

function lostEverything(cluster: Cluster, first: Node): string {
  const { name, embeddedEtcd, servers } = cluster;
  const rest = cluster.allNodes.filter((node) => node !== first);
  return [
    "Machines with the same names and addresses; the bundle comes from Git, the token from the archive, so that nothing secret is typed.",
    shell(
      scp(`-r dist/${name}/bootstrap`, first, "bundle"),
      scp("backup.tar.gz", first, "/var/tmp/"),
      `${ssh(first)} '${asRoot(first)}mkdir -p ${bundleOnHost} && ${asRoot(first)}cp -R bundle/. ${bundleOnHost}/'`,
    ),
    on(
      first,
      `tar -xzOf /var/tmp/backup.tar.gz ./etc/k3s/token | ${script("install-k3s", first, "--until binary --token-file /dev/stdin")}`,
      script("restore", first, "--from /var/tmp/backup.tar.gz"),
      script("install-k3s", first),
    ),
    ...(rest.length > 0
      ? [
          `Then the other nodes as the first time, ${servers.length > 1 && embeddedEtcd ? "servers one after the other, " : ""}each after its Node is deleted, with the token of ${first.name}.`,
        ]
      : []),
    "Where only the keys are to come back, and the objects from Git into a new cluster: install the first server with that token, then",
    on(first, script("restore", first, "--keys /var/tmp/backup.tar.gz")),
    "and only then `post-install.sh`: SealedSecrets can be read from the first sync on.",
  ].join("\n\n");
}

function comesBack({ backupSets, embeddedEtcd, storageClasses, secrets, myceliumNetwork }: Cluster): string {
  const archive = backupSets !== undefined;
  return [
    "- From Git: every object that Argo CD syncs, and the settings of each node.",
    ...(archive
      ? [
          `- From an archive: all objects as of ${embeddedEtcd ? "the snapshot in it" : "the time of its copy"}, those that nobody committed as well; certificates, the token, and the keys of ${secrets.type}.`,
        ]
      : []),
    ...storageClasses.map(({ name }) => `- Not by themselves: what lies in volumes of the class \`${name}\`.`),
    ...(myceliumNetwork === undefined
      ? []
      : ["- Not nodes' keys of the Mycelium network, nor the addresses that follow from them."]),
    "- Where volumes lie, `kubectl get pv` tells. On a disk of a node they are lost with it. On a file server they are still there: a restored datastore knows them, a new cluster does not.",
    "- Not logs and metrics of the past, which lie in volumes, too.",
  ].join("\n");
}

function tryIt(cluster: Cluster, first: Node): string {
  return [
    'A backup that nobody has restored is a hope. On a virtual machine without a way to the real nodes, with the name and address of the first server: follow "Everything is lost", then look whether all Applications are healthy. On the server itself, without a change:',
    on(
      first,
      ...(cluster.backupSets
        ? [
            `systemctl list-timers k3s-backup.timer`,
            script("restore", first, `--dry-run --from "$(ls ${cluster.backupSets.folder}/*.tar.gz | tail -n 1)"`),
          ]
        : [`systemctl status ${serviceOf("server")}`]),
    ),
  ].join("\n\n");
}
