import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runScript } from "./testing/bundle.ts";
import { data, keptKeys, putServer } from "./testing/cluster-host.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";

const folder = "/var/lib/k3s-gitops/backups";

describe.skipIf(whyNoHost !== undefined)(`backup.sh${withHost}`, { timeout: 120_000 }, () => {
  let host: Host;
  beforeEach(async () => {
    host = await Host.start();
  });
  afterEach(() => host.stop());

  const backup = (...args: string[]) => runScript(host, "backup.sh", args);
  const archives = () => host.sh(`ls ${folder} | grep 'gz$' || true`).split("\n").filter(Boolean);
  const contents = () => host.sh(`tar -tzf ${folder}/*.tar.gz | grep -v '/$' | sort`).split("\n").filter(Boolean);
  const serviceCalls = () => host.calls().filter((call) => /^systemctl (?!is-)/.test(call));
  const withSqlite = () => host.standIn("sqlite3", `cp "$1" "$(printf '%s' "$2" | sed "s/.*'\\(.*\\)'/\\1/")"`);

  test("keeps a copy of SQLite with all that belongs to it, for root alone, and tells the cluster", () => {
    putServer(host);
    withSqlite();
    expect(backup()).toMatchObject({ status: 0, stderr: "" });
    expect(contents()).toEqual([
      "./about",
      "./db/state.db",
      "./etc/k3s/config.yaml",
      "./etc/k3s/token",
      "./sealed-secrets-keys.yaml",
      "./server/cred/encryption-config.json",
      "./server/tls/server-ca.crt",
      "./server/token",
    ]);
    expect(host.sh(`stat -c %a ${folder} ${folder}/*`)).toBe("700\n600\n600\n");
    expect(host.sh(`cd ${folder} && sha256sum -c *.sha256`)).toMatch(/^home-home-1-\d{8}T\d{6}Z\.tar\.gz: OK\n$/);
    expect(host.sh(`tar -xzOf ${folder}/*.tar.gz ./sealed-secrets-keys.yaml`)).toBe(keptKeys);
    expect(host.calls().at(-1)).toMatch(
      /^k3s kubectl annotate node home-1 --overwrite k3s-gitops\/last-backup=20\d\d-\d\d-\d\dT[\d:]{8}Z$/,
    );
    expect(serviceCalls()).toEqual([]);
    expect(host.sh("ls /var/lib/k3s-gitops")).toBe("backups\nbundle\nruns\nstate\n");
  });

  test("stops K3s for a moment where nothing can copy SQLite while it runs", () => {
    putServer(host);
    host.sh("! command -v sqlite3 || mount --bind /dev/null $(command -v sqlite3)");
    expect(backup().stdout).toContain("there is no sqlite3 on this host: K3s stops while its database is copied");
    expect(serviceCalls()).toEqual(["systemctl stop k3s", "systemctl start k3s"]);
    expect(host.sh(`tar -xzOf ${folder}/*.tar.gz ./db/state.db`)).toBe("state");
  });

  test("starts K3s again when it was cut off while K3s stood still", () => {
    putServer(host);
    host.sh("! command -v sqlite3 || mount --bind /dev/null $(command -v sqlite3)");
    const spyOn = ["cp"];
    expect(runScript(host, "backup.sh", [], { spyOn, killAt: 1 })).not.toMatchObject({ status: 0 });
    expect(host.sh("systemctl is-active k3s || true")).toBe("inactive\n");
    expect(backup("--start-again")).toMatchObject({ status: 0 });
    expect(host.sh("systemctl is-active k3s")).toBe("active\n");
    expect(archives()).toEqual([]);
    host.forgetCalls();
    backup("--start-again");
    expect(serviceCalls()).toEqual([]);
  });

  test("keeps the newest snapshot of etcd that is whole", () => {
    putServer(host, { datastore: "etcd" });
    const snapshots = `${data}/server/db/snapshots`;
    host.write(`${snapshots}/etcd-snapshot-home-1-1700000001.zip`, "newer", 0o600);
    host.sh(`touch -d '2026-01-02' ${snapshots}/*1.zip`);
    host.write(`${snapshots}/etcd-snapshot-home-1-1700000002.zip`, "half", 0o600);
    const { stdout } = backup("--wait", "1");
    expect(stdout).toContain("K3s has taken no new snapshot in 1 s; the newest one is taken");
    expect(host.sh(`tar -xzOf ${folder}/*.tar.gz ./snapshot/etcd-snapshot-home-1-1700000001.zip`)).toBe("newer");
    expect(contents()).not.toContain("./db/state.db");
  });

  test("keeps everything else where the datastore is somewhere else", () => {
    putServer(host, { datastore: "external" });
    expect(backup()).toMatchObject({ status: 0 });
    expect(contents().filter((path) => /db|snapshot/.test(path))).toEqual([]);
    expect(contents()).toEqual(expect.arrayContaining(["./etc/k3s.env", "./server/token"]));
  });

  test("keeps as many as it shall, and leaves others alone", () => {
    putServer(host);
    withSqlite();
    for (const name of [
      "home-home-1-20260101T000000Z",
      "home-home-1-20260102T000000Z",
      "home-home-2-20260101T000000Z",
    ]) {
      host.write(`${folder}/${name}.tar.gz`, "");
      host.write(`${folder}/${name}.tar.gz.sha256`, "");
    }
    backup();
    expect(archives()).toEqual([
      "home-home-1-20260102T000000Z.tar.gz",
      expect.stringMatching(/^home-home-1-20/),
      "home-home-2-20260101T000000Z.tar.gz",
    ]);
    expect(host.sh(`ls -A ${folder} | wc -l`).trim()).toBe("6");
  });

  test("does nothing where K3s does not run, and changes nothing in a dry run", () => {
    putServer(host);
    withSqlite();
    host.forgetCalls();
    expect(backup("--dry-run")).toMatchObject({ status: 0 });
    expect(host.sh(`ls -d ${folder} /var/lib/k3s-gitops/backup-draft 2>/dev/null || true`)).toBe("");
    expect(host.calls().filter((call) => /annotate|^systemctl (?!is-)|sqlite3/.test(call))).toEqual([]);
    host.sh("systemctl stop k3s");
    expect(backup().stdout).toContain("K3s does not run: nothing has changed since the last backup");
  });

  test.each<[string, (on: Host) => void]>([
    ["kubectl get secret", (on) => on.failAt("k3s kubectl get secret*")],
    ["sqlite3", (on) => on.failAt("sqlite3 *")],
    ["tar", (on) => on.standIn("tar", "exit 1")],
  ])("leaves no archive, and no old one out, when %s fails", (_, breakIt) => {
    putServer(host);
    withSqlite();
    host.write(`${folder}/home-home-1-20260101T000000Z.tar.gz`, "");
    breakIt(host);
    expect(backup().status).toBe(1);
    expect(archives()).toEqual(["home-home-1-20260101T000000Z.tar.gz"]);
    expect(host.calls().join()).not.toContain("annotate");
  });
});
