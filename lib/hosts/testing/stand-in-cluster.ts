import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { must } from "../../must.ts";
import type { BootstrapTarget } from "../bootstrap.ts";
import type { Host } from "../bootstrap-plan.ts";
import type { HostAddress } from "../host-address.ts";
import { Machine, type SshHost } from "./ssh-host.ts";

/** What stands in for the scripts of a bundle. They write down when they run, and do as files of the folder `SHARED` tell them. */
const scripts = {
  "preflight.sh": [
    'echo "preflight $1" >>"$SHARED/calls"',
    '[ ! -e "$SHARED/unfit-$1" ] || { echo "memory  fail  512 MiB"; exit 1; }',
    'echo "1 passed"',
  ],
  "install-k3s.sh": [
    'echo "install $1 begins" >>"$SHARED/calls"',
    "token=",
    '[ "$#" -lt 3 ] || token=$(cat "$3")',
    "mkdir -p /etc/rancher/k3s",
    '[ -n "$token" ] || token=$(cat /etc/rancher/k3s/token 2>/dev/null || echo made-by-the-first-server)',
    'printf "%s\\n" "$token" >/etc/rancher/k3s/token',
    'printf "%s" "$K3S_DATASTORE_ENDPOINT" >/etc/rancher/k3s/endpoint',
    'echo "secrets    ok       the token is $token"',
    '[ ! -e "$SHARED/fail-$1" ] || { echo "kernel     failed   no module br_netfilter"; exit 1; }',
    '[ ! -e "$SHARED/hang-$1" ] || { echo "binary     applied  downloading"; sleep 60; }',
    "sleep 0.2",
    'grep -q "agent" "$bundle/nodes/$1/node.env" || mkdir -p /var/lib/rancher/k3s/server/tls',
    'cp "$SHARED/k3s" /usr/local/bin/k3s',
    "chmod 755 /usr/local/bin/k3s",
    'cp "$SHARED/k3s.yaml" /etc/rancher/k3s/k3s.yaml',
    '[ -e "$SHARED/nodes/$1" ] || cp "$SHARED/status-$1" "$SHARED/nodes/$1"',
    'echo "ready      ok       $1"',
    'echo "install $1 ends" >>"$SHARED/calls"',
  ],
  "post-install.sh": [
    'echo "post-install" >>"$SHARED/calls"',
    'test -e "$bundle/cluster.env"',
    '[ ! -e "$SHARED/waits" ] || { echo "create the Secret repository"; exit 3; }',
    'echo "https://argocd.home.example.com"',
  ],
  "uninstall.sh": ['echo "uninstall $*" >>"$SHARED/calls"', 'echo "files  undone  all"'],
} as const;

/** Stands in for the binary. `Late` in the status of a node is `False` once, and then `True`. */
const k3s = `case "$*" in
  *--raw=/readyz*) [ ! -e "$SHARED/api-down" ] && echo ok ;;
  *"get nodes"*)
    items=
    for file in "$SHARED"/nodes/*; do
      read -r ready voter <"$file" || continue
      labels=
      [ "$voter" = none ] || labels='"node-role.kubernetes.io/etcd": "true"'
      conditions=$(echo "{\\"type\\":\\"Ready\\",\\"status\\":\\"$ready\\"},{\\"type\\":\\"EtcdIsVoter\\",\\"status\\":\\"$voter\\"}" | sed s/Late/False/g)
      items="$items\${items:+,}{\\"metadata\\":{\\"name\\":\\"$(basename "$file")\\",\\"labels\\":{$labels}},\\"status\\":{\\"conditions\\":[$conditions]}}"
      sed -i s/Late/True/g "$file"
    done
    echo "{\\"items\\":[$items]}" ;;
  *"delete node"*) echo "$*" >>"$SHARED/calls"; rm -f "$SHARED/nodes/$4" ;;
  *) echo "$*" >>"$SHARED/calls" ;;
esac
`;

