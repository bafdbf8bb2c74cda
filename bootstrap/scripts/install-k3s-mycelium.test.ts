import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, hostTree, k3sVersion, nodeFiles, putBundle, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, k3sBinary, myceliumBinary, type RunOptions, whyNoHost, withHost } from "./testing/host.ts";
import { archiveName, packMycelium, putMycelium, serveMycelium } from "./testing/mycelium.ts";

const key = "/var/lib/mycelium/key";
const networkKey = "/etc/mycelium/network.key";
const secret = "0123456789abcdef".repeat(4);
const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;

describe.skipIf(whyNoHost !== undefined)(
  `the Mycelium network by install-k3s.sh${withHost}`,
  { timeout: 60_000 },
  () => {
    let host: Host;
    beforeEach(async () => {
      host = await Host.start();
      putMycelium(host);
      serveRelease(host);
    }, 60_000);
    afterEach(() => host.stop());

    const install = (args: readonly string[] = [], options: RunOptions = {}) =>
      runScript(host, "install-k3s.sh", args, options);
    const daemon = (args: readonly string[] = [], options: RunOptions = {}) =>
      install(["--until", "mycelium", ...args], options);
    /** What was asked of systemd, questions left out. */
    const serviceCalls = () => host.calls().filter((call) => /^systemctl (?!is-)/.test(call));
    const addressOfKey = () =>
      /"address": "(.*)"/.exec(host.sh(`/usr/local/bin/mycelium inspect --json ${key}`))?.[1] ?? "";
    const withoutBundle = () => hostTree(host).filter((line) => !line.includes(bundlePath));
    /** The text of the last line. */
    const lastOf = (stdout: string) => stdout.trim().split("\n").at(-1);

    test("runs before K3s, by a key that is made once and stays when all else is taken back", () => {
      serveMycelium(host);
      const before = withoutBundle();
      const first = install();
      expect(first).toMatchObject({ status: 0, stderr: "" });
      const address = addressOfKey();
      expect(first.stdout).toContain(`mycelium   ok       home-1 has the address ${address}, and its pods have `);
      expect(first.stdout).toContain(`mycelium   ok       write to nodes.home-1 of the overlay: ipv6: "${address}"\n`);
      expect(serviceCalls()).toEqual([
        "systemctl daemon-reload",
        "systemctl enable mycelium",
        "systemctl restart mycelium",
        "systemctl daemon-reload",
        "systemctl enable k3s",
        "systemctl start k3s",
      ]);
      expect(host.sh(`stat -c '%a %U %s' /var/lib/mycelium ${key} | cut -d ' ' -f 1,2; wc -c <${key}`)).toBe(
        "700 root\n600 root\n32\n",
      );

      host.forgetCalls();
      const after = withoutBundle();
      expect(install().stdout).not.toContain("applied");
      expect([serviceCalls(), withoutBundle()]).toEqual([[], after]);

      expect(install(["--rollback"]).status).toBe(0);
      expect(host.sh("systemctl is-active mycelium || true")).toBe("inactive\n");
      expect(withoutBundle().filter((line) => !line.includes("/var/lib/mycelium"))).toEqual(before);
      expect(install().stdout).toContain(`home-1 has the address ${address}`);
    });

    test("does nothing in a dry run", () => {
      serveMycelium(host);
      const before = hostTree(host);
      const { stdout } = daemon(["--dry-run"]);
      expect(stdout.split("\n").filter((line) => line.startsWith("mycelium"))).toEqual([
        `mycelium   would run: curl https://github.com/threefoldtech/mycelium/releases/download/v0.7.10/${archiveName("mycelium")}`,
        "mycelium   would run: mkdir -p /var/lib/mycelium",
        `mycelium   would run: /usr/local/bin/mycelium generate-keys --key-file ${key}`,
        "mycelium   would run: systemctl daemon-reload",
        "mycelium   would run: systemctl enable mycelium",
        "mycelium   would run: systemctl restart mycelium",
      ]);
      expect(hostTree(host)).toEqual(before);
    });

    describe("the release", () => {
      const checksums = (sum: string) => ({ amd64: sum, arm64: sum });
      const asked = () => host.calls().filter((call) => call.startsWith("curl"));

      test("has the declared SHA-256, and GitHub is not asked", () => {
        putMycelium(host, { install: { type: "host", checksums: checksums(serveMycelium(host)) } });
        expect(daemon()).toMatchObject({ status: 0 });
        expect(asked().map((call) => call.slice(call.lastIndexOf("/") + 1))).toEqual([archiveName("mycelium")]);
        serveMycelium(host, { program: "another" });
        putMycelium(host, { install: { type: "host", checksums: checksums("0".repeat(64)) } });
        expect(lastOf(daemon().stdout)).toMatch(
          /^mycelium +failed +the archive of Mycelium 0\.7\.10 has the SHA-256 \w{64} instead of 0{64}; if the download was cut off, run this again$/,
        );
        expect(host.read("/usr/local/bin/mycelium")).toBe(myceliumBinary("mycelium", "0.7.10"));
      });

      test("is not believed without a SHA-256", () => {
        serveMycelium(host, { digest: false });
        const architecture = process.arch === "arm64" ? "arm64" : "amd64";
        const declare = `write the sum to cni.install.checksums.${architecture} of the overlay`;
        expect(lastOf(daemon().stdout)).toBe(
          `mycelium   failed   GitHub knows no SHA-256 of ${archiveName("mycelium")} of the release 0.7.10 of Mycelium; ${declare}`,
        );
        host.failAt("curl *api.github.com*");
        expect(lastOf(daemon().stdout)).toBe(
          `mycelium   failed   GitHub does not say which SHA-256 the release 0.7.10 of Mycelium has; run this again later, or ${declare}`,
        );
      });

      test("comes from the bundle if it is there", () => {
        const { archive } = packMycelium(host);
        host.sh(
          `mkdir ${bundlePath}/bin; cp ${archive} ${bundlePath}/bin/mycelium-${process.arch === "arm64" ? "arm64" : "amd64"}.tar.gz`,
        );
        expect(daemon()).toMatchObject({ status: 0 });
        expect(asked()).toEqual([]);
        expect(daemon().stdout).not.toContain("applied");
      });

      test.each([
        ["another build", myceliumBinary("mycelium-private", "0.7.10")],
        ["another version", myceliumBinary("mycelium", "0.7.9")],
        ["no program", "text\n"],
      ])("is refused as %s", (_, program) => {
        serveMycelium(host, { program });
        expect(lastOf(daemon().stdout)).toBe(
          "mycelium   failed   the program does not say that it is mycelium 0.7.10, or does not run on this host",
        );
        expect(host.sh("ls -A /usr/local/bin")).toBe("");
      });
    });

    describe("the address in the overlay", () => {
      test("is the node's", () => {
        serveMycelium(host);
        daemon();
        const address = addressOfKey();
        putMycelium(host, { mode: "dual", ipv6: address });
        const { stdout } = daemon();
        expect(stdout).toContain(`home-1 has the address ${address}`);
        expect(stdout).not.toContain("write to nodes.home-1");
      });

      test("is needed before K3s starts, where nodes have one of each family", () => {
        serveMycelium(host);
        putMycelium(host, { mode: "dual" });
        const { status, stdout } = install();
        expect([status, lastOf(stdout)]).toEqual([
          1,
          `mycelium   failed   K3s does not start a node of two families without an address of each; write to nodes.home-1 of the overlay: ipv6: "${addressOfKey()}", run npm run synth, and bring the bundle again`,
        ]);
        expect(daemon().status).toBe(0);
      });

      test("is refused if it is another one, and K3s is left as it is", () => {
        serveMycelium(host);
        putMycelium(host, { mode: "dual", ipv6: "5a1:2:3:4:5:6:7:8" });
        const { status, stdout } = install();
        expect(status).toBe(1);
        expect(lastOf(stdout)).toBe(
          `mycelium   failed   nodes.home-1.ipv6 of the overlay is 5a1:2:3:4:5:6:7:8, but this host has the key of ${addressOfKey()}; write ipv6: "${addressOfKey()}" there and run npm run synth, or bring the key of that address to ${key}`,
        );
        expect(serviceCalls()).toEqual([]);
      });
    });

    test("a key that is damaged is not replaced", () => {
      serveMycelium(host);
      host.write(key, "short", 0o600);
      expect(lastOf(daemon().stdout)).toBe(
        `mycelium   failed   ${key} is no key; bring back the one that the node had, or remove it, and the node gets another address`,
      );
      expect(host.read(key)).toBe("short");
    });

    test("a daemon that does not start, or does not answer, is told", () => {
      serveMycelium(host);
      host.failAt("systemctl restart mycelium");
      expect(lastOf(daemon().stdout)).toBe(
        "mycelium   failed   mycelium does not start; see above, and: journalctl -u mycelium",
      );
      host.failAt("mycelium *peers*");
      expect(lastOf(daemon(["--timeout", "1"]).stdout)).toBe(
        "mycelium   failed   mycelium does not answer at 127.0.0.1:8989; see above, and: journalctl -u mycelium",
      );
      host.failAt();
      expect(daemon()).toMatchObject({ status: 0 });
    });

    test("settings of the daemon restart it, and not K3s", () => {
      serveMycelium(host);
      install();
      host.forgetCalls();
      putMycelium(host, { peers: ["tcp://198.51.100.7:9651"] });
      expect(install().status).toBe(0);
      expect(serviceCalls()).toEqual(["systemctl daemon-reload", "systemctl restart mycelium"]);
    });

    test("a host that pods bring the daemon to keeps the key, and can go back", () => {
      serveMycelium(host);
      install();
      const before = withoutBundle();
      const address = addressOfKey();
      // What a copied bundle leaves behind.
      putMycelium(host, { install: { type: "daemonset", image }, ipv6: "fd00:1::10" });
      host.forgetCalls();
      expect(install()).toMatchObject({ status: 0 });
      expect(serviceCalls()).toEqual(["systemctl stop mycelium", "systemctl daemon-reload"]);
      expect(host.sh("ls /usr/local/bin /etc/systemd/system/mycelium.service 2>/dev/null || true")).not.toContain(
        "mycelium",
      );
      expect(host.sh(`stat -c %a ${key}`)).toBe("600\n");
      expect(install().stdout).not.toContain("mycelium");

      expect(install(["--rollback"]).status).toBe(0);
      expect(withoutBundle()).toEqual(before);
      expect(host.sh("systemctl is-active mycelium")).toBe("active\n");
      putMycelium(host);
      expect(install().stdout).toContain(`home-1 has the address ${address}`);
    });

    test("a cluster without it knows nothing of it", () => {
      putBundle(host, { files: nodeFiles() });
      expect(install(["--until", "mycelium"])).toMatchObject({
        status: 2,
        stderr:
          "install-k3s.sh: there is no stage 'mycelium'; they are: preflight kernel secrets files binary service ready\n",
      });
      expect(lastOf(install(["--until", "secrets"], { env: { MYCELIUM_NETWORK_KEY: secret } }).stdout)).toBe(
        "secrets    failed   a key of a private network is given, but the cluster is on none",
      );
    });

    describe("a node that waits for the network of pods", () => {
      const answer = (text: string) => {
        serveMycelium(host);
        putMycelium(host, { mode: "dual" });
        daemon();
        putMycelium(host, { mode: "dual", ipv6: addressOfKey() });
        const k3s = k3sBinary(k3sVersion).replace("echo True", `echo '${text}'`);
        host.write(`${bundlePath}/bin/k3s-${process.arch === "arm64" ? "arm64" : "amd64"}`, k3s);
        return install(["--timeout", "1"]).stdout;
      };
      const network =
        "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized";

      test.each([
        ["only for it is ready", `False ${network}`, "ready      ok "],
        ["for something else, too, is not", `False [container runtime is down, ${network}]`, "ready      failed"],
        ["for nothing is ready", "True kubelet is posting ready status", "ready      ok "],
      ])("%s", (_, said, line) => {
        expect(answer(said)).toContain(line);
      });
    });

    describe("the key of a private network", () => {
      beforeEach(() => {
        putMycelium(host, { privateNetwork: { name: "attic" } });
        serveMycelium(host, { build: "mycelium-private" });
      });
      const secrets = (args: readonly string[] = [], options: RunOptions = {}) =>
        install(["--until", "secrets", ...args], options);
      const keyOfHost = () => host.sh(`od -An -v -tx1 ${networkKey} 2>/dev/null | tr -d ' \\n'`);

      test("belongs to the build that knows it", () => {
        expect(daemon([], { env: { MYCELIUM_NETWORK_KEY: secret } })).toMatchObject({ status: 0 });
        expect(host.sh("/usr/local/bin/mycelium --version")).toBe("mycelium-private 0.7.10\n");
      });

      test.each([
        ["a file", ["--network-key-file", "/srv/key"], {}],
        ["stdin", ["--network-key-file", "/dev/stdin"], { input: `${secret.toUpperCase()}\r\n` }],
        ["the environment", [], { env: { MYCELIUM_NETWORK_KEY: secret } }],
      ])("comes from %s, as bytes that root alone reads", (_, args, options) => {
        host.write("/srv/key", secret, 0o600);
        expect(secrets(args, options)).toMatchObject({ status: 0 });
        expect(keyOfHost()).toBe(secret);
        expect(host.sh(`stat -c '%a %s' ${networkKey}`)).toBe("600 32\n");
        expect(secrets().stdout).toContain("secrets    ok       nothing to do\n");
      });

      test("may begin with a zero byte", () => {
        const zeros = `00${secret.slice(2)}`;
        secrets([], { env: { MYCELIUM_NETWORK_KEY: zeros } });
        expect(keyOfHost()).toBe(zeros);
      });

      test("is asked for, and another one refused", () => {
        expect(lastOf(secrets().stdout)).toBe(
          "secrets    failed   the node needs the key of the private network, which all nodes share: give it by --network-key-file or the variable MYCELIUM_NETWORK_KEY",
        );
        secrets([], { env: { MYCELIUM_NETWORK_KEY: secret } });
        expect(lastOf(secrets([], { env: { MYCELIUM_NETWORK_KEY: "f".repeat(64) } }).stdout)).toBe(
          `secrets    failed   the key of the private network that is given is not the one that this host has; give that one, or none. For another one remove ${networkKey} on every host first`,
        );
        expect(keyOfHost()).toBe(secret);
        host.write(networkKey, "short", 0o600);
        expect(lastOf(secrets().stdout)).toBe(
          `secrets    failed   ${networkKey} has 5 bytes instead of 32; remove it, and give the key again`,
        );
      });

      test.each(["f".repeat(63), "f".repeat(65), "g".repeat(64), `${"f".repeat(63)} f`])("is not %j", (given) => {
        expect(secrets([], { env: { MYCELIUM_NETWORK_KEY: given } })).toEqual({
          status: 2,
          stdout: "",
          stderr:
            "install-k3s.sh: the key of a private network is 64 hexadecimal digits, like the output of openssl rand -hex 32\n",
        });
      });

      test("and the node's own are never in an argument, an environment, a log, or what is printed", () => {
        const own = ["setsid", "nsenter", "env", "sh", "ps"];
        const spyOn = readdirSync("/usr/bin").filter((name) => /^[a-z0-9]+$/.test(name) && !own.includes(name));
        const env = { MYCELIUM_NETWORK_KEY: secret };
        const printed = [
          install([], { env, spyOn }),
          install(["--json"], { env, spyOn }),
          install([], { env: { MYCELIUM_NETWORK_KEY: secret.replace("0", "1") }, spyOn }),
          install(["--rollback"], { env, spyOn }),
        ];
        expect(printed.map(({ status }) => status)).toEqual([0, 0, 1, 0]);
        const seen = [
          ...printed.flatMap(({ stdout, stderr }) => [stdout, stderr]),
          ...["/mnt/calls", "/mnt/spied", "/mnt/environments", "/var/log/k3s-gitops/install-k3s.log"].map((path) =>
            host.read(path),
          ),
        ].join("\n");
        expect(seen).toContain("systemctl restart mycelium");
        const ofNode = host.sh(`od -An -v -tx1 ${key} | tr -d ' \\n'`);
        expect(ofNode).toHaveLength(64);
        for (const text of [secret.slice(16), ofNode]) expect(seen.includes(text)).toBe(false);
      });
    });
  },
);
