/** A file of a node's host. Only root reads it. */
export interface HostFile {
  /** Absolute, like `/etc/rancher/k3s/config.yaml`. */
  readonly path: string;
  /** In a format that takes comments that begin with `#`. */
  readonly text: string;
}
