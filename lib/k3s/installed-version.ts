/** The version of K3s that the environment of a node names: `v1.36.5+k3s1`. */
export function installedVersion(text: string): string | undefined {
  return /^INSTALL_K3S_VERSION='(.+)'\s*$/m.exec(text)?.[1];
}
