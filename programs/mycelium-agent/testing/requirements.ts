import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { hasOpenssl } from "../../../lib/helm/testing/certificate.ts";

/** Where Debian puts the reference plugins of CNI, which are those that K3s brings. */
export const referencePlugins = "/usr/lib/cni";

/** Why there can be no hosts with real packets here; undefined where there can. */
export const whyNoWorld = reason();

/** For the name of a test that needs them: says that it is skipped, and why. */
export const withWorld = whyNoWorld === undefined ? "" : `: skipped, ${whyNoWorld}`;

/** What a test runs over, each. */
export const daemons: readonly { readonly name: string; readonly binary?: string; readonly why?: string }[] = [
  { name: `a stand-in for the daemon${withWorld}`, ...(whyNoWorld !== undefined && { why: whyNoWorld }) },
  ofRealDaemon(),
];

function ofRealDaemon() {
  const binary = process.env.MYCELIUM_BIN;
  if (binary !== undefined && whyNoWorld === undefined) return { name: "a real daemon", binary };
  const why = whyNoWorld ?? "MYCELIUM_BIN names none";
  return { name: `a real daemon: skipped, ${why}`, why };
}

function reason(): string | undefined {
  if (process.platform !== "linux") return "namespaces are a thing of Linux";
  if (process.getuid?.() !== 0) return "only root may make mount, network and PID namespaces";
  if (!existsSync("/dev/net/tun")) return "there is no /dev/net/tun";
  const missing = [`${referencePlugins}/bridge`, "/usr/bin/python3"].filter((path) => !existsSync(path));
  if (missing.length > 0) return `there is no ${missing.join(", no ")}`;
  if (!hasOpenssl) return "there is no openssl";
  // The kernel may lack what the tools of the system have.
  const attempts = [
    "ip link add name one type bridge",
    "ip link add name two type vxlan id 1 dstport 4790 local 400::1 nolearning",
    "ethtool --features two tx off >/dev/null",
    "ip link add name three type veth peer name four",
    "nft add table inet five",
    "nft add chain inet five six '{ type nat hook prerouting priority 0; }'",
    "nft add rule inet five six ct direction original accept",
    "iptables --version",
    "mount --make-rprivate / && mount -t tmpfs tmpfs /mnt && mkdir /mnt/etc /mnt/work",
    "mount -t overlay -o lowerdir=/etc,upperdir=/mnt/etc,workdir=/mnt/work overlay /etc",
    "test -e /proc/sys/net/bridge/bridge-nf-call-iptables",
  ];
  const script = attempts.map((attempt) => `echo "$(cat <<'LINE'\n${attempt}\nLINE\n)"\n${attempt}`);
  const tried = spawnSync("unshare", ["--mount", "--net", "sh", "-ec", script.join("\n")], { encoding: "utf8" });
  if (tried.status === 0) return undefined;
  return `this system refuses ${tried.stdout?.trim().split("\n").at(-1) ?? "unshare"}: ${tried.stderr ?? ""}`.trim();
}
