import { describe, expect, test } from "vitest";
import { must } from "../must.ts";
import { connectionProblem } from "./connection-problem.ts";
import { Interrupted, Ssh } from "./ssh.ts";
import { usualPatience } from "./ssh-arguments.ts";
import { Machine, whyNoHosts, withHosts } from "./testing/ssh-host.ts";

const quick = { ...usualPatience, connect: 2, alive: 1 };

function sshOf(machine: Machine, signal = new AbortController().signal): Ssh {
  return new Ssh(machine.environment, signal, quick);
}

describe.skipIf(whyNoHosts !== undefined)(`over SSH${withHosts}`, () => {
  test("a command gets its stdin, and its lines come as they are said", async () => {
    const machine = new Machine();
    const { address } = await machine.host("one");
    const lines: string[] = [];
    const command = 'echo "$(id -un) $(cat)"; echo to stderr >&2; exit 7';
    const result = await sshOf(machine).run(address, command, { stdin: "hello", onLine: (line) => lines.push(line) });
    expect(result.status).toBe(7);
    expect(result.stdout).toBe("root hello\n");
    expect(lines.sort()).toEqual(["root hello", "to stderr"]);
    expect(connectionProblem(address, result)).toBeUndefined();
  });

  test("what a host says cannot move the cursor, and shows no secret", async () => {
    const machine = new Machine();
    const { address } = await machine.host("one");
    const ssh = sshOf(machine);
    ssh.hide("s3cret-s3cret-s3cret");
    const result = await ssh.run(address, "cat", { stdin: "\u001B[2Jtoken s3cret-s3cret-s3cret!\n" });
    expect(result.lastLines).toEqual(["\\u001b[2Jtoken ***!"]);
  });

  test("an unknown host is not entered", async () => {
    const machine = new Machine();
    const { address } = await machine.host("one", { known: false });
    const result = await sshOf(machine).run(address, "echo in");
    expect(result).toMatchObject({ status: 255, stdout: "" });
    expect(connectionProblem(address, result)).toEqual({
      where: `one (root@${address.host})`,
      what: "has a host key that is not known",
      fix: `connect once by hand with ssh root@${address.host} and compare the fingerprint with that of ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub on the console of the host`,
    });
  });

  test("nor one with another key than before", async () => {
    const machine = new Machine();
    const one = await machine.host("one", { known: false });
    const two = await machine.host("two", { known: false });
    machine.write("known_hosts", `${one.address.host} ${machine.read("host-two.pub")}`);
    const result = await sshOf(machine).run(one.address, "echo in");
    expect(connectionProblem(one.address, result)).toMatchObject({
      what: "shows another host key than the one that is known",
      fix: `if it was installed anew, forget the old key with ssh-keygen -R ${one.address.host}, else find out who answers there`,
    });
    expect(two.log).not.toContain("Accepted");
  });

  test.each([
    ["where nothing listens", { port: 2222 }, "cannot be reached"],
    ["whose name nobody knows", { host: "host.invalid" }, "has a name that cannot be resolved"],
    ["that does not know the user", { user: "nobody-of-this-name" }, "does not let you in"],
  ])("a host %s is told so", async (_, changes, what) => {
    const machine = new Machine();
    const { address } = await machine.host("one");
    machine.write("known_hosts", `* ${machine.read("host-one.pub")}`);
    const asked = { ...address, ...changes };
    const result = await sshOf(machine).run(asked, "echo in");
    expect(connectionProblem(asked, result)).toMatchObject({ what });
  });

  test("a host that vanishes in the middle is noticed", async () => {
    const machine = new Machine();
    const host = await machine.host("one");
    const begun = sshOf(machine).run(host.address, "echo begun; sleep 60", { onLine: () => host.unplug() });
    const result = await begun;
    expect(result.status).toBe(255);
    expect(connectionProblem(host.address, result)).toMatchObject({ what: "vanished in the middle" });
  });

  test("so is one whose SSH server is killed", async () => {
    const machine = new Machine();
    const host = await machine.host("one");
    const result = await sshOf(machine).run(host.address, "echo begun; sleep 60", { onLine: () => host.vanish() });
    expect(result.status).toBe(255);
    expect(must(connectionProblem(host.address, result), "problem").what).toBe("vanished in the middle");
  });

  test("a jump host leads to where nothing else does", async () => {
    const machine = new Machine();
    const door = await machine.host("door");
    machine.know(door, "127.0.0.1");
    // Its own loopback address leads nowhere from here.
    const inside = { ...door.address, name: "inside", host: "127.0.0.1", jump: `root@${door.address.host}:22` };
    const result = await sshOf(machine).run(inside, "echo in");
    expect(result).toMatchObject({ status: 0, stdout: "in\n" });
    expect(door.log.match(/Accepted publickey/g)).toHaveLength(2);
  });

  test("with sudo, the command runs by it, and never asks for a password", async () => {
    const machine = new Machine();
    const host = await machine.host("one", { sudo: true });
    host.write("/usr/local/bin/sudo", '#!/bin/sh\necho "sudo $1" >&2\nshift\nexec "$@"\n', 0o755);
    const result = await sshOf(machine).run(host.address, "cat", { stdin: "hello" });
    expect(result).toMatchObject({ status: 0, stdout: "hello" });
    expect(result.lastLines).toContain("sudo -n");

    host.write("/usr/local/bin/sudo", '#!/bin/sh\necho "sudo: a password is required" >&2\nexit 1\n', 0o755);
    const refused = await sshOf(machine).run(host.address, "true");
    expect(connectionProblem(host.address, refused)).toEqual({
      where: `one (root@${host.address.host})`,
      what: "does not let sudo run without a person",
      got: "sudo: a password is required",
      fix: 'allow root there to run every command by sudo without a password (NOPASSWD), or say ssh.user: "root"',
    });
  });

  test("what takes too long is ended", async () => {
    const machine = new Machine();
    const { address } = await machine.host("one");
    const result = await sshOf(machine).run(address, "sleep 60", { timeout: 500 });
    expect(result).toMatchObject({ late: true });
    expect(connectionProblem(address, result)).toBeUndefined();
  });

  test("a person can end it", async () => {
    const machine = new Machine();
    const { address } = await machine.host("one");
    const controller = new AbortController();
    const ssh = sshOf(machine, controller.signal);
    const run = ssh.run(address, "echo begun; sleep 60", { onLine: () => controller.abort() });
    await expect(run).rejects.toThrow(Interrupted);
    await expect(ssh.run(address, "true")).rejects.toThrow(Interrupted);
    await expect(ssh.pause()).rejects.toThrow(Interrupted);
  });
});

test("without ssh, a person is told what to install", async () => {
  const address = { name: "one", host: "one", user: "root", port: 22, sudo: false };
  const ssh = new Ssh({ SSH: "no-such-ssh", PATH: "/usr/bin" }, new AbortController().signal);
  await expect(ssh.run(address, "true")).rejects.toThrow(
    "no-such-ssh: is not installed; install OpenSSH, or have SSH name the program",
  );
});
