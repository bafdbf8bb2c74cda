import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, hostTree, putBundle, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";

const data = "/var/lib/rancher/k3s";
const shim = `${data}/data/0123abcd/bin/containerd-shim-runc-v2`;

describe.skipIf(whyNoHost !== undefined)(`uninstall.sh${withHost}`, { timeout: 60_000 }, () => {
  let host: Host;
  let bare: string[];
  beforeEach(async () => {
    host = await Host.start();
    putBundle(host);
    serveRelease(host);
    bare = hostTree(host);
    runScript(host, "install-k3s.sh", [], { env: { K3S_TOKEN: "secret" } });
    leaveTraces();
  });
  afterEach(() => host.stop());

  /** What K3s leaves on a host when it has run for a while. */
  function leaveTraces(): void {
    host.sh(`
      mkdir -p ${data}/server/db/snapshots ${data}/storage/pvc-1_shop_data ${data}/agent/containerd
      head -c 100000 /dev/zero >${data}/server/db/state.db
      echo snapshot >${data}/server/db/snapshots/first
      echo K10::server:secret >${data}/server/token
      head -c 200000 /dev/zero >${data}/storage/pvc-1_shop_data/file
      mkdir -p /etc/rancher/node /var/lib/kubelet/pods/1/volumes "/var/lib/kubelet/pods/1/with a blank" /run/k3s/containerd/rootfs
      echo password >/etc/rancher/node/password
      echo kubeconfig >/etc/rancher/k3s/k3s.yaml`);
  }

  const uninstall = (...args: string[]) => runScript(host, "uninstall.sh", args);
  const lost = [
    `volume ${data}/storage/pvc-1_shop_data (196K)`,
    `datastore ${data}/server/db (104K)`,
    `snapshot ${data}/server/db/snapshots/first (4.0K)`,
    `token and certificates ${data}/server`,
    "token /etc/rancher/k3s/token",
    `all of ${data} (`,
    "all of /var/lib/kubelet (",
    "all of /etc/rancher/k3s (",
    "all of /etc/rancher/node (",
  ];

  test("keeps volumes, datastore, token and certificates, and says so", () => {
    const kept = host.tree([data, "/var/lib/kubelet", "/etc/rancher/node"]);
    const { status, stdout, stderr } = uninstall();
    expect([status, stderr]).toEqual([0, ""]);
    for (const entry of lost) expect(stdout).toContain(`data       ok       kept: ${entry}`);
    expect(stdout).toContain("data       ok       to destroy what is kept: uninstall.sh home-1 --destroy home\n");
    const dropIn = /kubelet\.conf\.d\/50/;
    expect(host.tree([data, "/var/lib/kubelet", "/etc/rancher/node"])).toEqual(
      kept.filter((line) => !dropIn.test(line)),
    );
    expect(host.read("/etc/rancher/k3s/token")).toBe("secret\n");
    expect(host.sh("ls /usr/local/bin /etc/systemd/system/k3s.service /etc/rancher/k3s/config.yaml 2>&1 || true")).toBe(
      "ls: cannot access '/etc/systemd/system/k3s.service': No such file or directory\n" +
        "ls: cannot access '/etc/rancher/k3s/config.yaml': No such file or directory\n/usr/local/bin:\n",
    );
    expect(host.sh("systemctl is-active k3s || true; systemctl is-enabled k3s || true")).toBe("inactive\ndisabled\n");
  });

  test("changes nothing when it is run again", () => {
    uninstall();
    const after = hostTree(host);
    host.forgetCalls();
    expect(uninstall().stdout).not.toContain("applied");
    expect(hostTree(host)).toEqual(after);
    expect(host.calls().filter((call) => !/^systemctl is-/.test(call))).toEqual([]);
  });

  test("what is kept becomes the same node again", () => {
    uninstall();
    expect(runScript(host, "install-k3s.sh").status).toBe(0);
    expect(host.read("/etc/rancher/k3s/token")).toBe("secret\n");
    expect(host.read(`${data}/storage/pvc-1_shop_data/file`)).toHaveLength(200_000);
  });

  test("destroys all when the cluster is named, and leaves a bare host", () => {
    const { status, stdout } = uninstall("--destroy", "home");
    expect(status).toBe(0);
    for (const entry of lost) expect(stdout).toContain(`data       ok       to be lost: ${entry}`);
    expect(hostTree(host)).toEqual(bare);
    expect(uninstall("--destroy", "home").stdout).not.toContain("applied");
  });

  test.each([
    [["--destroy", "hom"], "'hom' is to be destroyed, but this bundle is of the cluster home; nothing was done"],
    [["--destroy", ""], "'' is to be destroyed, but this bundle is of the cluster home; nothing was done"],
    [["--destroy"], "--destroy needs a value"],
    [["--force"], "unknown option --force; see --help"],
  ])("refuses %j, and leaves all as it is", (args, message) => {
    const before = hostTree(host);
    expect(uninstall(...args)).toEqual({ status: 2, stdout: "", stderr: `uninstall.sh: ${message}\n` });
    expect(hostTree(host)).toEqual(before);
    expect(host.sh("systemctl is-active k3s")).toBe("active\n");
  });

  test("refuses a bundle of another cluster", () => {
    putBundle(host, { variables: { CLUSTER: "other" } });
    expect(uninstall("--destroy", "other")).toMatchObject({ status: 1 });
    expect(host.read(`${data}/server/db/state.db`)).not.toBe("");
  });

  test("changes nothing in a dry run", () => {
    host.sh("ip link add cni0 type bridge; mount -t tmpfs tmpfs /var/lib/kubelet/pods/1/volumes");
    const before = host.tree(["/etc", "/usr/local", "/var", "/run"]);
    const { status, stdout } = uninstall("--destroy", "home", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain(`data       would run: rm -rf ${data}\n`);
    expect(stdout).toContain("mounts     would run: umount /var/lib/kubelet/pods/1/volumes\n");
    expect(stdout).toContain("network    would run: ip link delete cni0\n");
    expect(host.tree(["/etc", "/usr/local", "/var", "/run"])).toEqual(before);
    expect(host.sh("systemctl is-active k3s; ip link show cni0 | wc -l")).toBe("active\n2\n");
  });

  test("stops containers, which get time to end, and no other process", () => {
    host.sh(`mkdir -p $(dirname ${shim}); cp "$(command -v bash)" ${shim}`);
    // One that ends when it is asked to, and one that does not.
    host.write("/srv/kind", "trap 'echo bye >/srv/said; exit' TERM\nwhile :; do sleep 0.1; done\n");
    host.write("/srv/deaf", "trap '' TERM\nwhile :; do sleep 0.1; done\n");
    host.sh(`${shim} -c 'sh /srv/kind & sh /srv/deaf & wait' >/dev/null 2>&1 & sleep 300 >/dev/null 2>&1 & sleep 0.5`);
    expect(host.sh("ps -e -o args=")).toContain("sh /srv/deaf");
    expect(uninstall("--timeout", "2").status).toBe(0);
    expect(host.read("/srv/said")).toBe("bye\n");
    const left = host.sh("ps -e -o args=");
    expect(left).not.toMatch(/containerd-shim|\/(kind|deaf)/);
    expect(left).toContain("sleep 300");
  });

  test("unmounts what pods had, the inner before the outer, and never deletes what another file system holds", () => {
    host.sh(`
      mkdir -p /srv/nfs && mount -t tmpfs tmpfs /srv/nfs && echo precious >/srv/nfs/file
      mount --bind /srv/nfs "/var/lib/kubelet/pods/1/with a blank"
      mount -t tmpfs tmpfs /run/k3s/containerd/rootfs && mkdir /run/k3s/containerd/rootfs/inner
      mount --bind /srv/nfs /run/k3s/containerd/rootfs/inner
      mount --bind /srv/nfs ${data}/storage/pvc-1_shop_data
      ln -s /srv/nfs /var/lib/kubelet/pods/1/volumes/link`);
    expect(uninstall("--destroy", "home").status).toBe(0);
    expect(host.read("/srv/nfs/file")).toBe("precious\n");
    expect(host.sh("grep -cE ' (/var/lib/|/run/k3s)' /proc/self/mountinfo || true")).toBe("0\n");
    expect(hostTree(host)).toEqual(bare);
  });

  test("leaves alone a disk that the host mounts by itself, and what it holds", () => {
    host.sh(`
      mount -t tmpfs tmpfs ${data}/storage && mkdir ${data}/storage/pvc-2 && echo precious >${data}/storage/pvc-2/file
      echo "/dev/sdb1 ${data}/storage ext4 defaults 0 0" >>/etc/fstab`);
    expect(uninstall("--destroy", "home")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        `data       failed   there is another file system in ${data}: ${data}/storage ; nothing of ${data} is removed: unmount it, remove what is on it if you mean to, and run this again\n`,
      ),
    });
    expect(host.read(`${data}/storage/pvc-2/file`)).toBe("precious\n");
    expect(host.read(`${data}/server/token`)).not.toBe("");
    host.sh(`umount ${data}/storage`);
    expect(uninstall("--destroy", "home").status).toBe(0);
  });

  test("does not follow a link out of its folders", () => {
    host.sh(`mkdir /srv/disk; mv ${data} /srv/disk/k3s; ln -s /srv/disk/k3s ${data}`);
    expect(uninstall("--destroy", "home")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        `data       failed   ${data} leads to /srv/disk/k3s; nothing of that is removed:`,
      ),
    });
    expect(host.sh("ls /srv/disk/k3s/server")).toContain("db");
  });

  test("removes the links, addresses and rules of pods, and no others", () => {
    host.sh(`
      ip link add cni0 type bridge; ip link add veth1 type veth peer name veth2; ip link set veth1 master cni0
      ip link add flannel.1 type bridge; ip link add mine type bridge
      ip link add eth0 type bridge; ip address add 192.168.1.10/24 dev eth0; ip address add 192.168.1.100/32 dev eth0
      mkdir -p /var/lib/cni/networks/cbr0 /var/lib/cni/networks/mine; : >/var/lib/cni/networks/cbr0/10.42.0.2`);
    host.write(
      "/mnt/rules",
      [
        "*filter",
        ":INPUT ACCEPT [0:0]",
        ":KUBE-FORWARD - [0:0]",
        "-A INPUT -p tcp --dport 22 -j ACCEPT",
        "-A FORWARD -j KUBE-FORWARD",
        '-A FORWARD -m comment --comment "flanneld forward" -j ACCEPT',
        "COMMIT",
        "",
      ].join("\n"),
    );
    host.standIn("iptables-save", "cat /mnt/rules");
    host.standIn("iptables-restore", "cat >/mnt/rules");
    host.standIn("ip6tables-save", ":");
    putBundle(host, { variables: { API_ADDRESS: "192.168.1.100" } });

    expect(uninstall()).toMatchObject({ status: 0, stderr: "" });
    expect(
      host.sh(
        "ip -o link | awk -F ': ' '{ print $2 }'; ip -o -4 address show eth0 | awk '{ print $4 }'; ls /var/lib/cni/networks",
      ),
    ).toBe("lo\nmine\neth0\n192.168.1.10/24\nmine\n");
    expect(host.read("/mnt/rules")).toBe(
      "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -p tcp --dport 22 -j ACCEPT\nCOMMIT\n",
    );
    host.forgetCalls();
    expect(uninstall().stdout).not.toContain("applied");
    expect(host.calls()).not.toContain("iptables-restore ");
  });

  test("forgets where the external datastore is, and leaves the rest of that file", () => {
    host.write(
      "/etc/default/k3s",
      'HTTPS_PROXY=http://proxy\nK3S_DATASTORE_ENDPOINT="postgres://k3s:secret@db"\n',
      0o600,
    );
    expect(uninstall().stdout).toContain(
      "kept: endpoint of the external datastore /etc/default/k3s; the datastore itself stays\n",
    );
    expect(host.read("/etc/default/k3s")).toContain("secret");
    const { stdout } = uninstall("--destroy", "home");
    expect(stdout).not.toContain("secret@db");
    expect(host.read("/etc/default/k3s")).toBe("HTTPS_PROXY=http://proxy\n");
  });

  test("killed anywhere, a second run comes to the same", { timeout: 600_000 }, async () => {
    const spyOn = ["cat", "chmod", "ip", "mv", "rm", "rmdir", "systemctl", "umount"];
    const destroy = (options = {}) => runScript(host, "uninstall.sh", ["--destroy", "home"], { spyOn, ...options });
    const occupy = () => host.sh("mount -t tmpfs tmpfs /var/lib/kubelet/pods/1/volumes; ip link add cni0 type bridge");
    occupy();
    destroy();
    const calls = host.spiedCalls();
    const step = process.env.KILL_EVERYWHERE ? 1 : Math.floor(calls.length / 4);
    for (let call = 1; call <= calls.length; call += step) {
      host.stop();
      host = await Host.start();
      putBundle(host);
      serveRelease(host);
      runScript(host, "install-k3s.sh");
      leaveTraces();
      occupy();
      expect(destroy({ killAt: call }), calls[call - 1]).not.toMatchObject({ status: 0 });
      expect(destroy(), calls[call - 1]).toMatchObject({ status: 0 });
      expect(hostTree(host), calls[call - 1]).toEqual(bare);
      expect(host.sh("ip -o link | wc -l")).toBe("1\n");
    }
  });

  test("tells a program what it does", () => {
    const lines = uninstall("--json").stdout.trim().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ stage: "service", action: "uninstall", result: "applied" });
    expect(host.read(`${bundlePath}/cluster.env`)).not.toBe("");
  });
});
