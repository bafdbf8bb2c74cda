import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, runScript } from "./testing/bundle.ts";
import { data, keptKeys, putServer, putState, type ServerProps, serverTree } from "./testing/cluster-host.ts";
import { Host, type RunOptions, whyNoHost, withHost } from "./testing/host.ts";

/** Every command of the script that changes something on the host. */
const spyOn = "cat chmod cp mkdir mv rm rmdir sed systemctl tar k3s".split(" ");
const archive = "/var/tmp/home.tar.gz";
const snapshot = "/var/tmp/etcd-snapshot-home-1-1700000000.zip";

/** With KILL_EVERYWHERE every call is tried, else every so many of them. */
const stride = (calls: number, tries: number) => (process.env.KILL_EVERYWHERE ? 1 : Math.ceil(calls / tries));

describe.skipIf(whyNoHost !== undefined)(`restore.sh${withHost}`, { timeout: 900_000 }, () => {
  let host: Host;
  beforeEach(async () => {
    host = await Host.start();
  });
  afterEach(() => host.stop());

  const restore = (args: readonly string[], options: RunOptions & { shell?: readonly string[] } = {}, on = host) =>
    runScript(on, "restore.sh", args, options);
  const serviceCalls = () => host.calls().filter((call) => /^systemctl (?!is-)/.test(call));

  /** A server that was backed up in one state, and is in another one now. */
  function putLater(on: Host, props: ServerProps): void {
    putServer(on, { ...props, state: "old" });
    on.standIn("sqlite3", `cp "$1" "$(printf '%s' "$2" | sed "s/.*'\\(.*\\)'/\\1/")"`);
    const { status, stdout } = runScript(on, "backup.sh");
    if (status !== 0) throw new Error(stdout);
    on.sh(`cp /var/lib/k3s-gitops/backups/*.tar.gz ${archive}`);
    if (props.datastore === "etcd") on.sh(`cp ${data}/server/db/snapshots/* ${snapshot}`);
    putState(on, props.datastore, "new");
    on.forgetCalls();
  }

  /** What lies where K3s keeps its state, and whether it runs. */
  const stateOf = (on: Host) => ({
    datastore: `${on.read(`${data}/server/db/state.db`)}${on.read(`${data}/server/db/etcd/member`)}`,
    authority: on.read(`${data}/server/tls/server-ca.crt`),
    encryption: on.read(`${data}/server/cred/encryption-config.json`),
    token: on.read("/etc/rancher/k3s/token"),
    service: on.sh("systemctl is-active k3s || true").trim(),
  });
  const old = {
    datastore: "old",
    authority: "authority of old",
    encryption: "encryption of old",
    token: "token-of-home\n",
    service: "active",
  };

  describe.each<[string, ServerProps, string]>([
    ["an archive of SQLite", { datastore: "sqlite" }, archive],
    ["an archive of etcd", { datastore: "etcd" }, archive],
    ["an archive of another server of etcd", { datastore: "etcd", first: false }, archive],
    ["a snapshot of etcd", { datastore: "etcd" }, snapshot],
  ])("from %s", (_, props, source) => {
    const expected = source === archive ? old : { ...stateAfter("new"), datastore: "old" };

    test.each([["dash"], ["bash", "--posix"]])("puts it in place, does so once, and takes it back (%s)", (...shell) => {
      putLater(host, props);
      const before = serverTree(host);
      const run = (...args: string[]) => restore(args, { shell });
      const { status, stdout } = run("--from", source);
      expect({ status, stdout }).toMatchObject({ status: 0 });
      expect(stateOf(host)).toEqual(expected);
      expect(serviceCalls()).toEqual(["systemctl stop k3s", "systemctl start k3s"]);
      expect(host.read("/mnt/applied")).toBe(source === archive ? keptKeys : "");
      expect(host.sh("ls /var/lib/k3s-gitops")).not.toContain("restore");
      expect(
        stdout.includes(`next       ok       on home-2: sh ${bundlePath}/scripts/restore.sh home-2 --join\n`),
      ).toBe(true);

      host.forgetCalls();
      expect(run("--from", source).stdout).toContain(
        "this was restored already; to lose what happened since then: --again",
      );
      expect(serviceCalls()).toEqual([]);

      expect(run("--rollback")).toMatchObject({ status: 0 });
      expect(serverTree(host)).toEqual(before);
      expect(stateOf(host)).toEqual(stateAfter("new"));
      expect(run("--rollback").stdout).toBe("rollback   ok       no run to undo\n");
    });

    test("killed anywhere, a second run comes to the same, and is taken back byte for byte", async () => {
      putLater(host, props);
      host.forgetCalls();
      restore(["--from", source], { spyOn });
      const calls = host.spiedCalls();
      const tree = withoutAside(serverTree(host));
      for (let call = 1; call <= calls.length; call += stride(calls.length, 10)) {
        const other = await Host.start();
        try {
          putLater(other, props);
          const before = serverTree(other);
          const where = `killed before: ${calls[call - 1]}`;
          expect(restore(["--from", source], { spyOn, killAt: call }, other), where).not.toMatchObject({ status: 0 });
          const { status, stdout } = restore(["--from", source], {}, other);
          expect({ status, stdout, where }).toMatchObject({ status: 0 });
          expect(stateOf(other), where).toEqual(expected);
          expect(withoutAside(serverTree(other)), where).toEqual(tree);
          expect(restore(["--rollback"], {}, other), where).toMatchObject({ status: 0 });
          expect(serverTree(other), where).toEqual(before);
          expect(stateOf(other), where).toEqual(stateAfter("new"));
        } finally {
          other.stop();
        }
      }
    });
  });

  function stateAfter(state: string) {
    return { ...old, datastore: state, authority: `authority of ${state}`, encryption: `encryption of ${state}` };
  }

  const withoutAside = (tree: readonly string[]) => tree.filter((line) => !line.includes(".before-restore-"));

  test("killed in the middle, it can be taken back at once, also if that is killed as well", async () => {
    putLater(host, { datastore: "etcd" });
    const before = serverTree(host);
    restore(["--from", archive], { spyOn });
    const calls = host.spiedCalls();
    for (let call = 1; call <= calls.length; call += stride(calls.length, 8)) {
      const other = await Host.start();
      try {
        putLater(other, { datastore: "etcd" });
        restore(["--from", archive], { spyOn, killAt: call }, other);
        restore(["--rollback"], { spyOn, killAt: 1 + (call % 8) }, other);
        expect(restore(["--rollback"], {}, other)).toMatchObject({ status: 0 });
        expect(serverTree(other), `killed before: ${calls[call - 1]}`).toEqual(before);
        expect(stateOf(other).service).toBe("active");
      } finally {
        other.stop();
      }
    }
  });

  test("onto a bare host, after the installation with the token of the archive", async () => {
    putLater(host, { datastore: "sqlite" });
    const copy = host.sh(`base64 -w0 ${archive}`);
    const other = await Host.start();
    try {
      putServer(other);
      other.sh(`systemctl stop k3s && rm -r ${data}/server /etc/rancher`);
      other.sh(`echo '${copy}' | base64 -d >${archive}`);
      expect(restore(["--from", archive], {}, other).stdout).toContain(
        `K3s is not installed on this host; with an archive: tar -xzOf <archive> ./etc/k3s/token | sh ${bundlePath}/scripts/install-k3s.sh home-1 --until binary --token-file /dev/stdin\n`,
      );
      const binary = other.read("/usr/local/bin/k3s");
      other.sh(
        `tar -xzOf ${archive} ./etc/k3s/token | sh ${bundlePath}/scripts/install-k3s.sh home-1 --until binary --token-file /dev/stdin`,
      );
      other.write("/usr/local/bin/k3s", binary, 0o755);
      expect(restore(["--from", archive], {}, other)).toMatchObject({ status: 0 });
      expect(stateOf(other)).toEqual(old);
    } finally {
      other.stop();
    }
  });

  test("from S3, with credentials that no argument and no log shows", () => {
    putLater(host, { datastore: "etcd" });
    const s3 = "s3:etcd-snapshot-home-1-1700000000";
    expect(restore(["--from", s3]).stdout).toContain(
      "the credentials of S3 are missing: export AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
    );
    const env = { AWS_ACCESS_KEY_ID: "name", AWS_SECRET_ACCESS_KEY: "geheim" };
    expect(restore(["--from", s3], { env })).toMatchObject({ status: 0 });
    expect(stateOf(host).datastore).toBe("from S3: etcd-snapshot-home-1-1700000000\n");
    const [reset] = host.calls().filter((call) => call.startsWith("k3s server"));
    expect(reset).toContain(
      "--etcd-s3 --etcd-s3-endpoint=nas.example.com:9000 --etcd-s3-bucket=k3s --etcd-s3-region=us-east-1 --etcd-s3-folder=home",
    );
    expect(host.calls().join("\n")).not.toContain("geheim");
    expect(host.sh("cat /var/log/k3s-gitops/*.log; grep -rl geheim /etc /var /usr/local || true")).not.toContain(
      "geheim",
    );
  });

  test("another server forgets its copy, joins, and can be taken back", () => {
    putServer(host, { datastore: "etcd", first: false });
    const before = serverTree(host);
    expect(restore(["--join"])).toMatchObject({ status: 0 });
    expect(stateOf(host)).toMatchObject({ datastore: "", service: "active" });
    expect(restore(["--rollback"])).toMatchObject({ status: 0 });
    expect(serverTree(host)).toEqual(before);
  });

  test("only the keys of SealedSecrets, and their controller reads them", () => {
    putLater(host, {});
    expect(restore(["--keys", archive])).toMatchObject({ status: 0 });
    expect(host.read("/mnt/applied")).toBe(keptKeys);
    expect(stateOf(host)).toEqual(stateAfter("new"));
    expect(host.calls()).toContain(
      "k3s kubectl rollout restart deployment sealed-secrets-controller --namespace=kube-system",
    );
    expect(serviceCalls()).toEqual([]);
  });

  test("keeps what was there aside until it is told to forget it", () => {
    putLater(host, { datastore: "etcd" });
    restore(["--from", archive]);
    expect(host.sh(`ls -d ${data}/server/*.before-* ${data}/server/db/*.before-* | wc -l`).trim()).toBe("4");
    expect(restore(["--forget"])).toMatchObject({ status: 0 });
    expect(host.sh(`ls ${data}/server ${data}/server/db`)).not.toContain("before");
    expect(restore(["--rollback"]).stdout).toBe("rollback   ok       no run to undo\n");
  });

  test("changes nothing in a dry run", () => {
    putLater(host, { datastore: "etcd" });
    const everything = () => host.tree(["/etc", "/usr/local", "/var"]);
    const before = everything();
    const { status, stdout } = restore(["--from", snapshot, "--dry-run"]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `reset      would run: k3s server --cluster-reset --cluster-reset-restore-path=${snapshot} --etcd-s3=false\n`,
    );
    expect(everything()).toEqual(before);
    expect(serviceCalls()).toEqual([]);
  });

  test.each<[string, string, (on: Host) => void, (on: Host) => void]>([
    ["stop", "systemctl: told to fail", (on) => on.failAt("systemctl stop*"), (on) => on.failAt()],
    ["reset", "k3s: told to fail", (on) => on.failAt("k3s server*"), (on) => on.failAt()],
    [
      "service",
      "k3s does not start; see above, and: journalctl -u k3s",
      (on) => on.failAt("systemctl start*"),
      (on) => on.failAt(),
    ],
    [
      "ready",
      "the API server does not answer in time; see above, and: journalctl -u k3s",
      (on) => on.write("/mnt/not-ready", ""),
      (on) => on.sh("rm /mnt/not-ready"),
    ],
    ["keys", "k3s: told to fail", (on) => on.failAt("k3s kubectl apply*"), (on) => on.failAt()],
  ])("fails in %s: %s; when that is mended, a second run comes to the same", (stage, message, breakIt, mend) => {
    putLater(host, { datastore: "etcd" });
    breakIt(host);
    const { status, stdout } = restore(["--from", archive, "--timeout", "1"]);
    expect(stdout.trim().split("\n").at(-1)).toBe(`${stage.padEnd(10)} failed   ${message}`);
    expect(status).toBe(1);
    expect(restore(["--from", snapshot]).stdout).toMatch(
      /run \d+, which restored something else, did not come to its end/,
    );
    mend(host);
    expect(restore(["--from", archive])).toMatchObject({ status: 0 });
    expect(stateOf(host)).toEqual(old);
  });

  /** Makes the archive say something else of itself. */
  const say = (name: string, value: string) => (on: Host) =>
    on.sh(
      `mkdir /var/tmp/a && cd /var/tmp/a && tar -xzf ${archive} && sed -i "s/^${name}=.*/${name}='${value}'/" about && tar -czf ${archive} .`,
    );
  test.each<[string, (on: Host) => void, string]>([
    ["another cluster", say("CLUSTER", "office"), `${archive} is of the cluster 'office', and not of home`],
    [
      "another datastore",
      say("DATASTORE", "etcd"),
      `${archive} holds a datastore of the kind 'etcd', and home has sqlite`,
    ],
    [
      "a newer K3s",
      say("K3S_VERSION", "v1.37.1+k3s1"),
      `${archive} is of K3s v1.37.1+k3s1, and v1.36.5+k3s1 is installed here; declare the version of the backup first`,
    ],
    [
      "half of an archive",
      (on) => on.sh(`truncate -s 20 ${archive}`),
      `${archive} is not whole, or no archive of backup.sh`,
    ],
    [
      "an archive with another checksum",
      (on) => on.write(`${archive}.sha256`, `${"0".repeat(64)}  home.tar.gz\n`),
      `${archive} does not have the checksum in ${archive}.sha256; copy it again`,
    ],
  ])("refuses %s before anything is touched", (_, change, message) => {
    putLater(host, {});
    change(host);
    const before = serverTree(host);
    const { status, stdout } = restore(["--from", archive]);
    expect(stdout).toBe(`source     failed   ${message}\n`);
    expect(status).toBe(1);
    expect(serverTree(host)).toEqual(before);
    expect(serviceCalls()).toEqual([]);
  });

  test.each<[readonly string[], string]>([
    [[], "restore what? see --help"],
    [["--from", "/var/tmp/none.tar.gz"], "cannot read /var/tmp/none.tar.gz"],
    [["--from", "s3:a/b"], "after s3: stands the name of a snapshot alone"],
    [["--join"], "only servers of etcd join: the datastore of home is sqlite"],
    [["--keys", "s3:a"], "--keys needs an archive of backup.sh"],
  ])("refuses %j", (args, message) => {
    putServer(host);
    expect(restore(args)).toEqual({ status: 2, stdout: "", stderr: `restore.sh: ${message}\n` });
  });
});
