import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bundlePath, hostTree, nodeFiles, putBundle, runScript, serveRelease } from "./testing/bundle.ts";
import { Host, type RunResult, whyNoHost, withHost } from "./testing/host.ts";

/** Every command of the script that changes something on the host. */
const spyOn = "cat chmod cp curl ln mkdir modprobe mv rm rmdir sysctl systemctl".split(" ");
const shells = [["dash"], ["bash", "--posix"]];

/** All calls take minutes. With KILL_EVERYWHERE they are tried, else every so many of them. */
const stride = (calls: number, tries: number) => (process.env.KILL_EVERYWHERE ? 1 : Math.floor(calls / tries));

const env = { K3S_TOKEN: "secret" };
const newFiles = {
  ...nodeFiles(),
  "/etc/rancher/k3s/config.yaml": "node-name: home-1\ndebug: true\n",
  "/etc/sysctl.d/90-k3s.conf": "vm.panic_on_oom=1\n",
};

describe.skipIf(whyNoHost !== undefined)(
  `install-k3s.sh that does not come to its end${withHost}`,
  { timeout: 900_000 },
  () => {
    let host: Host;
    beforeEach(async () => {
      host = await bareHost();
    });
    afterEach(() => host.stop());

    async function bareHost(): Promise<Host> {
      const started = await Host.start();
      putBundle(started, { files: { ...nodeFiles(), "/etc/rancher/k3s/registries.yaml": "mirrors: {}\n" } });
      serveRelease(started);
      // What K3s had before it when it started last.
      started.write(
        "/mnt/on-start",
        "cat /etc/rancher/k3s/config.yaml /usr/local/bin/k3s | sha256sum >/mnt/started-with",
      );
      return started;
    }

    /** Another configuration, one file less, and a newer K3s. */
    function change(changed: Host): void {
      putBundle(changed, { files: newFiles, variables: { INSTALL_K3S_VERSION: "v1.36.6+k3s1" } });
      serveRelease(changed, "v1.36.6+k3s1");
    }

    const install = (on: Host, args: readonly string[] = [], options = {}): RunResult =>
      runScript(on, "install-k3s.sh", args, { env, ...options });

    /** What there is beside the bundle, with what runs. */
    const stateOf = (on: Host) => [
      ...hostTree(on).filter((line) => !line.includes(bundlePath)),
      on.sh(
        "systemctl is-active k3s || true; cat /mnt/started-with 2>/dev/null || true; ls /sys/module; cat /mnt/sysctl/* 2>/dev/null || true",
      ),
    ];

    /** The stage in which a run was killed. */
    const stageOf = (on: Host) => {
      const lines = on.read("/var/log/k3s-gitops/install-k3s.log").split("\n").filter(Boolean);
      return lines.map((line) => JSON.parse(line)).findLast(({ result }) => result === "applying")?.stage;
    };

    /** Tries it on new hosts: prepares, is killed at a call, and then has to come to the same as without. */
    async function killAtCalls(
      tries: number,
      prepare: (on: Host) => void,
      args: readonly string[],
      goOn: (on: Host, call: number) => void,
    ) {
      prepare(host);
      host.forgetCalls();
      expect(install(host, args, { spyOn }).status).toBe(0);
      const calls = host.spiedCalls();
      const stages = new Set<string>();
      const step = stride(calls.length, tries);
      for (let call = 1; call <= calls.length; call += step) {
        const other = await bareHost();
        try {
          prepare(other);
          const shell = shells[call % shells.length];
          expect(
            install(other, args, { shell, spyOn, killAt: call }),
            `killed before: ${calls[call - 1]}`,
          ).not.toMatchObject({ status: 0 });
          stages.add(stageOf(other));
          goOn(other, call);
        } finally {
          other.stop();
        }
      }
      return [...stages];
    }

    test("killed anywhere on a bare host, a second run makes it the same node, and can be taken back", async () => {
      const before = stateOf(host);
      let expected: string[] | undefined;
      const stages = await killAtCalls(
        16,
        () => {},
        [],
        (other, call) => {
          expected ??= stateOf(host);
          expect(install(other).status).toBe(0);
          expect(stateOf(other), `killed at ${call}`).toEqual(expected);
          expect(install(other, ["--rollback"]).status).toBe(0);
          expect(stateOf(other).slice(0, -1), `killed at ${call}`).toEqual(before.slice(0, -1));
        },
      );
      expect(stages).toEqual([undefined, "kernel", "secrets", "files", "binary", "service"]);
    });

    test("killed anywhere in an upgrade, a second run comes to the same, and K3s runs with it", async () => {
      let expected: string[] | undefined;
      const prepare = (on: Host) => {
        install(on);
        change(on);
      };
      await killAtCalls(4, prepare, [], (other, call) => {
        expected ??= stateOf(host);
        expect(install(other).status).toBe(0);
        expect(stateOf(other), `killed at ${call}`).toEqual(expected);
      });
    });

    test("killed anywhere in a rollback, a second one comes to the same", async () => {
      let expected: string[] | undefined;
      const prepare = (on: Host) => {
        install(on);
        change(on);
        install(on);
      };
      await killAtCalls(4, prepare, ["--rollback"], (other, call) => {
        expected ??= stateOf(host);
        expect(install(other, ["--rollback"]).status).toBe(0);
        expect(stateOf(other), `killed at ${call}`).toEqual(expected);
      });
    });

    test("killed twice, by another bundle in between, is still taken back to what there was", () => {
      const before = stateOf(host);
      install(host, [], { spyOn, killAt: 30 });
      change(host);
      install(host, [], { spyOn, killAt: 30 });
      expect(install(host).stdout).toMatch(/^preflight +ok +going on with run 1, which came as far as \w+\n/);
      install(host, ["--rollback"]);
      expect(stateOf(host).slice(0, -1)).toEqual(before.slice(0, -1));
    });

    /** What every host comes to. */
    let undisturbed: string[] | undefined;
    async function nodeWithoutTrouble(): Promise<string[]> {
      const other = await bareHost();
      try {
        install(other);
        return stateOf(other);
      } finally {
        other.stop();
      }
    }

    const sha = "[0-9a-f]{64}";
    test.each<[string, string, (on: Host) => void, (on: Host) => void]>([
      ["kernel", "modprobe: told to fail", (on) => on.failAt("modprobe vxlan"), (on) => on.failAt()],
      ["kernel", "sysctl: told to fail", (on) => on.failAt("sysctl -q*"), (on) => on.failAt()],
      [
        "secrets",
        "mkdir: cannot create directory '/etc/rancher': File exists",
        (on) => on.write("/etc/rancher", ""),
        (on) => on.sh("rm /etc/rancher"),
      ],
      [
        "kernel",
        `the files of the bundle do not have the checksums of ${bundlePath}/nodes/home-1/files.sha256; copy it again`,
        (on) => on.sh(`echo >>${bundlePath}/nodes/home-1/files/etc/rancher/k3s/config.yaml`),
        (on) => putBundle(on, { files: { ...nodeFiles(), "/etc/rancher/k3s/registries.yaml": "mirrors: {}\n" } }),
      ],
      [
        "files",
        "/etc/systemd/system/k3s.service is a folder, but should be a file; move it away",
        (on) => on.sh("mkdir /etc/systemd/system/k3s.service"),
        (on) => on.sh("rmdir /etc/systemd/system/k3s.service"),
      ],
      ["binary", "curl: told to fail", (on) => on.failAt("curl *sha256sum*"), (on) => on.failAt()],
      ["binary", "curl: told to fail", (on) => on.failAt("curl */k3s*"), (on) => on.failAt()],
      [
        "binary",
        `the binary of K3s v1.36.5\\+k3s1 has the SHA-256 ${sha} instead of ${sha}; if the download was cut off, run this again`,
        (on) => serveRelease(on, "v1.36.5+k3s1", "half of it"),
        (on) => serveRelease(on),
      ],
      ["service", "systemctl: told to fail", (on) => on.failAt("systemctl enable*"), (on) => on.failAt()],
      [
        "service",
        "k3s does not start; see above, and: journalctl -u k3s",
        (on) => on.failAt("systemctl start*"),
        (on) => on.failAt(),
      ],
      [
        "ready",
        "not ready in time: the API server does not answer /readyz; see above, and: journalctl -u k3s",
        (on) => on.write("/mnt/not-ready", ""),
        (on) => on.sh("rm /mnt/not-ready"),
      ],
    ])("in %s: %s; when that is mended, a second run comes to the same", async (stage, message, breakIt, mend) => {
      undisturbed ??= await nodeWithoutTrouble();
      breakIt(host);
      const { status, stdout } = install(host, ["--timeout", "1"]);
      const last = stdout.trim().split("\n").at(-1);
      expect(last).toMatch(new RegExp(`^${stage} +failed +${message.replaceAll(/[().]/g, "\\$&")}$`));
      expect(status).toBe(1);
      mend(host);
      expect(install(host)).toMatchObject({ status: 0 });
      expect(stateOf(host)).toEqual(undisturbed);
    });
  },
);
