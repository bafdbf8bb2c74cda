import * as z from "zod";
import { dnsLabelRule, isDnsLabel, isDnsName } from "./dns-name.ts";
import { quote } from "./errors.ts";
import { isMachineAddress } from "./ipv4.ts";

// A schema parses a few values in the life of a process: compiling a parser for each costs more than it saves.
z.config({ jitless: true });

/**
 * A string with a check whose problem says what is wrong and what to do.
 * @param fix what to do, or how that follows from the value
 */
export function checkedText(
  valid: (value: string) => boolean,
  what: string,
  fix: string | ((value: string) => string),
): z.ZodString {
  return z.string().check((context) => {
    const { value } = context;
    if (valid(value)) return;
    const params = { fix: typeof fix === "string" ? fix : fix(value) };
    context.issues.push({ code: "custom", input: value, message: what, params });
  });
}

/** A name as Kubernetes and DNS both take it: of a cluster, a node, a namespace. */
export const dnsLabel = checkedText(isDnsLabel, "is not a DNS label", `use ${dnsLabelRule}`);

/** What Kubernetes takes for the name of most objects. */
export const objectName = checkedText(
  isDnsName,
  "is not a name of an object",
  "use a-z, 0-9, - and ., beginning and ending with a letter or digit",
);

/** What stands before a domain. */
export const subdomain = checkedText(
  isDnsName,
  "is not a subdomain",
  meantHost(isDnsName, 'write labels of a-z, 0-9 and -, like "whoami"'),
);

/** A full name in DNS. */
export const hostName = checkedText(
  isFullName,
  "is not a DNS name",
  meantHost(isFullName, 'write at least two labels of a-z, 0-9 and -, like "home.example.com"'),
);

/** A machine in the network, by its name or IPv4 address. */
export const host = checkedText(
  isHost,
  "is not a host",
  meantHost(isHost, 'write its name or IPv4 address alone, like "nas.example.com"'),
);

/** @see https://man7.org/linux/man-pages/man7/netdevice.7.html (`IFNAMSIZ`) */
export const networkInterface = checkedText(
  (value) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,14}$/.test(value),
  "is not the name of a network interface",
  'write it as "ip link" shows it, like "eth0"',
);

/** The SHA-256 sum of a file. */
export const sha256 = checkedText(
  (value) => /^[0-9a-f]{64}$/.test(value),
  "is not a SHA-256 sum",
  "write its 64 hexadecimal digits in lower case",
);

/** Text for a command line or a configuration: no blanks and no control characters. */
export const word = checkedText(
  (value) => /^[^\s\p{C}]+$/u.test(value),
  "is not one word",
  "write it without blanks and control characters",
);

/** The address of a page or an API: without user, query and fragment. */
export const httpsUrl = checkedText(
  isHttpsUrl,
  "is not an address of HTTPS",
  'write it like "https://id.example.com/realms/home"',
);

/** An address in digits has dots, too, but no name ends in a number. */
function isFullName(text: string): boolean {
  return text.includes(".") && isDnsName(text) && !/\.\d+$/.test(text);
}

function isHttpsUrl(text: string): boolean {
  // What a URL may not hold as it is would be read otherwise by whoever quotes, expands or splits it.
  if (!/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~!&()*+,=:@%/-]*)?$/.test(text) || !URL.canParse(text)) return false;
  return isHost(new URL(text).hostname);
}

/** Whether a text is the name or the IPv4 address of a machine. */
export function isHost(text: string): boolean {
  return isMachineAddress(text) || (isDnsName(text) && !/(^|\.)\d+$/.test(text));
}

/** Suggests the host that stands in a value: without scheme, user, port and path, and in lower case. */
function meantHost(valid: (value: string) => boolean, otherwise: string): (value: string) => string {
  return (value) => {
    const meant = value
      .trim()
      .toLowerCase()
      .replace(/^[a-z][-+.a-z0-9]*:\/\//, "")
      .replace(/^[^/]*@/, "")
      .replace(/(:\d+)?(:?\/.*)?$/, "")
      .replace(/^\*\./, "")
      .replace(/\.$/, "");
    return valid(meant) ? `did you mean ${quote(meant)}?` : otherwise;
  };
}
