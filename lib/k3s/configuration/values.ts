import { isIP } from "node:net";
import * as z from "zod";
import { checkedText, isHost, word } from "../../checked-text.ts";
import { isDnsName } from "../../dns-name.ts";
import { quote } from "../../errors.ts";
import { isLabelKey, isLabelValue, isOwnLabelOfNode } from "../../kubernetes/label.ts";
import type { Json } from "../../kubernetes/manifest.ts";
import { isCronSchedule } from "../../kubernetes/schemas/cron.ts";
import { isTaint } from "../../kubernetes/taint.ts";

/**
 * A key of the configuration file. K3s fills in its default itself, so none is written.
 * @param byDefault what K3s takes where the key is not written
 */
export function key<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  byDefault?: Json,
): z.ZodOptional<Schema> {
  return schema.optional().meta({ description, ...(byDefault !== undefined && { default: byDefault }) });
}

export const flag = z.boolean();
export const count = z.int().min(0);
export const port = z.int().min(1).max(65_535);
export const words = z.array(word);

/** @see https://pkg.go.dev/time#ParseDuration */
export const duration = checkedText(
  (value) => /^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|ms|s|m|h))+$/.test(value) && /[1-9]/.test(value),
  "is not a duration above zero",
  'write it like "10m" or "1h30m"',
);

export const path = checkedText(
  (value) => /^\/[^\p{C}]*$/u.test(value) && !/(^|\/)\.\.?(\/|$)|\s$/.test(value),
  "is not an absolute path",
  'begin it with "/"',
);

export const address = checkedText(
  (value) => isIP(value) !== 0,
  "is not an IP address",
  'write it like "192.168.1.10" or "fd00::10"',
);

export const network = checkedText(
  isNetwork,
  "is not a network",
  'write an address and a prefix, like "10.42.0.0/16" or "fd00:42::/56"',
);

function isNetwork(text: string): boolean {
  const [, ip = "", prefix = ""] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(ip);
  return family !== 0 && Number(prefix) <= (family === 4 ? 32 : 128);
}

export const serverUrl = checkedText(
  (value) => /^https:\/\/(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d+)?$/.test(value) && URL.canParse(value),
  "is not the address of a server",
  'write it like "https://192.168.1.10:6443"',
);

/** What a certificate can be for; K3s takes wildcards. */
export const certificateName = checkedText(
  (value) => isIP(value) !== 0 || isHost(value.replace(/^\*\./, "")),
  "is not a name that a certificate can have",
  'write a host or an address alone, like "k3s.example.com", "*.example.com" or "192.168.1.10"',
);

export const dnsName = checkedText(
  isDnsName,
  "is not a name in DNS",
  'write labels of a-z, 0-9 and -, like "server-1.example.com"',
);

export const portRange = checkedText(
  (value) => {
    const [, first = 0, last = 0] = /^(\d{1,5})-(\d{1,5})$/.exec(value)?.map(Number) ?? [];
    return first >= 1 && first <= last && last <= 65_535;
  },
  "is not a range of ports",
  'write the first and the last one, like "30000-32767"',
);

/** A text, because the same digits as a number are another mode. */
export const fileMode = checkedText(
  (value) => /^0?[0-7]{3}$/.test(value),
  "is not the mode of a file",
  'write it in octal digits, like "0640"',
);

export const schedule = checkedText(
  isCronSchedule,
  "is not a schedule",
  'write minute, hour, day of month, month and day of week, like "0 */6 * * *"',
);

export const nodeLabel = checkedText(
  (value) => {
    const [, name = "", text = " "] = /^([^=]+)=(.*)$/.exec(value) ?? [];
    return isLabelKey(name) && isOwnLabelOfNode(name) && isLabelValue(text);
  },
  "is not a label that a node may give itself",
  'write a key and a value, like "example.com/disk=ssd"',
);

export const nodeTaint = checkedText(
  isTaint,
  "is not a taint",
  'write a key, perhaps a value, and an effect, like "dedicated=storage:NoSchedule"',
);

/** A host, perhaps with a port, without a scheme. */
export const endpoint = checkedText(
  (value) => /^\[[0-9a-f:]+\](:\d+)?$/.test(value) || isHost(value.replace(/:\d{1,5}$/, "")),
  "is not an endpoint",
  'write a host, perhaps with a port, like "s3.example.com:9000"',
);

export const registry = checkedText(
  (value) => {
    const [host = "", ...folders] = value.split("/");
    return isHost(host.replace(/:\d{1,5}$/, "")) && folders.every((each) => /^[a-z0-9]+([._-]+[a-z0-9]+)*$/.test(each));
  },
  "is not a registry",
  'write its host, perhaps with a port and a folder, like "registry.example.com:5000"',
);

export const proxy = checkedText(
  (value) => /^https?:\/\/[^\s\p{C}/]+\/?$/u.test(value) && URL.canParse(value),
  "is not the address of a proxy",
  'write it like "http://proxy.example.com:3128"',
);

/**
 * An argument of a component: `name=value` takes the place of K3s' own default, `name+=value` goes behind it and `name-=value`
 * before it.
 * @see https://docs.k3s.io/cli/server#customized-flags-for-kubernetes-processes
 */
const componentArgument = checkedText(
  (value) => /^[A-Za-z][\w.-]*\+?=[^\p{C}]*$/u.test(value),
  "is not an argument of a component",
  (value) => {
    const bare = value.replace(/^-+/, "");
    return bare !== value && /^[A-Za-z][\w.-]*\+?=/.test(bare)
      ? `did you mean ${quote(bare)}?`
      : 'write name=value without dashes before it, like "max-pods=200"';
  },
);
export const componentArguments = z.array(componentArgument);
