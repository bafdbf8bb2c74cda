import { afterEach, describe, expect, test } from "vitest";
import { whyNoHost } from "./testing/host.ts";
import type { Mac } from "./testing/mac.ts";
import { lines, make, rollBack, startStudio, token, withToken } from "./testing/mac-runs.ts";

let running: Mac | undefined;

async function start(): Promise<Mac> {
  running = await startStudio();
  return running;
}

afterEach(() => {
  running?.stop();
  running = undefined;
});

const stages = "preflight power runtime limits firewall nfs keychain vm";

const nothingToDo = stages.split(" ").map((stage) => `${stage.padEnd(10)} ok       nothing to do`);

describe.skipIf(whyNoHost !== undefined)(
  `on a Mac${whyNoHost === undefined ? "" : ` (${whyNoHost})`}`,
  { timeout: 300_000 },
  () => {
    test("makes it a host, and a second run changes nothing", async () => {
      const mac = await start();
      expect(make(mac)).toEqual([
        "preflight  ok       nothing to do",
        ...["power", "runtime", "limits", "firewall", "nfs", "keychain", "vm"].map(
          (stage) => `${stage.padEnd(10)} applied  done`,
        ),
      ]);
      expect(mac.state("pmset")).toMatch(/autorestart +1\n disksleep +0\n sleep +0 .*\n womp +1\n displaysleep +10\n/);
      expect(mac.state("maxfiles")).toBe("65536 524288");
      expect(mac.state("pf-rules")).toContain("block drop in quick");
      expect(mac.state("nfsd-status")).toBe("enabled");
      expect(mac.state("item")).toBe(`${token}\n`);
      expect(mac.state("vm-status")).toBe("Running\n");
      expect(mac.read("/etc/exports")).toBe(
        [
          "# BEGIN k3s-gitops; made by mac-host.sh",
          "/Users/Shared/k3s-nfs -alldirs -mapall=nobody:nobody 192.168.30.21 192.168.30.22",
          "# END k3s-gitops",
          "",
        ].join("\n"),
      );
      const tree = mac.tree();
      expect(make(mac)).toEqual(nothingToDo);
      expect(mac.tree()).toEqual(tree);
    });

    test("shows the token to no process, and writes it nowhere but into the keychain", async () => {
      const mac = await start();
      const spyOn = "awk cat chmod cp cut env find grep head mkdir mv od rm security sed sort sudo tail tr".split(" ");
      expect(mac.macHost(withToken, { input: token, spyOn }).status).toBe(0);
      expect(mac.state("item")).toBe(`${token}\n`);
      expect(mac.host.spiedCalls().join("\n")).not.toContain(token);
      expect(mac.host.read("/mnt/calls") + mac.host.read("/mnt/environments")).not.toContain(token);
      const found = mac.run(["sh", "-c", `grep -rl ${token} /var /etc /opt /Library /Users /private /tmp`]);
      expect(found).toMatchObject({ status: 1, stdout: "" });
    });

    test("rolls back to what was there, byte for byte", async () => {
      const mac = await start();
      mac.write("/etc/exports", "/Volumes/media -ro");
      mac.write("/etc/nfs.conf", "nfs.client.mount.options = nfc\n");
      const tree = mac.tree();
      make(mac);
      expect(mac.read("/etc/exports")).toMatch(/^\/Volumes\/media -ro\n# BEGIN/);
      rollBack(mac);
      expect(mac.tree()).toEqual(tree);
      expect(mac.macHost(["studio-1", "--rollback"]).stdout).toBe(
        "rollback   ok       no run of mac-host.sh changed anything here\n",
      );
    });

    test("keeps the virtual machine on a rollback unless its name is said, and takes it up again", async () => {
      const mac = await start();
      make(mac);
      const back = mac.macHost(["studio-1", "--rollback"]);
      expect(back.stdout).toContain(
        "vm         ok       the virtual machine studio-1 stays, stopped, with all its data; --delete-vm studio-1 deletes it\n",
      );
      expect(mac.state("vm-status")).toBe("Stopped\n");
      make(mac);
      expect(mac.state("vm-status")).toBe("Running\n");
    });

    test("leaves what others write meanwhile", async () => {
      const mac = await start();
      make(mac);
      mac.write("/etc/exports", `${mac.read("/etc/exports")}/Volumes/media -ro\n`);
      expect(make(mac)).toEqual(nothingToDo);
      mac.macHost(["studio-1", "--rollback"]);
      expect(mac.read("/etc/exports")).toBe("/Volumes/media -ro\n");
    });

    test("a dry run changes nothing, and says what would be run", async () => {
      const mac = await start();
      const tree = [...mac.tree(), ...mac.host.tree(["/mnt/mac/var"])];
      const { status, stdout } = mac.macHost(["studio-1", "--dry-run"]);
      expect([...mac.tree(), ...mac.host.tree(["/mnt/mac/var"])]).toEqual(tree);
      expect(status).toBe(0);
      expect(lines(stdout)).toEqual(
        expect.arrayContaining([
          "power      would run: pmset -c sleep 0",
          "firewall   would run: launchctl bootstrap system /Library/LaunchDaemons/k3s-gitops.firewall.plist",
          "nfs        would run: nfsd enable",
          "vm         would run: limactl create --name=studio-1 - <lima.yaml",
        ]),
      );
      make(mac);
      const made = mac.tree();
      expect(lines(mac.macHost(["studio-1", "--dry-run", "--rollback"]).stdout)).toContain(
        "power      would undo: sleep is 1 again",
      );
      expect(mac.tree()).toEqual(made);
    });

    test.each<[string, string, string, string]>([
      ["macos", "12.7\n", "preflight", "macOS 12.7 has no virtual machines for Lima; update it to 13.5 or later"],
      [
        "port",
        "Wi-Fi\n",
        "preflight",
        "interface en0 is Wi-Fi, which most access points bridge for no virtual machine; use a cable",
      ],
      [
        "no-administrator",
        "",
        "preflight",
        "k3s is no administrator of this Mac; make the account one, or change nodes.studio-1.host.user",
      ],
      ["answers", "", "preflight", "192.168.30.21, which studio-1 is to have, answers already; find out whose it is"],
      ["lima-version", "2.1.0\n", "runtime", "Lima 2.1.0 is too old; install 2.2.0 or later"],
      [
        "pf-refuses",
        "",
        "firewall",
        "pfctl does not take the rules: pfctl -n -a com.apple/k3s-gitops -f /bundle/nodes/studio-1/mac/pf.anchor says why",
      ],
      [
        "pf-main",
        "pass all\n",
        "firewall",
        'the main rules do not have Apple\'s anchor "com.apple/*", so that nobody would read ours; compare /etc/pf.conf with that of another Mac',
      ],
      ["exports-refused", "", "nfs", "nfsd does not take the exports: exports: line 3: could not be exported"],
      [
        "item",
        "another",
        "keychain",
        "the keychain has another token of this cluster; a node that has the wrong one cannot join: find out which is right",
      ],
      [
        "vm-address",
        "192.168.30.99",
        "vm",
        "the virtual machine has not the address 192.168.30.21; have the DHCP server of the LAN give it to 52:55:55:d5:ba:79, and run this again",
      ],
    ])("fails with %s %j", async (name, text, stage, message) => {
      const mac = await start();
      mac.setState(name, text);
      // A clock of which each look takes ten minutes.
      mac.host.standIn("sleep", "");
      mac.host.standIn(
        "date",
        'echo x >>/mnt/looks; test "$1" != +%s || echo $(($(/usr/bin/wc -l </mnt/looks) * 600))',
      );
      const before = mac.tree();
      const { status, stdout } = mac.macHost(withToken, { input: token });
      expect([status, lines(stdout).at(-1)]).toEqual([1, `${stage.padEnd(10)} failed   ${message}`]);
      rollBack(mac);
      expect(mac.tree()).toEqual(before);
    });

    test("says what to install, and installs nothing", async () => {
      const mac = await start();
      mac.run(["rm", "/opt/socket_vmnet/bin/socket_vmnet"]);
      const missing = mac.macHost(withToken, { input: token }).stdout;
      expect(missing).toContain("runtime    failed   there is no /opt/socket_vmnet/bin/socket_vmnet; download");
      mac.write("/opt/socket_vmnet/bin/socket_vmnet", "", 0o755);
      mac.run(["chmod", "g+w", "/opt/socket_vmnet/bin"]);
      expect(mac.macHost(withToken, { input: token }).stdout).toContain(
        "runtime    failed   others than root can replace /opt/socket_vmnet/bin/socket_vmnet, which root runs; ",
      );
    });

    test("warns of what only a person can decide, and goes on", async () => {
      const mac = await start();
      mac.setState("filevault", "FileVault is On.\n");
      const { status, stdout } = mac.macHost(["studio-1", "--until", "preflight", "--json"]);
      expect(status).toBe(0);
      expect(lines(stdout).map((line) => JSON.parse(line))).toMatchObject([
        { stage: "preflight", result: "warn", message: expect.stringContaining("FileVault is on: after a power cut") },
        { stage: "preflight", result: "ok" },
      ]);
    });

    test("makes the token on the Mac of the first server, and asks for it on every other", async () => {
      const mac = await start();
      expect(mac.macHost(["studio-1"]).status).toBe(0);
      expect(mac.state("item")).toMatch(/^[0-9a-f]{64}\n$/);
      const other = await start();
      other.write("/bundle/nodes/studio-1/node.env", "NODE='studio-1'\nROLE='agent'\nIS_FIRST_SERVER='false'\n");
      expect(lines(other.macHost(["studio-1"]).stdout).at(-1)).toBe(
        "keychain   failed   the token of the cluster is in no keychain here: give it with --token-file; on the Mac of studio-1: sudo security find-generic-password -a studio -s k3s-gitops.studio.token -w /Library/Keychains/System.keychain",
      );
      mac.stop();
    });

    test.each<[string[], string]>([
      [[], "mac-host.sh: which node? studio-1 studio-2\n"],
      [["studio-2"], "mac-host.sh: studio-2 is no node on a Mac\n"],
      [["../x"], "mac-host.sh: '../x' is no name of a node\n"],
      [["studio-1", "--until", "later"], `mac-host.sh: 'later' is no stage; they are: ${stages}\n`],
      [["studio-1", "--delete-vm", "studio-1"], "mac-host.sh: --delete-vm goes with --rollback\n"],
      [["studio-1", "--force"], "mac-host.sh: unknown option --force\n"],
    ])("is told wrongly: %j", async (args, message) => {
      const mac = await start();
      expect(mac.macHost(args)).toEqual({ status: 2, stdout: "", stderr: message });
    });
  },
);
