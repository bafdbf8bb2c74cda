import type { HostAddress } from "./host-address.ts";

/** How long hosts are waited for, in seconds. */
export interface Patience {
  /** For a connection; a whole number. */
  readonly connect: number;
  /** Between two questions whether a host is still there; three of them without an answer end the connection. A whole number. */
  readonly alive: number;
  /** For a node to become ready: it pulls its first images meanwhile. */
  readonly ready: number;
  /** Between two looks at what is waited for. */
  readonly look: number;
}

/** A host that vanished is noticed after half a minute. */
export const usualPatience: Patience = { connect: 15, alive: 10, ready: 600, look: 3 };

/**
 * The arguments of `ssh` that run a command. All that is not said here, keys and known hosts among it, is as the person's own
 * configuration says.
 * @see https://man.openbsd.org/ssh_config
 */
export function sshArguments(
  host: HostAddress,
  command: string,
  { connect, alive }: Pick<Patience, "connect" | "alive">,
): string[] {
  return [
    "-T",
    // Nobody is asked: neither for a password nor whether an unknown host is the right one.
    ...option("BatchMode", "yes"),
    ...option("ConnectTimeout", connect),
    ...option("ServerAliveInterval", alive),
    ...option("ServerAliveCountMax", 3),
    // Ports and agents that the configuration forwards for people are none of the host's business here.
    ...option("ClearAllForwardings", "yes"),
    ...option("ForwardAgent", "no"),
    // Less would not say that a host does not answer any more.
    ...option("LogLevel", "INFO"),
    ...(host.jump === undefined ? [] : ["-J", host.jump]),
    "-p",
    String(host.port),
    "-l",
    host.user,
    "--",
    host.host,
    asRoot(host, command),
  ];
}

function option(name: string, value: string | number): [string, string] {
  return ["-o", `${name}=${value}`];
}

/** As any login shell understands it. */
function asRoot({ sudo }: HostAddress, command: string): string {
  if (command.includes("'")) throw new Error(`bug: a remote command has a quote: ${command}`);
  return `exec ${sudo ? "sudo -n " : ""}sh -c '${command}'`;
}
