import { describe, expect, it } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import { repositorySecrets } from "./repositories.ts";

const secretsOf = (repository: ClusterConfig["repository"]) => repositorySecrets(testCluster({ repository }));
const label = "kubectl label secret repository --namespace=argocd argocd.argoproj.io/secret-type=repository";

describe("repositorySecrets", () => {
  it("needs none for a public repository", () => {
    expect(secretsOf({ url: "https://git.example.com/platform.git" })).toEqual([]);
  });

  it("needs none for a folder, which has no credentials", () => {
    expect(secretsOf({ url: "file:///srv/platform.git", private: true })).toEqual([]);
  });

  it("asks for a user and a token where the repository answers by HTTPS", () => {
    expect(secretsOf({ url: "https://git.example.com/platform.git", private: true })).toEqual([
      {
        name: "repository",
        keys: ["type", "url", "username", "password"],
        purpose: "Argo CD reads https://git.example.com/platform.git with it.",
        create: `printf 'User name: ' && read -r NAME && printf 'Access token: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic repository --namespace=argocd \\
  --from-literal=type=git \\
  --from-literal=url='https://git.example.com/platform.git' \\
  --from-literal=username="$NAME" \\
  --from-file=password=/dev/stdin
${label}`,
      },
    ]);
  });

  it("asks for a key file where it answers by SSH", () => {
    expect(secretsOf({ url: "git@git.example.com:team/platform.git", private: true })).toEqual([
      {
        name: "repository",
        keys: ["type", "url", "sshPrivateKey"],
        purpose: "Argo CD reads git@git.example.com:team/platform.git with it.",
        create: `printf 'File with the private key: ' && read -r FILE && kubectl create secret generic repository --namespace=argocd \\
  --from-literal=type=git \\
  --from-literal=url='git@git.example.com:team/platform.git' \\
  --from-file=sshPrivateKey="$FILE"
${label}`,
      },
    ]);
  });
});
