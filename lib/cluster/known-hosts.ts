import { checkedText, isHost } from "../checked-text.ts";

/** What Argo CD and OpenSSH both take: one key, with names that a reader sees. */
const line = /^(\S+) +(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) +([A-Za-z0-9+/]+={0,2})(?: .*)?$/;

/**
 * A line of known_hosts.
 * @see https://man.openbsd.org/sshd.8#SSH_KNOWN_HOSTS_FILE_FORMAT
 */
export const knownHostsLine = checkedText(isKnownHostsLine, "is not a line of known_hosts", (value) =>
  value.startsWith("|")
    ? 'write the name of the host, which is hashed here; "ssh-keyscan" without -H prints it'
    : value.startsWith("@")
      ? "write the keys of the host itself, without a marker"
      : 'write one line each that "ssh-keyscan" prints, like "git.example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI..."',
);

function isKnownHostsLine(text: string): boolean {
  const [, , type = "", key = ""] = line.exec(text) ?? [];
  const hosts = hostsOfKnownHostsLine(text);
  return hosts.length > 0 && hosts.every(isKnownHost) && isKeyOf(type, key);
}

/** The names that a line of known_hosts is for: `git.example.com`, `[git.example.com]:2222`. */
export function hostsOfKnownHostsLine(text: string): string[] {
  return line.exec(text)?.[1]?.split(",") ?? [];
}

function isKnownHost(name: string): boolean {
  const [, inBrackets, port] = /^\[(.*)\]:([1-9]\d{0,4})$/.exec(name) ?? [];
  return isHost(inBrackets ?? name) && Number(port ?? "1") <= 65_535;
}

/** A key begins with the length of the name of its type, and that name. Cut off, it is shorter than any key. */
function isKeyOf(type: string, key: string): boolean {
  const bytes = Buffer.from(key, "base64");
  return (
    bytes.length >= 51 && bytes.readUInt32BE(0) === type.length && bytes.toString("latin1", 4, 4 + type.length) === type
  );
}
