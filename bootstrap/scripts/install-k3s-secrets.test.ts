import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { putBundle, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, type RunOptions, whyNoHost, withHost } from "./testing/host.ts";

const token = "correct.horse:staple";
const caHash = "a".repeat(64);
const endpoint = 'postgres://k3s:pa$$"word\\@db.example.com:5432/k3s';

describe.skipIf(whyNoHost !== undefined)(`secrets of install-k3s.sh${withHost}`, { timeout: 60_000 }, () => {
  let host: Host;
  beforeEach(async () => {
    host = await Host.start();
    putBundle(host);
    serveRelease(host);
  });
  afterEach(() => host.stop());

  const secrets = (args: readonly string[] = [], options: RunOptions = {}) =>
    runScript(host, "install-k3s.sh", ["--until", "secrets", ...args], options);
  const tokenOfHost = () => host.read("/etc/rancher/k3s/token");
  const putAgent = () => putBundle(host, { role: "agent" });

  test("the first server makes a token, once", () => {
    secrets();
    const made = tokenOfHost();
    expect(made).toMatch(/^[0-9a-f]{64}\n$/);
    expect(host.sh("stat -c '%a %U' /etc/rancher/k3s /etc/rancher/k3s/token")).toBe("700 root\n600 root\n");
    expect(secrets().stdout).toContain("secrets    ok ");
    expect(tokenOfHost()).toBe(made);
  });

  test.each([
    ["a file", ["--token-file", "/srv/token"], {}],
    ["stdin", ["--token-file", "/dev/stdin"], { input: `  ${token} \r\n` }],
    ["a file rather than the environment", ["--token-file", "/srv/token"], { env: { K3S_TOKEN: "other" } }],
    ["the environment", [], { env: { K3S_TOKEN: token } }],
  ])("a token comes from %s", (_, args, options) => {
    putAgent();
    host.write("/srv/token", token, 0o600);
    expect(secrets(args, options).status).toBe(0);
    expect(tokenOfHost()).toBe(`${token}\n`);
  });

  test("a node that joins says where its token is to be found", () => {
    putAgent();
    expect(secrets()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(
        "secrets    failed   the node needs the cluster's token: give that of home-0, which lies there in /etc/rancher/k3s/token, by --token-file or the variable K3S_TOKEN\n",
      ),
    });
    expect(tokenOfHost()).toBe("");
  });

  test("a server that ran without the file gives it the token that the cluster has", () => {
    host.write("/var/lib/rancher/k3s/server/token", `K10${caHash}::server:${token}\n`, 0o600);
    secrets();
    expect(tokenOfHost()).toBe(`${token}\n`);
  });

  test.each([
    ["the same", token, 0],
    ["the same with the hash of the authority", `K10${caHash}::server:${token}`, 0],
    ["another", "other", 1],
    ["another with the hash of the authority", `K10${caHash}::server:other`, 1],
  ])("a token that is there stays, when %s is given", (_, given, status) => {
    host.write("/etc/rancher/k3s/token", `${token}\n`, 0o600);
    const result = secrets([], { env: { K3S_TOKEN: given } });
    expect(result.status).toBe(status);
    expect(result.stdout).toContain(
      status === 0
        ? "secrets    ok       nothing to do\n"
        : "secrets    failed   the token given is not the one that this host has; give that one, or none. K3s itself replaces a token: k3s token rotate\n",
    );
    expect(tokenOfHost()).toBe(`${token}\n`);
  });

  test("a token that others can read is closed", () => {
    host.write("/etc/rancher/k3s/token", `${token}\n`, 0o644);
    secrets();
    expect(host.sh("stat -c %a /etc/rancher/k3s/token")).toBe("600\n");
  });

  test.each([
    ["two words", "a token may have no blanks and no control characters"],
    ["", "there is no token in /dev/stdin"],
  ])("refuses the token %j", (input, message) => {
    expect(secrets(["--token-file", "/dev/stdin"], { input })).toEqual({
      status: 2,
      stdout: "",
      stderr: `install-k3s.sh: ${message}\n`,
    });
  });

  describe("the external datastore", () => {
    beforeEach(() => putBundle(host, { variables: { DATASTORE: "external" } }));

    test("is asked for", () => {
      expect(secrets().stdout).toContain(
        "failed   the external datastore's endpoint is not known: give it by --datastore-endpoint-file or the variable K3S_DATASTORE_ENDPOINT\n",
      );
    });

    test("is kept where the service reads it, beside what a person wrote there, and can be replaced", () => {
      host.write("/etc/default/k3s", "HTTPS_PROXY=http://proxy.example.com\n");
      const restarts = () => host.calls().filter((call) => call.startsWith("systemctl restart"));
      const install = (input: string) =>
        runScript(host, "install-k3s.sh", ["--datastore-endpoint-file", "/dev/stdin"], { input }).status;
      expect(install(endpoint)).toBe(0);
      expect(host.read("/etc/default/k3s")).toBe(
        'HTTPS_PROXY=http://proxy.example.com\nK3S_DATASTORE_ENDPOINT="postgres://k3s:pa\\$\\$\\"word\\\\@db.example.com:5432/k3s"\n',
      );
      expect(host.sh("stat -c %a /etc/default/k3s")).toBe("600\n");
      expect(host.sh('. /etc/default/k3s; echo "$K3S_DATASTORE_ENDPOINT"')).toBe(`${endpoint}\n`);
      expect([install(endpoint), restarts()]).toEqual([0, []]);
      expect([install("mysql://new"), restarts()]).toEqual([0, ["systemctl restart k3s"]]);
      expect(runScript(host, "install-k3s.sh").status).toBe(0);
      expect(restarts()).toHaveLength(1);
    });

    test("is of no use to another cluster", () => {
      putBundle(host);
      expect(secrets([], { env: { K3S_DATASTORE_ENDPOINT: endpoint } }).stdout).toContain(
        "failed   an endpoint of a datastore is given, but the cluster's datastore is sqlite\n",
      );
    });
  });

  test("no secret is ever in an argument, an environment, a log, or what is printed", () => {
    putBundle(host, { variables: { DATASTORE: "external" } });
    const own = ["setsid", "nsenter", "env", "sh", "ps"];
    const spyOn = readdirSync("/usr/bin").filter((name) => /^[a-z0-9]+$/.test(name) && !own.includes(name));
    const env = { K3S_TOKEN: token, K3S_DATASTORE_ENDPOINT: endpoint };
    const printed = [
      runScript(host, "install-k3s.sh", [], { env, spyOn }),
      runScript(host, "install-k3s.sh", ["--json"], { env, spyOn }),
      runScript(host, "install-k3s.sh", [], { env: { ...env, K3S_TOKEN: "horse.staple" }, spyOn }),
      runScript(host, "install-k3s.sh", ["--rollback"], { env, spyOn }),
    ];
    expect(printed.map(({ status }) => status)).toEqual([0, 0, 1, 0]);
    expect(host.spiedCalls().length).toBeGreaterThan(200);
    const seen = [
      ...printed.flatMap(({ stdout, stderr }) => [stdout, stderr]),
      ...["/mnt/calls", "/mnt/spied", "/mnt/environments", "/var/log/k3s-gitops/install-k3s.log"].map((path) =>
        host.read(path),
      ),
    ].join("\n");
    expect(seen).toContain("systemctl start k3s");
    expect(seen).not.toMatch(/staple|db\.example\.com/);
    expect(host.sh("grep -rl staple /var /usr/local /tmp /run /srv || true")).toBe("");
  });
});
