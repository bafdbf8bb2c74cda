import { spawnSync } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, hostTree, k3sVersion, nodeFiles, putBundle, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, k3sBinary, whyNoHost, withHost } from "./testing/host.ts";

const stages = ["preflight", "kernel", "secrets", "files", "binary", "service", "ready"];
const shells = [["dash"], ["bash", "--posix"], ["busybox", "sh"]].filter(
  ([shell = ""]) => spawnSync(shell, ["-c", ":"]).error === undefined,
);

/** The stage and the result of each line. */
const results = (stdout: string) =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(/ +/).slice(0, 2).join(" "));

const applied = stages.map((stage) => (["preflight", "ready"].includes(stage) ? `${stage} ok` : `${stage} applied`));
const unchanged = stages.map((stage) => `${stage} ok`);

describe.skipIf(whyNoHost !== undefined)(`install-k3s.sh${withHost}`, { timeout: 60_000 }, () => {
  let host: Host;
  beforeEach(async () => {
    host = await Host.start();
    putBundle(host);
    serveRelease(host);
  });
  afterEach(() => host.stop());

  const install = (...args: string[]) => runScript(host, "install-k3s.sh", args);
  /** What was asked of systemd, questions left out. */
  const serviceCalls = () => host.calls().filter((call) => /^systemctl (?!is-)/.test(call));

  describe.each(shells)("run by %s", (...shell) => {
    test("makes a bare host the node, changes nothing when it is run again, and takes all of it back", () => {
      const before = hostTree(host);
      const run = (...args: string[]) => runScript(host, "install-k3s.sh", args, { shell });

      expect(run()).toEqual({ status: 0, stdout: expect.any(String), stderr: "" });
      const after = hostTree(host);
      expect(after.filter((line) => !before.includes(line) && !/^[0-9a-f]{64} /.test(line))).toEqual([
        "/etc/modules-load.d/90-k3s.conf f 600 0:0 ",
        "/etc/rancher d 755 0:0 ",
        "/etc/rancher/k3s d 700 0:0 ",
        "/etc/rancher/k3s/config.yaml f 600 0:0 ",
        "/etc/rancher/k3s/token f 600 0:0 ",
        "/etc/sysctl.d/90-k3s.conf f 600 0:0 ",
        "/etc/systemd/system/k3s.service f 600 0:0 ",
        "/etc/systemd/system/multi-user.target.wants/k3s.service l 777 0:0 ../k3s.service",
        "/usr/local/bin/crictl l 777 0:0 k3s",
        "/usr/local/bin/k3s f 755 0:0 ",
        ...kubectlLink(host),
        "/var/lib/rancher d 700 0:0 ",
        "/var/lib/rancher/k3s d 700 0:0 ",
        "/var/lib/rancher/k3s/agent d 700 0:0 ",
        "/var/lib/rancher/k3s/agent/etc d 700 0:0 ",
        "/var/lib/rancher/k3s/agent/etc/kubelet.conf.d d 700 0:0 ",
        "/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/50-reserved.conf f 600 0:0 ",
      ]);
      expect(host.sh("cd / && sha256sum -c --quiet /var/lib/k3s-gitops/bundle/nodes/home-1/files.sha256")).toBe("");

      host.forgetCalls();
      expect(results(run().stdout)).toEqual(unchanged);
      expect(hostTree(host)).toEqual(after);
      expect(serviceCalls()).toEqual([]);

      expect(run("--rollback").status).toBe(0);
      expect(hostTree(host)).toEqual(before);
      expect(host.sh("systemctl is-active k3s || true; ls /sys/module; sysctl -n vm.overcommit_memory")).toBe(
        "inactive\n0\n",
      );
      expect(results(run("--rollback").stdout)).toEqual(["rollback ok"]);
    });
  });

  test("loads modules and sets parameters, and starts the service once", () => {
    expect(results(install().stdout)).toEqual(applied);
    expect(host.sh("ls /sys/module")).toBe("br_netfilter\noverlay\nvxlan\n");
    expect(host.calls().filter((call) => call.startsWith("sysctl -q"))).toEqual([
      "sysctl -q -w vm.overcommit_memory=1",
    ]);
    expect(serviceCalls()).toEqual(["systemctl daemon-reload", "systemctl enable k3s", "systemctl start k3s"]);
  });

  test("does and undoes nothing in a dry run", () => {
    const before = host.tree(["/etc", "/usr/local", "/var", "/srv", "/tmp", "/sys/module"]);
    const { status, stdout } = install("--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain("files      would run: install -m 600 … /etc/rancher/k3s/config.yaml\n");
    expect(stdout).toContain("service    would run: systemctl start k3s\n");
    expect(host.tree(["/etc", "/usr/local", "/var", "/srv", "/tmp", "/sys/module"])).toEqual(before);
    expect(host.calls().filter((call) => /^(curl|modprobe|systemctl (?!is-)|sysctl -q)/.test(call))).toEqual([]);

    install();
    const after = host.tree(["/etc", "/usr/local", "/var", "/sys/module"]);
    host.forgetCalls();
    expect(install("--rollback", "--dry-run").stdout).toContain(
      "service    would undo: k3s is stopped; its containers go on until the host restarts, or uninstall.sh stops them\n",
    );
    expect(host.tree(["/etc", "/usr/local", "/var", "/sys/module"])).toEqual(after);
    expect(serviceCalls()).toEqual([]);
  });

  test("restarts once for a change of the configuration, and not for what K3s or the kernel reads by itself", () => {
    install();
    host.forgetCalls();
    const files = { ...nodeFiles(), "/var/lib/rancher/k3s/server/manifests/kube-vip.yaml": "kind: DaemonSet\n" };
    putBundle(host, { files: { ...files, "/etc/sysctl.d/90-k3s.conf": "vm.panic_on_oom=1\n" } });
    expect(install().status).toBe(0);
    expect(serviceCalls()).toEqual([]);

    putBundle(host, { files: { ...files, "/etc/rancher/k3s/config.yaml": "node-name: home-1\ndebug: true\n" } });
    expect(install().status).toBe(0);
    expect(serviceCalls()).toEqual(["systemctl daemon-reload", "systemctl restart k3s"]);
  });

  test("removes what it once installed and the bundle no longer has, and nothing else", () => {
    const registries = "/etc/rancher/k3s/registries.yaml";
    putBundle(host, { files: { ...nodeFiles(), [registries]: "mirrors: {}\n" } });
    install();
    host.write("/etc/rancher/k3s/config.yaml.d/mine.yaml", "debug: true\n");
    const before = hostTree(host);
    // The copy of the old bundle keeps the file, as with scp.
    putBundle(host);
    const bundle = hostTree(host).filter((line) => line.includes(bundlePath));

    install();
    expect(host.read(registries)).toBe("");
    expect(host.read("/etc/rancher/k3s/config.yaml.d/mine.yaml")).toBe("debug: true\n");

    expect(install("--rollback").status).toBe(0);
    const notBundle = (lines: readonly string[]) => lines.filter((line) => !line.includes(bundlePath));
    expect(notBundle(hostTree(host))).toEqual(notBundle(before));
    expect(hostTree(host)).toEqual(expect.arrayContaining(bundle));
  });

  test("rolls back only the last run, and restarts what ran before", () => {
    install();
    const first = hostTree(host).filter((line) => !line.includes(bundlePath));
    putBundle(host, {
      files: { ...nodeFiles(), "/etc/rancher/k3s/config.yaml": "node-name: home-1\ndebug: true\n" },
      variables: { INSTALL_K3S_VERSION: "v1.36.6+k3s1" },
    });
    serveRelease(host, "v1.36.6+k3s1");
    install();
    expect(host.read("/usr/local/bin/k3s")).toBe(k3sBinary("v1.36.6+k3s1"));
    host.forgetCalls();

    expect(install("--rollback").status).toBe(0);
    expect(hostTree(host).filter((line) => !line.includes(bundlePath))).toEqual(first);
    expect(serviceCalls()).toEqual(["systemctl daemon-reload", "systemctl restart k3s"]);
    expect(results(install("--rollback").stdout)).toEqual(["rollback ok"]);
    expect(host.sh("systemctl is-active k3s")).toBe("active\n");
  });

  test("stops after the stage that is asked for, and goes on from there", () => {
    expect(results(install("--until", "files").stdout)).toEqual(applied.slice(0, 4));
    expect(results(install().stdout)).toEqual([...unchanged.slice(0, 4), ...applied.slice(4)]);
  });

  test("tells a program what it does", () => {
    const lines = install("--json", "--until", "kernel").stdout.trim().split("\n");
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time, run: 1, stage: "preflight", action: "install", result: "ok", message: "nothing to do" },
      { time, run: 1, stage: "kernel", action: "install", result: "applied", message: "done" },
    ]);
    const log = host.read("/var/log/k3s-gitops/install-k3s.log").trim().split("\n");
    expect(log.map((line) => JSON.parse(line).message)).toContain("modprobe vxlan");
  });

  describe("the binary", () => {
    const [file, sums] = process.arch === "arm64" ? ["k3s-arm64", "arm64"] : ["k3s", "amd64"];

    test("comes from the bundle if it is there, with images", () => {
      host.sh("rm /mnt/web/*");
      host.write(`${bundlePath}/bin/k3s-${sums}`, k3sBinary(k3sVersion));
      host.write(`${bundlePath}/images/k3s-airgap-images-${sums}.tar.zst`, "images");
      expect(results(install().stdout)).toEqual(applied);
      expect(host.read("/usr/local/bin/k3s")).toBe(k3sBinary(k3sVersion));
      expect(host.read(`/var/lib/rancher/k3s/agent/images/k3s-airgap-images-${sums}.tar.zst`)).toBe("images");
      expect(host.calls().filter((call) => call.startsWith("curl"))).toEqual([]);
      expect(results(install().stdout)).toEqual(unchanged);
    });

    test("is not replaced by an older one", () => {
      putBundle(host, { variables: { INSTALL_K3S_VERSION: "v1.37.0-rc1+k3s1" } });
      serveRelease(host, "v1.37.0-rc1+k3s1");
      install();
      putBundle(host);
      expect(install()).toMatchObject({
        status: 1,
        stdout: expect.stringContaining(
          "binary     failed   K3s v1.37.0-rc1+k3s1 is installed, and Kubernetes cannot go back to v1.36.5+k3s1; declare v1.37.0-rc1+k3s1 or newer",
        ),
      });
      putBundle(host, { variables: { INSTALL_K3S_VERSION: "v1.37.0+k3s1" } });
      serveRelease(host, "v1.37.0+k3s1");
      expect(install().status).toBe(0);
    });

    test("may have been replaced by an upgrade in the cluster, with what is declared now", () => {
      install();
      host.write("/usr/local/bin/k3s", k3sBinary("v1.36.6+k3s1"), 0o755);
      putBundle(host, { variables: { INSTALL_K3S_VERSION: "v1.36.6+k3s1" } });
      serveRelease(host, "v1.36.6+k3s1");
      host.forgetCalls();
      expect(install().status).toBe(0);
      expect(host.calls().filter((call) => call.startsWith("curl"))).toEqual([expect.stringContaining("sha256sum")]);
    });

    test("leaves alone a kubectl that is there", () => {
      host.write("/usr/local/bin/kubectl", "#!/bin/sh\n", 0o755);
      install();
      expect(host.read("/usr/local/bin/kubectl")).toBe("#!/bin/sh\n");
    });

    test("has the declared checksum, if one is", () => {
      putBundle(host, { variables: { [`K3S_SHA256_${sums.toUpperCase()}`]: "0".repeat(64) } });
      const { status, stdout } = install();
      expect(status).toBe(1);
      expect(stdout).toMatch(
        /binary +failed +the binary of K3s v1\.36\.5\+k3s1 has the SHA-256 \w{64} instead of 0{64};/,
      );
      expect(host.sh(`ls -A /usr/local/bin; rm -f /mnt/web/*${file}`)).toBe("");
    });
  });

  test.each([
    [[], "which node? see --help"],
    [["../x"], "'../x' is no name of a node"],
    [["home-2"], `the bundle ${bundlePath} has no node home-2; it has: home-1`],
    [["home-1", "--until", "never"], `there is no stage 'never'; they are: ${stages.join(" ")}`],
    [["home-1", "--token=abc"], "unknown option; see --help"],
    [["home-1", "abc"], "one node, and its token never as an argument; see --help"],
    [["home-1", "--timeout", "soon"], "--timeout is a number of seconds"],
    [["home-1", "--token-file", "/nowhere"], "cannot read the token from /nowhere"],
  ])("refuses to be called with %j", (args, message) => {
    expect(host.run(["sh", `${bundlePath}/scripts/install-k3s.sh`, ...args])).toEqual({
      status: 2,
      stdout: "",
      stderr: `install-k3s.sh: ${message}\n`,
    });
  });

  test("refuses to make a host another node than it is", () => {
    install();
    putBundle(host, { role: "agent" });
    expect(install()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        "failed   this host is the node 'home home-1 server', and not 'home home-1 agent'; take that off first: uninstall.sh with --destroy\n",
      ),
    });
  });

  test("does not run beside itself", () => {
    host.sh(
      `mkdir -p /var/lib/k3s-gitops/state; (flock 9; sleep 30) 9>/var/lib/k3s-gitops/state/lock >/dev/null 2>&1 &`,
    );
    expect(install()).toMatchObject({
      status: 1,
      stdout: "preflight  failed   another script is changing this host; wait until it is done\n",
    });
  });

  test("an agent is ready when its kubelet is healthy", () => {
    putBundle(host, { role: "agent" });
    const env = { K3S_TOKEN: "secret" };
    expect(runScript(host, "install-k3s.sh", ["--timeout", "1"], { env }).stdout).toContain(
      "ready      failed   not ready in time: the kubelet is not healthy; see above, and: journalctl -u k3s-agent\n",
    );
    host.serve("http://127.0.0.1:10248/healthz", "ok");
    expect(results(install().stdout)).toEqual(["preflight ok", ...unchanged]);
  });

  test("a host that is not fit is left as it is", () => {
    const before = hostTree(host);
    host.write(`${bundlePath}/scripts/preflight.sh`, "echo 'time  fail  a year behind'\nexit 1\n");
    expect(install()).toEqual({
      status: 1,
      stdout: "preflight  failed   this host is not fit for the node home-1; see above\n",
      stderr: "time  fail  a year behind\n",
    });
    host.sh(`rm ${bundlePath}/scripts/preflight.sh`);
    expect(hostTree(host)).toEqual(before);
  });
});

/** Where there is no other kubectl, the binary stands for it. */
function kubectlLink(host: Host): string[] {
  return host.sh("readlink /usr/local/bin/kubectl || true") === "k3s\n" ? ["/usr/local/bin/kubectl l 777 0:0 k3s"] : [];
}