const kubeconfig = `apiVersion: v1
clusters: [{ name: default, cluster: { certificate-authority-data: QUFB, server: https://127.0.0.1:6443 } }]
users: [{ name: default, user: { client-certificate-data: QkJC, client-key-data: Q0ND } }]
`;

/** What a node of the stand-in is. */
export interface StandInNode extends Partial<Omit<HostAddress, "name" | "host">> {
  readonly role: "server" | "agent";
  /** `True`, `False` or `Late` for Ready and, if it is a member of etcd, EtcdIsVoter. @default "Late none" */
  readonly status?: string;
}

/** Hosts with real SSH servers, and a bundle with stand-ins for scripts and K3s. */
export class StandInCluster {
  readonly machine: Machine;
  readonly hosts: ReadonlyMap<string, SshHost>;
  readonly target: BootstrapTarget;
  /** The scripts by name. */
  readonly scripts: ReadonlyMap<string, string>;

  private constructor(
    machine: Machine,
    hosts: ReadonlyMap<string, SshHost>,
    target: BootstrapTarget,
    texts: ReadonlyMap<string, string>,
  ) {
    this.machine = machine;
    this.hosts = hosts;
    this.target = target;
    this.scripts = texts;
  }

  static async start(nodes: Readonly<Record<string, StandInNode>>): Promise<StandInCluster> {
    const machine = new Machine();
    machine.write("shared/nodes/.keep", "");
    const hosts = new Map<string, SshHost>();
    const targets: Host[] = [];
    for (const [name, { role, status = "Late none", ...address }] of Object.entries(nodes)) {
      machine.write(`shared/status-${name}`, `${status}\n`);
      const host = await machine.host(name, address);
      hosts.set(name, host);
      targets.push({ ...host.address, role });
    }
    const shared = join(machine.folder, "shared");
    const start = `#!/bin/sh\nset -e\numask 077\nSHARED=${shared}\nbundle=$(cd "$(dirname "$0")/.." && pwd)\n`;
    machine.write("shared/k3s", `#!/bin/sh\nSHARED=${shared}\n${k3s}`);
    machine.write("shared/k3s.yaml", kubeconfig);
    const texts = new Map(Object.entries(scripts).map(([name, lines]) => [name, `${start}${lines.join("\n")}\n`]));
    const files: readonly (readonly [path: string, text: string])[] = [
      ["cluster.env", "CLUSTER='home'\n"],
      ["steps", "apply argocd\n"],
      ...[...texts].map(([name, text]) => [`scripts/${name}`, text] as const),
      ...Object.entries(nodes).map(([name, { role }]) => [`nodes/${name}/node.env`, `ROLE='${role}'\n`] as const),
    ];
    const target = {
      cluster: "home",
      apiAddress: "192.168.1.10",
      hosts: targets,
      files: files.map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    };
    return new StandInCluster(machine, hosts, target, texts);
  }

  host(name: string): SshHost {
    return must(this.hosts.get(name), name);
  }

  /** Has the stand-ins do something: `fail-home-2`, `hang-home-2`, `unfit-home-2`, `waits`. */
  tell(word: string): void {
    this.machine.write(`shared/${word}`, "");
  }

  /** What the stand-ins did, in order. */
  calls(): string[] {
    return this.machine.read("shared/calls").split("\n").filter(Boolean);
  }

  forgetCalls(): void {
    this.machine.write("shared/calls", "");
  }
}

/** The command lines of this machine that hold a text, from now on; those of hosts are among them. */
export function watchCommandLines(text: string): () => readonly string[] {
  const found = new Set<string>();
  const timer = setInterval(() => {
    for (const pid of readdirSync("/proc")) {
      if (!/^\d+$/.test(pid)) continue;
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        if (line.includes(text)) found.add(line.replaceAll("\0", " "));
      } catch {
        // It ended meanwhile.
      }
    }
  }, 50);
  onTestFinished(() => clearInterval(timer));
  return () => [...found];
}
