import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Host, whyNoHost, withHost } from "./testing/host.ts";
import { declare, healthyHost, hide, problems, rowsOf } from "./testing/preflight-host.ts";

describe.skipIf(whyNoHost !== undefined)(`preflight.sh finds wrong with a system${withHost}`, () => {
  let host: Host;
  beforeEach(async () => {
    host = await healthyHost();
  });
  afterEach(() => host.stop());

  const active = (unit: string) => host.write(`/mnt/systemd/${unit}.active`, "");
  /** A host that the bundle was installed on. */
  const install = (
    config = "# Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit.\nnode-name: home-1\n",
  ) => host.write("/etc/rancher/k3s/config.yaml", config);

  test("that it is another machine than was meant, of an image that was never started", () => {
    declare(host, {
      NODES: "home-1 home-2",
      DATASTORE: "etcd",
      FLANNEL_BACKEND: "none",
      NODE_ADDRESSES: "home-2=127.0.0.1",
    });
    host.sh(`hostname home-2
echo uninitialized >/etc/machine-id
echo '/swap.img file 4194300 0 -2' >>/mnt/proc/swaps`);
    host.standIn("date", 'case $* in *%Y) echo 1970 ;; *) /usr/bin/date "$@" ;; esac');
    expect(problems(host)).toEqual([
      [
        "hostname",
        "fail",
        "home-2, which is another node of home",
        "check whether this is the machine you mean, else: hostnamectl set-hostname home-1",
      ],
      ["machine-id", "fail", "/etc/machine-id holds none", "rm -f /etc/machine-id && systemd-machine-id-setup"],
      [
        "time",
        "fail",
        "it is 1970 here, so no certificate is valid yet",
        "set the clock: timedatectl set-ntp true, or install chrony",
      ],
      [
        "swap",
        "warn",
        "is on: when etcd is swapped out, servers lose their leader",
        "swapoff -a, and remove it from /etc/fstab",
      ],
    ]);
  });

  test.each([
    ["localhost", "localhost, by which nobody knows whose logs these are", "hostnamectl set-hostname home-1"],
    ["Home-1", "Home-1, which has more than lower case letters, digits, - and .", "hostnamectl set-hostname home-1"],
    ["attic", "attic; Kubernetes will call it home-1", "hostnamectl set-hostname home-1, or call the node attic"],
  ])("that it is called %s", (name, found, fix) => {
    host.sh(`hostname ${name}`);
    expect(rowsOf(host, ["hostname"])).toEqual([["hostname", "warn", found, fix]]);
  });

  test("that nobody keeps its time, but not if chrony does", () => {
    host.sh("hostname home-1.example.com; echo '/swap.img file 4194300 0 -2' >>/mnt/proc/swaps");
    host.standIn("timedatectl", "echo no");
    expect(problems(host)).toEqual([
      ["time", "warn", expect.stringMatching(/, and nothing is known to keep it right$/), expect.any(String)],
    ]);
    host.standIn("chronyc", "echo 'Leap status     : Normal'");
    expect(rowsOf(host, ["hostname", "time", "swap"])).toEqual([
      ["hostname", "pass", "home-1.example.com", ""],
      ["time", "pass", "is synchronized by chrony", ""],
      ["swap", "pass", "is on; K3s allows that, and pods do not get any of it", ""],
    ]);
  });

  test("what another Kubernetes left behind", () => {
    install("token: secret\n");
    host.write("/etc/cni/net.d/10-calico.conflist", "{}");
    host.write("/var/lib/kubelet/config.yaml", "");
    host.write("/var/lib/k0s/pki/ca.crt", "");
    active("rke2-agent");
    host.standIn("docker", 'case "$*" in "ps -q --filter name=k8s_") echo 0123 ;; esac');
    expect(problems(host)).toEqual([
      [
        "leftovers",
        "fail",
        "K3s of the cluster another, /var/lib/kubelet, /etc/cni/net.d, /var/lib/k0s, the service rke2-agent, containers of Kubernetes in Docker",
        "remove it first, with the uninstall script of what made it; volumes below /var/lib/rancher/k3s are lost with it",
      ],
    ]);
  });

  test("that it is another node, of this cluster or of another one, but not that K3s of this node runs", () => {
    const remove =
      "remove it first, with the uninstall script of what made it; volumes below /var/lib/rancher/k3s are lost with it";
    install("# Generated from infrastructure/overlays/office.ts by k3s-gitops; do not edit.\nnode-name: home-1\n");
    expect(rowsOf(host, ["leftovers"])).toEqual([["leftovers", "fail", "K3s of the cluster office", remove]]);

    install("# Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit.\nnode-name: home-2\n");
    expect(rowsOf(host, ["leftovers"])).toEqual([
      [
        "leftovers",
        "fail",
        "this host is the node home-2 of home",
        "check whether this is the machine you mean, else: sh uninstall.sh home-2",
      ],
    ]);

    install();
    host.write("/var/lib/kubelet/config.yaml", "");
    host.write("/var/lib/rancher/k3s/server/tls/ca.crt", "");
    expect(rowsOf(host, ["leftovers"])).toEqual([["leftovers", "pass", "K3s of home is installed here", ""]]);
    active("kubelet");
    declare(host, { ROLE: "agent" });
    expect(rowsOf(host, ["leftovers"])).toEqual([
      [
        "leftovers",
        "fail",
        "/var/lib/rancher/k3s/server: this host was a server",
        "drain and delete the node, then: sh uninstall.sh home-1",
      ],
      ["leftovers", "fail", "the service kubelet beside K3s", "remove it: two kubelets cannot share a host"],
    ]);
  });

  test("that SELinux and NetworkManager would be in the way", () => {
    host.sh("mount -t tmpfs tmpfs /sys/fs && mkdir -p /sys/fs/selinux /sys/fs/cgroup");
    host.write("/sys/fs/cgroup/cgroup.controllers", "cpuset cpu memory pids");
    host.write("/sys/fs/selinux/enforce", "1");
    active("NetworkManager");
    const wants = "/etc/systemd/system/multi-user.target.wants";
    host.sh(`mkdir -p ${wants}; ln -sf /dev/null ${wants}/nm-cloud-setup.timer.service`);
    expect(problems(host)).toEqual([
      [
        "selinux",
        "fail",
        "enforces, and k3s-selinux is not installed",
        expect.stringContaining("k3s-selinux/releases"),
      ],
      [
        "network-manager",
        "fail",
        "nm-cloud-setup.timer adds routes that pods' packets get lost in",
        "systemctl disable --now nm-cloud-setup.service nm-cloud-setup.timer, then restart",
      ],
      [
        "network-manager",
        "warn",
        "may take the interfaces of pods for its own",
        "write [keyfile] and unmanaged-devices=interface-name:cni*;interface-name:flannel*;interface-name:veth* to /etc/NetworkManager/conf.d/k3s.conf, then: systemctl reload NetworkManager",
      ],
    ]);
    host.standIn("rpm", 'test "$*" = "-q k3s-selinux"');
    host.sh(`rm ${wants}/nm-cloud-setup.timer.service`);
    host.write("/etc/NetworkManager/conf.d/k3s.conf", "[keyfile]\nunmanaged-devices=interface-name:cni*\n");
    expect(rowsOf(host, ["selinux", "network-manager"])).toEqual([
      ["selinux", "pass", "enforces, and k3s-selinux is installed", ""],
      ["network-manager", "pass", "leaves the interfaces of pods alone", ""],
    ]);
  });

  test("that it lacks curl", () => {
    hide(host, "curl");
    expect(problems(host)).toEqual([
      ["curl", "fail", "is missing, and K3s has to be downloaded", "apt-get install curl"],
      ["reach", "warn", "without curl nothing is known", "see curl"],
    ]);
    host.write("/mnt/bundle/bin/k3s-amd64", "");
    expect(rowsOf(host, ["curl"])).toEqual([
      ["curl", "warn", "is missing, so nothing is known about other machines", "apt-get install curl"],
    ]);
  });
});
