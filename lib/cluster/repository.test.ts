import { describe, expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { refusalsOf } from "./testing.ts";
import { testCertificate, testHostKey } from "./testing-repository.ts";

type Repository = ClusterConfig["repository"];

const https = "https://git.example.com/platform.git";
const ssh = "ssh://git@git.example.com/platform.git";
const line = `git.example.com ${testHostKey}`;

describe("a repository", () => {
  test.each<[string, Repository]>([
    ["answers by SSH, and its host is known", { url: ssh, private: true, knownHosts: [line] }],
    [
      "answers by SSH in the short form",
      { url: "git@git.example.com:platform.git", private: true, knownHosts: [`${line} by hand`] },
    ],
    [
      "answers at another port",
      {
        url: "ssh://git@git.example.com:2222/a.git",
        private: true,
        knownHosts: [`[git.example.com]:2222,[10.0.0.1]:2222 ${testHostKey}`],
      },
    ],
    ["is at a forge that Argo CD knows", { url: "git@github.com:a/b.git", private: true }],
    [
      "is at a forge that Argo CD knows at another port",
      { url: "ssh://git@ssh.github.com:443/a/b.git", private: true },
    ],
    ["answers by HTTPS with a CA of its own", { url: https, certificateAuthority: testCertificate }],
    ["has a CA that is being replaced", { url: https, certificateAuthority: testCertificate + testCertificate }],
    ["has a forge that calls", { url: https, webhook: "gitea" }],
  ])("%s", (_, repository) => {
    expect(testCluster({ repository })).toMatchObject({ repository });
  });

  test.each<[string, Repository, string]>([
    [
      "answers by SSH, and nobody knows its host",
      { url: "git@git.example.com:platform.git", private: true },
      'repository.knownHosts: have no key of git.example.com, without which Argo CD does not speak to it, got "git@git.example.com:platform.git"; add what "ssh-keyscan git.example.com" prints, when you have compared it with what its administrator says',
    ],
    [
      "answers at another port than the known one",
      { url: "ssh://git@git.example.com:2222/a.git", private: true, knownHosts: [line] },
      'repository.knownHosts: have no key of [git.example.com]:2222, without which Argo CD does not speak to it, got "ssh://***@git.example.com:2222/a.git"; add what "ssh-keyscan -p 2222 git.example.com" prints, when you have compared it with what its administrator says',
    ],
    [
      "answers by HTTPS and has known hosts",
      { url: https, knownHosts: [line] },
      `repository.knownHosts: are for SSH alone, got "${https}"; leave them out, or write the URL as ssh://`,
    ],
    [
      "answers by SSH and has a CA",
      { url: "git@github.com:a/b.git", private: true, certificateAuthority: testCertificate },
      'repository.certificateAuthority: is for HTTPS alone, got "git@github.com:a/b.git"; leave it out',
    ],
    [
      "answers by SSH to everybody",
      { url: "git@github.com:a/b.git" },
      'repository.private: is false, but by SSH nobody reads without a key, got "git@github.com:a/b.git"; write private: true, or the URL as https://',
    ],
    [
      "is a folder that should call",
      { url: "file:///srv/a.git", webhook: "github" },
      'repository.webhook: has no forge that could call, got "file:///srv/a.git"; leave it out',
    ],
  ])("%s: refused", (_, repository, problem) => {
    expect(refusalsOf({ repository })).toEqual([problem]);
  });
});

const asPrinted =
  'write one line each that "ssh-keyscan" prints, like "git.example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI..."';

test.each<[string, string, string]>([
  ["a comment", "# git.example.com:22 SSH-2.0-OpenSSH_10.0", asPrinted],
  ["two lines", `${line}\n${line}`, asPrinted],
  ["a key that is cut off", line.slice(0, -9), asPrinted],
  ["a key of another type", line.replace("ssh-ed25519", "ssh-rsa"), asPrinted],
  ["a pattern", `*.example.com ${testHostKey}`, asPrinted],
  ["no port", `[git.example.com] ${testHostKey}`, asPrinted],
  [
    "a hashed name",
    `|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ${testHostKey}`,
    'write the name of the host, which is hashed here; "ssh-keyscan" without -H prints it',
  ],
  ["an authority", `@cert-authority ${line}`, "write the keys of the host itself, without a marker"],
])("a line of known_hosts is not %s", (_, text, fix) => {
  const [problem] = refusalsOf({ repository: { url: ssh, private: true, knownHosts: [line, text] } });
  expect(problem).toMatch(/^repository\.knownHosts\[1\]: is not a line of known_hosts, got "/);
  expect(problem?.slice(problem.indexOf("; ") + 2)).toBe(fix);
});

const whole = "write what stands from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, without indentation";

test.each<[string, string, string]>([
  ["empty", "", whole],
  ["a path", "/etc/ssl/ca.pem", whole],
  ["cut off", testCertificate.slice(0, 200), whole],
  ["something else in that form", testCertificate.replace(/^MII/m, "MIJ"), whole],
  ["indented", testCertificate.replaceAll("\n", "\n  "), whole],
  [
    "followed by its key",
    `${testCertificate}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`,
    "leave the private key out, and out of Git",
  ],
])("a CA is not %s, and what it is is not shown", (_, certificateAuthority, fix) => {
  expect(refusalsOf({ repository: { url: https, certificateAuthority } })).toEqual([
    `repository.certificateAuthority: is not a list of certificates in PEM; ${fix}`,
  ]);
});
