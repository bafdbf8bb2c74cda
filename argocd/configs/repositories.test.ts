import { describe, expect, it } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCertificate, testHostKey } from "../../lib/cluster/testing-repository.ts";
import { testCluster } from "../../lib/testing.ts";
import { repositorySecrets, repositoryTrust } from "./repositories.ts";

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
    expect(secretsOf({ url: "git@github.com:team/platform.git", private: true })).toEqual([
      {
        name: "repository",
        keys: ["type", "url", "sshPrivateKey"],
        purpose: "Argo CD reads git@github.com:team/platform.git with it.",
        create: `printf 'File with the private key: ' && read -r FILE && kubectl create secret generic repository --namespace=argocd \\
  --from-literal=type=git \\
  --from-literal=url='git@github.com:team/platform.git' \\
  --from-file=sshPrivateKey="$FILE"
${label}`,
      },
    ]);
  });
});

describe("repositoryTrust", () => {
  const trustOf = (repository: ClusterConfig["repository"]) => repositoryTrust(testCluster({ repository }));

  it("is nothing more than what the chart brings for a host that everybody knows", () => {
    expect(trustOf({ url: "git@github.com:team/platform.git", private: true })).toEqual({});
  });

  it("is the keys of a host that answers by SSH, beside those of the chart", () => {
    const knownHosts = [`git.example.com ${testHostKey}`, `[git.example.com]:2222 ${testHostKey}`];
    expect(trustOf({ url: "ssh://git@git.example.com:2222/platform.git", private: true, knownHosts })).toEqual({
      ssh: { extraHosts: `git.example.com ${testHostKey}\n[git.example.com]:2222 ${testHostKey}\n` },
    });
  });

  it("is an authority for a host that answers by HTTPS, whatever its port", () => {
    const url = "https://git.example.com:8443/platform.git";
    expect(trustOf({ url, certificateAuthority: testCertificate })).toEqual({
      tls: { certificates: { "git.example.com": testCertificate } },
    });
  });
});
