import type { Problem } from "../errors.ts";
import { formatHost, type HostAddress } from "./host-address.ts";
import type { RemoteResult } from "./ssh.ts";

/** What `ssh` says of a connection that failed, and what to do about it; the first that fits. */
const complaints: readonly (readonly [pattern: RegExp, what: string, fix: (host: HostAddress) => string])[] = [
  [
    /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key .* has changed/i,
    "shows another host key than the one that is known",
    (host) =>
      `if it was installed anew, forget the old key with ssh-keygen -R ${quotedName(host)}, else find out who answers there`,
  ],
  [
    /Host key verification failed|No .* host key is known/i,
    "has a host key that is not known",
    (host) =>
      `connect once by hand with ${byHand(host)} and compare the fingerprint with that of ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub on the console of the host`,
  ],
  [
    /Permission denied|Too many authentication failures/i,
    "does not let you in",
    (host) => `have ${byHand(host)} work without a password, with a key in your agent or in your SSH configuration`,
  ],
  [
    /Could not resolve|Name or service not known/i,
    "has a name that cannot be resolved",
    () => "correct ssh.host in the overlay, or your DNS",
  ],
  [
    /(?:connect to host|Connection) .*(?:refused|timed out|No route|unreachable)|Connection timed out|banner exchange/i,
    "cannot be reached",
    (host) => `see whether it runs and ${byHand(host)} reaches it`,
  ],
  [
    /not responding|Connection (?:closed|reset)|closed by remote host|Broken pipe|unexpectedly/i,
    "vanished in the middle",
    (host) => `see whether it runs and ${byHand(host)} reaches it, then run this again`,
  ],
];

/** How a connection failed, or how a person cannot become root; undefined for a command that failed by itself. */
export function connectionProblem(host: HostAddress, { status, lastLines, late }: RemoteResult): Problem | undefined {
  if (late) return undefined;
  const where = `${host.name} (${formatHost(host)})`;
  const said = lastLines.join(" ");
  if (status === 255) {
    for (const [pattern, what, fix] of complaints) {
      if (pattern.test(said)) return { where, what, fix: fix(host) };
    }
    return { where, what: "cannot be reached", got: said || "no answer", fix: `see whether ${byHand(host)} works` };
  }
  if (status !== 0 && host.sudo && /^sudo: /m.test(lastLines.join("\n"))) {
    const fix = `allow ${host.user} there to run every command by sudo without a password (NOPASSWD), or say ssh.user: "root"`;
    return { where, what: "does not let sudo run without a person", got: said, fix };
  }
  return undefined;
}

/** What a person types to get there. */
export function byHand({ host, user, port, jump }: HostAddress): string {
  return [
    "ssh",
    ...(jump === undefined ? [] : ["-J", jump]),
    ...(port === 22 ? [] : ["-p", port]),
    `${user}@${host}`,
  ].join(" ");
}

/** As known_hosts writes it. */
function quotedName({ host, port }: HostAddress): string {
  return port === 22 ? host : `"[${host}]:${port}"`;
}
