import * as z from "zod";
import { checkedText, isHost } from "../checked-text.ts";
import { type Problem, quote } from "../errors.ts";
import { knownSshHosts } from "../kubernetes/argo-cd/known-ssh-hosts.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import { hostsOfKnownHostsLine, knownHostsLine } from "./known-hosts.ts";
import { pemCertificates } from "./pem-certificates.ts";

const gitUrl = checkedText(
  (value) =>
    // Git takes all that is printed, and no password may stand in it.
    /^[^\s\p{C}"'`\\]+$/u.test(value) && (isPathUrl(value) || isRemoteUrl(value)) && pageOf(value) === undefined,
  "is not a Git URL without credentials",
  (value) => {
    const repository = pageOf(value);
    return repository === undefined
      ? 'write it like "https://git.example.com/platform.git"; credentials belong in the Secret that the README names'
      : `did you mean ${quote(repository)}?`;
  },
);

function isPathUrl(url: string): boolean {
  return /^file:\/\/\/./.test(url);
}

/** `https://host/path`, `ssh://user@host:22/path` or `user@host:path`. */
function isRemoteUrl(url: string): boolean {
  const [, host, port = "1"] =
    /^https:\/\/([^/:@?#]+)(?::(\d+))?\/[^/@]/.exec(url) ??
    /^ssh:\/\/(?:[\w.-]+@)?([^/:@]+)(?::(\d+))?\/./.exec(url) ??
    /^[\w.-]+@([^/:@]+):[^/]/.exec(url) ??
    [];
  return host !== undefined && isHost(host.toLowerCase()) && Number(port) >= 1 && Number(port) <= 65_535;
}

/** The repository that a page of a forge shows a branch or a file of. */
function pageOf(url: string): string | undefined {
  return /^(https:\/\/[^@]+?)(\/-)?\/(tree|blob|src\/branch)\//.exec(url)?.[1];
}

/** @see https://git-scm.com/docs/git-check-ref-format */
const revision = checkedText(
  (value) =>
    /^(?![-/.])(?!.*(\.\.|@\{|\/\/|\/\.|\/$|\.$|\.lock(\/|$)))(?!@$)[^\s\p{C}~^:?*[\\]+$/u.test(value) &&
    !value.startsWith("origin/"),
  "is not a branch, a tag or a commit",
  (value) =>
    value.startsWith("origin/")
      ? `did you mean ${quote(value.slice("origin/".length))}?`
      : 'write it like "main" or "HEAD"',
);

/** Where the manifests of a cluster lie, and what Argo CD needs for reading them. */
export const repositorySchema = z
  .strictObject({
    url: gitUrl.describe("Git repository that Argo CD reads."),
    revision: revision.default("HEAD").describe("Branch, tag or commit that Argo CD follows."),
    private: z.boolean().default(false).describe("Whether reading it needs the Secret that the README names."),
    knownHosts: z
      .array(knownHostsLine)
      .default([])
      .describe(
        "Public keys of the host that answers by SSH, each a line of known_hosts. Argo CD knows those of the large forges.",
      ),
    certificateAuthority: pemCertificates
      .optional()
      .describe("Certificates, in PEM, by which the host that answers by HTTPS is trusted, if nobody else trusts it."),
    webhook: z
      .enum(["github", "gitlab", "bitbucket", "bitbucket-server", "gitea"])
      .optional()
      .describe(
        "Forge that tells Argo CD of each push; gitea is also Forgejo and Gogs. Default: Argo CD asks every few minutes.",
      ),
  })
  .describe("Where this repository lives.");

type Repository = z.output<typeof repositorySchema>;

/** Contradictions between the URL of a repository and how its host is known. */
export function repositoryProblems({ repository }: { readonly repository: DeepReadonly<Repository> }): Problem[] {
  const { url, private: isPrivate, knownHosts, certificateAuthority, webhook } = repository;
  const ssh = sshServerOf(url);
  const problems: Problem[] = [];
  const refuse = (field: string, what: string, fix: string) =>
    problems.push({ where: `repository.${field}`, what, got: quote(url), fix });
  if (ssh === undefined && knownHosts.length > 0) {
    refuse("knownHosts", "are for SSH alone", "leave them out, or write the URL as ssh://");
  }
  if (ssh !== undefined && ![...knownSshHosts, ...knownHosts.flatMap(hostsOfKnownHostsLine)].includes(ssh.known)) {
    refuse(
      "knownHosts",
      `have no key of ${ssh.known}, without which Argo CD does not speak to it`,
      `add what "${ssh.scan}" prints, when you have compared it with what its administrator says`,
    );
  }
  if (ssh !== undefined && !isPrivate) {
    refuse("private", "is false, but by SSH nobody reads without a key", "write private: true, or the URL as https://");
  }
  if (certificateAuthority !== undefined && !url.startsWith("https:")) {
    refuse("certificateAuthority", "is for HTTPS alone", "leave it out");
  }
  if (webhook !== undefined && isPathUrl(url)) refuse("webhook", "has no forge that could call", "leave it out");
  return problems;
}

/** The name of an SSH server in known_hosts, and the command that asks it for its keys. */
function sshServerOf(url: string): { readonly known: string; readonly scan: string } | undefined {
  const [, host, port = "22"] =
    /^ssh:\/\/(?:[^@/]+@)?([^/:]+)(?::(\d+))?\//.exec(url) ?? /^[^/:]+@([^/:]+):/.exec(url) ?? [];
  if (host === undefined) return undefined;
  return port === "22"
    ? { known: host, scan: `ssh-keyscan ${host}` }
    : { known: `[${host}]:${port}`, scan: `ssh-keyscan -p ${port} ${host}` };
}

/** Name of the host that a URL of HTTPS leads to, as Argo CD looks for its certificates; undefined for every other URL. */
export function httpsHostOf(url: string): string | undefined {
  return /^https:\/\/([^/:]+)/.exec(url)?.[1];
}
