import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import { declare, disk, healthyHost, preflight, problems, rowsOf } from "./testing/preflight-host.ts";

describe.skipIf(whyNoHost !== undefined)(`preflight.sh finds wrong with a machine${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
  });
  afterEach(() => host.stop());

  const more = "give the machine more, or run less on the cluster";

  test("that it is too small, and what a Raspberry Pi lacks", () => {
    host.standIn("nproc", "echo 1");
    host.sh("echo 'MemTotal: 2000000 kB' >/mnt/proc/meminfo");
    disk(host, "ext4", 30, 5);
    host.standIn("modprobe", 'case "$*" in *vxlan* | *br_netfilter*) exit 1 ;; esac');
    host.sh(`echo 'cpuset cpu io pids' >/sys/fs/cgroup/cgroup.controllers
mount -t tmpfs tmpfs /boot
mkdir /boot/firmware
echo 'quiet root=/dev/mmcblk0p2' >/boot/firmware/cmdline.txt
printf 'ID=ubuntu\\nPRETTY_NAME="Ubuntu 20.04.6 LTS"\\nVERSION_ID="20.04"\\n' >/etc/os-release`);
    expect(problems(host)).toEqual([
      ["os", "warn", "Ubuntu 20.04.6 LTS, which is older than 22", "upgrade it first"],
      ["cpu", "fail", "1 cores, and home needs 2 here", more],
      ["memory", "fail", "1953 MiB, and home needs 4096 MiB here", more],
      [
        "disk",
        "fail",
        "5 GiB are free at /var/lib, and home needs 20 GiB here",
        "enlarge it, or mount a larger disk at /var/lib/rancher/k3s",
      ],
      [
        "cgroup",
        "fail",
        "lacks memory",
        "add cgroup_memory=1 cgroup_enable=memory to the end of the only line of /boot/firmware/cmdline.txt and restart",
      ],
      [
        "modules",
        "fail",
        "cannot load br_netfilter vxlan",
        expect.stringMatching(/^apt-get install linux-modules-extra-\S+; after an update of the kernel, restart$/),
      ],
    ]);
  });

  test("that its system is another than the scripts are for", () => {
    host.standIn("uname", 'case $1 in -m) echo armv7l ;; *) /usr/bin/uname "$@" ;; esac');
    host.sh(`printf 'ID=alpine\\nPRETTY_NAME="Alpine Linux v3.24"\\nVERSION_ID=3.24.1\\n' >/etc/os-release
rmdir /run/systemd/system
rm /sys/fs/cgroup/cgroup.controllers
mount -o remount,noexec /var
mount -o remount,ro /usr/local`);
    expect(problems(host)).toEqual([
      [
        "os",
        "warn",
        "Alpine Linux v3.24, which these scripts were not written for",
        "use Debian, Ubuntu, Fedora, RHEL or openSUSE, or try it",
      ],
      ["architecture", "fail", "armv7l", "use a machine and a system of 64 bits: amd64 or arm64"],
      ["systemd", "fail", "does not run", "use a system that systemd starts: K3s is installed as its service"],
      ["filesystem", "fail", "/var/lib is mounted noexec, and K3s runs programs from it", "mount it without noexec"],
      [
        "filesystem",
        "fail",
        "/usr/local/bin cannot be written, where K3s is installed",
        "mount it writable, or use a system that is not read-only",
      ],
      [
        "cgroup",
        "fail",
        "version 1, with which the kubelet no longer starts",
        "add systemd.unified_cgroup_hierarchy=1 to the kernel's command line and restart",
      ],
    ]);
  });

  test.each([
    ["nfs4", "fail", "/var/lib is nfs4: containers and the datastore need locks and layers that it lacks"],
    ["virtiofs", "fail", "/var/lib is virtiofs: containers and the datastore need locks and layers that it lacks"],
    ["overlay", "fail", "/var/lib is overlay, on which containerd cannot lay another one"],
    ["tmpfs", "warn", "/var/lib is tmpfs: everything is lost at a restart"],
  ])("that its data would lie on %s", (type, result, found) => {
    disk(host, type, 100, 60);
    expect(rowsOf(host, ["filesystem"])).toEqual([
      ["filesystem", result, found, "mount a disk of this machine (ext4 or xfs) at /var/lib/rancher/k3s"],
    ]);
  });

  test("that its disk is slow, as far as it matters for the role", () => {
    const answers = (milliseconds: number) =>
      host.standIn("dd", `echo '23000 bytes (23 kB, 22 KiB) copied, ${milliseconds / 100} s, 1 kB/s' >&2`);
    const result = () => rowsOf(host, ["fsync"]).map(([, is, found, fix]) => [is, found.slice(0, 39), fix]);
    const fix = "use an SSD: with slow writes, servers lose their leader again and again";
    answers(150);
    expect(result()).toEqual([["warn", "a write of 2300 bytes takes 150.0 ms in", fix]]);
    declare(host, { DATASTORE: "etcd" });
    expect(result()).toEqual([["fail", "a write of 2300 bytes takes 150.0 ms in", fix]]);
    declare(host, { ROLE: "agent" });
    expect(result()).toEqual([["pass", "a write of 2300 bytes takes 150.0 ms in", ""]]);
    declare(host, { DATASTORE: "etcd" });
    answers(12.5);
    expect(result()).toEqual([["warn", "a write of 2300 bytes takes 12.5 ms in ", fix]]);
    host.standIn("dd", "echo 'dd: No space left on device' >&2; exit 1");
    expect(result()).toEqual([
      ["warn", "could not be measured in /var/lib", "see whether the disk is full or read-only"],
    ]);
    expect(host.sh("ls -A /var/lib")).toBe("");
  });

  test("that its data lies elsewhere, on a disk that is full by now", () => {
    declare(host, {}, "data-dir: /srv/k3s\n");
    host.sh("mount -t tmpfs tmpfs /srv && mkdir -p /srv/k3s /etc/rancher/k3s");
    host.sh("cp /mnt/bundle/nodes/home-1/files/etc/rancher/k3s/config.yaml /etc/rancher/k3s/");
    disk(host, "xfs", 100, 15);
    expect(rowsOf(host, ["disk", "filesystem"])).toEqual([
      ["disk", "pass", "15 of 100 GiB are free at /srv/k3s", ""],
      ["filesystem", "pass", "/srv/k3s is xfs", ""],
    ]);
    disk(host, "xfs", 100, 10);
    expect(rowsOf(host, ["disk"])).toEqual([
      [
        "disk",
        "warn",
        "10 of 100 GiB are free at /srv/k3s: the kubelet removes images, and then pods",
        "remove what is not needed, or enlarge it",
      ],
    ]);
  });

  test("no longer that it is small, once K3s runs there", () => {
    declare(host, { MIN_CPU: "8", MIN_MEMORY_MIB: "16384.5" });
    host.sh(
      "mkdir -p /etc/rancher/k3s; cp /mnt/bundle/nodes/home-1/files/etc/rancher/k3s/config.yaml /etc/rancher/k3s/",
    );
    expect(preflight(host, "--only", "cpu,memory")).toEqual({
      status: 0,
      rows: [
        ["cpu", "warn", "4 cores, and home needs 8 here", more],
        ["memory", "warn", "7812 MiB, and home needs 16384.5 MiB here", more],
      ],
    });
  });

  test("that others set kernel parameters after the bundle does, or that there is no such parameter", () => {
    host.write("/mnt/bundle/nodes/home-1/files/etc/sysctl.d/90-k3s.conf", "kernel.panic=10\nnet.bridge.new=1\n");
    host.write("/etc/sysctl.d/99-mine.conf", "# mine\nkernel.panic = 0\n");
    host.write("/etc/sysctl.d/10-mine.conf", "kernel.panic = 5\n");
    expect(rowsOf(host, ["sysctls"])).toEqual([
      [
        "sysctls",
        "warn",
        "/etc/sysctl.d/99-mine.conf sets kernel.panic=0 after ours, which is 10",
        "remove the line from /etc/sysctl.d/99-mine.conf",
      ],
      ["sysctls", "pass", expect.stringMatching(/^will be set: kernel.panic=10 \(now \d+\)$|^are as/), ""],
    ]);
    host.sh(
      "rm /etc/sysctl.d/99-mine.conf; echo kernel.of_tomorrow=1 >/mnt/bundle/nodes/home-1/files/etc/sysctl.d/90-k3s.conf",
    );
    expect(rowsOf(host, ["sysctls"])).toEqual([
      ["sysctls", "warn", "this kernel does not know kernel.of_tomorrow", "use a newer kernel"],
    ]);
  });

  test("that it is asked by somebody who may not see everything", () => {
    host.sh("chmod -R a+rX /mnt");
    const asked = host.run([
      "setpriv",
      "--reuid=65534",
      "--clear-groups",
      "sh",
      "/mnt/bundle/scripts/preflight.sh",
      "home-1",
      "--only",
      "user",
    ]);
    expect(asked.stdout).toContain("fail  nobody, who cannot see everything\n");
    expect(asked.stdout).toContain("-> run it as root: sudo sh preflight.sh home-1\n");
  });
});
