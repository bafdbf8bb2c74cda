/** How the engineer's machine reaches a node. */
export interface HostAddress {
  /** The node's name: a DNS label. */
  readonly name: string;
  /** A host name, an address, or an alias of the person's own SSH configuration. */
  readonly host: string;
  readonly user: string;
  readonly port: number;
  /**
   * `user@host:port` of the host that leads there.
   * @default - none
   */
  readonly jump?: string;
  /** Whether the user becomes root by `sudo`, which must not ask for a password. */
  readonly sudo: boolean;
}

/** `root@192.168.1.10`, with the port where it is another than 22. */
export function formatHost({ host, user, port }: HostAddress): string {
  return `${user}@${host}${port === 22 ? "" : ` port ${port}`}`;
}
