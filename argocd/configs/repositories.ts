import type { RequiredSecret } from "../../lib/application/provides.ts";
import { ask, askHidden, createSecret, quoteShell } from "../../lib/application/secret-command.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { httpsHostOf } from "../../lib/cluster/repository.ts";
import { secretTypeLabel } from "../../lib/kubernetes/argo-cd/annotations.ts";
import type { ArgoCdValues } from "../installation/argo-cd-values.ts";
import { argocdNamespace } from "./destination.ts";

/** Argo CD knows a Secret for a repository by this label, and then uses it for every Application with that URL. */
const label = `kubectl label secret repository --namespace=${argocdNamespace} ${secretTypeLabel}=repository`;

/**
 * By what Argo CD knows the host of this repository, beside the authorities and forges that everybody knows.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#repositories-using-self-signed-tls-certificates-or-are-signed-by-custom-ca
 */
export function repositoryTrust({ repository }: Pick<Cluster, "repository">) {
  const { url, knownHosts, certificateAuthority } = repository;
  const host = httpsHostOf(url);
  return {
    ...(knownHosts.length > 0 && { ssh: { extraHosts: `${knownHosts.join("\n")}\n` } }),
    ...(certificateAuthority !== undefined &&
      host !== undefined && { tls: { certificates: { [host]: certificateAuthority } } }),
  } satisfies ArgoCdValues["configs"];
}

/**
 * The Secret that Argo CD reads this repository with, when not everybody may.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#repositories
 */
export function repositorySecrets({ repository }: Pick<Cluster, "repository">): RequiredSecret[] {
  const { url } = repository;
  if (!repository.private || url.startsWith("file:")) return [];
  const fixed = ["--from-literal=type=git", `--from-literal=url=${quoteShell(url)}`];
  const [keys, command] = url.startsWith("https:")
    ? [
        ["username", "password"],
        ask("User name", "NAME") +
          askHidden("Access token") +
          createSecret("repository", argocdNamespace, [
            ...fixed,
            '--from-literal=username="$NAME"',
            "--from-file=password=/dev/stdin",
          ]),
      ]
    : [
        ["sshPrivateKey"],
        ask("File with the private key", "FILE") +
          createSecret("repository", argocdNamespace, [...fixed, '--from-file=sshPrivateKey="$FILE"']),
      ];
  return [
    {
      name: "repository",
      keys: ["type", "url", ...keys],
      purpose: `Argo CD reads ${url} with it.`,
      create: `${command}\n${label}`,
    },
  ];
}
