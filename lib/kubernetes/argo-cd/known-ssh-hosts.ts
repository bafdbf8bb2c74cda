/**
 * Names in known_hosts of the SSH servers whose keys the chart of Argo CD brings.
 * @see https://github.com/argoproj/argo-helm/blob/main/charts/argo-cd/values.yaml (`configs.ssh.knownHosts`)
 */
export const knownSshHosts: readonly string[] = [
  "[ssh.github.com]:443",
  "bitbucket.org",
  "github.com",
  "gitlab.com",
  "ssh.dev.azure.com",
  "vs-ssh.visualstudio.com",
];
