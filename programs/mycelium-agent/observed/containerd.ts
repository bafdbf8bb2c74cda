import { isAbsolute, normalize } from "node:path";

/** Directories in which containerd looks for networks of pods. */
export interface CniDirectories {
  readonly binaries: string;
  readonly configurations: string;
}

/** Configuration that K3s writes for its containerd. */
export const containerdConfiguration = "/var/lib/rancher/k3s/agent/etc/containerd/config.toml";

/**
 * What containerd does by itself, which K3s leaves alone where flannel does not run.
 * @see https://github.com/containerd/containerd/blob/main/docs/cri/config.md
 */
const defaults: CniDirectories = { binaries: "/opt/cni/bin", configurations: "/etc/cni/net.d" };

/**
 * Reads the directories out of containerd's configuration.
 * @param text undefined where there is none
 */
export function cniDirectories(text: string | undefined): CniDirectories {
  const value = (pattern: RegExp) => {
    const [, path = ""] = pattern.exec(text ?? "") ?? [];
    return isAbsolute(path) && normalize(path) === path ? path : undefined;
  };
  return {
    binaries:
      value(/^[ \t]*bin_dirs[ \t]*=[ \t]*\[\s*["']([^"'\n]+)["']/m) ??
      value(/^[ \t]*bin_dir[ \t]*=[ \t]*["']([^"'\n]+)["'][ \t]*$/m) ??
      defaults.binaries,
    configurations: value(/^[ \t]*conf_dir[ \t]*=[ \t]*["']([^"'\n]+)["'][ \t]*$/m) ?? defaults.configurations,
  };
}
