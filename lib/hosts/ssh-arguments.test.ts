import { expect, test } from "vitest";
import { sshArguments, usualPatience } from "./ssh-arguments.ts";

const host = { name: "home-2", host: "192.168.1.11", user: "admin", port: 2222, sudo: false };
const options = [
  "-T",
  ...["BatchMode=yes", "ConnectTimeout=15", "ServerAliveInterval=10", "ServerAliveCountMax=3"].flatMap((each) => [
    "-o",
    each,
  ]),
  ...["ClearAllForwardings=yes", "ForwardAgent=no", "LogLevel=INFO"].flatMap((each) => ["-o", each]),
];

test("a command runs as the user, in a shell that is known", () => {
  expect(sshArguments(host, "echo hello", usualPatience)).toEqual([
    ...options,
    ...["-p", "2222", "-l", "admin", "--", "192.168.1.11", "exec sh -c 'echo hello'"],
  ]);
});

test("or by sudo, and through another host", () => {
  expect(sshArguments({ ...host, sudo: true, jump: "admin@door:22" }, "echo hello", usualPatience)).toEqual([
    ...options,
    ...["-J", "admin@door:22", "-p", "2222", "-l", "admin", "--", "192.168.1.11", "exec sudo -n sh -c 'echo hello'"],
  ]);
});

test("a command with a quote would end too early", () => {
  expect(() => sshArguments(host, "echo 'hello'", usualPatience)).toThrow("bug: a remote command has a quote");
});
