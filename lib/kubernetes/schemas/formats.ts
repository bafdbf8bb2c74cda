import { isIP } from "node:net";
import { isCidr } from "./cidr.ts";
import { isGoDuration } from "./go-duration.ts";

/**
 * The formats of strings that the API server knows in custom resources; it ignores all others. `-` in their names counts for
 * nothing.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/extend-resources/custom-resource-definition-v1/
 */
export const formats: ReadonlyMap<string, { readonly description: string; readonly test: (text: string) => boolean }> =
  new Map([
    ["bsonobjectid", { description: "a BSON object ID", test: like(/^[0-9a-fA-F]{24}$/) }],
    ["byte", { description: "base64", test: isBase64 }],
    ["cidr", { description: "a network such as 10.0.0.0/8", test: isCidr }],
    ["date", { description: "a date such as 2026-01-31", test: isDate }],
    ["datetime", { description: "a time such as 2026-01-31T09:00:00Z", test: isDateTime }],
    ["duration", { description: "a duration such as 90s or 1 day", test: isDuration }],
    [
      "email",
      { description: "an e-mail address", test: like(/^(?:[^<>"]*<)?[^\s<>@(),;:\\"[\]]+@[^\s<>@(),;:\\"]+>?$/u) },
    ],
    ["hexcolor", { description: "a color such as #ffffff", test: like(/^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/) }],
    ["hostname", { description: "a host name", test: isHostname }],
    ["ipv4", { description: "an IPv4 address", test: (text: string) => isIP(withoutZeros(text)) === 4 }],
    ["ipv6", { description: "an IPv6 address", test: (text: string) => isIP(text) === 6 }],
    ["isbn", { description: "an ISBN", test: (text: string) => isIsbn(text, 10) || isIsbn(text, 13) }],
    ["isbn10", { description: "an ISBN of 10 digits", test: (text: string) => isIsbn(text, 10) }],
    ["isbn13", { description: "an ISBN of 13 digits", test: (text: string) => isIsbn(text, 13) }],
    ["mac", { description: "a MAC address", test: isMac }],
    [
      "rgbcolor",
      {
        description: "a color such as rgb(255,255,255)",
        test: like(/^rgb\(\s*(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])(\s*,\s*(0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])){2}\s*\)$/),
      },
    ],
    ["ssn", { description: "a social security number", test: like(/^\d{3}[- ]?\d{2}[- ]?\d{4}$/) }],
    ["uri", { description: "a URI", test: isRequestUri }],
    ["uuid", { description: "a UUID", test: like(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i) }],
    [
      "uuid3",
      {
        description: "a UUID of version 3",
        test: like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i),
      },
    ],
    [
      "uuid4",
      {
        description: "a UUID of version 4",
        test: like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
      },
    ],
    [
      "uuid5",
      {
        description: "a UUID of version 5",
        test: like(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i),
      },
    ],
  ]);

/** The format by its name in a schema, or undefined for one that the API server ignores. */
export function formatOf(name: string): string | undefined {
  const plain = name.replaceAll("-", "");
  return formats.has(plain) ? plain : undefined;
}

function like(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

/** Four digits of base64 at a time, and nothing between them. */
function isBase64(text: string): boolean {
  return text !== "" && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/.test(text);
}

/** `2026-01-31`, of a day that there is. */
export function isDate(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

function isDateTime(text: string): boolean {
  const [date = "", time] = text.toLowerCase().split("t");
  return time !== undefined && isDate(date) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(.\d+)?(z|[+-]\d\d:\d\d)$/.test(time);
}

/** As Go writes it, or with at least one number and a unit in words somewhere. */
function isDuration(text: string): boolean {
  const units = /^(ns|nano.*|us|µs|micro.*|ms|milli.*|s|sec.*|m|min.*|h|hr|hour.*|d|day.*|w|wk|week.*)$/i;
  return isGoDuration(text) || [...text.matchAll(/\d+\s*([A-Za-zµ]+)/g)].some(([, unit = ""]) => units.test(unit));
}

function isHostname(text: string): boolean {
  const label = "[a-zA-Z0-9\\p{S}\\p{L}]";
  const pattern = new RegExp(
    `^(${label}((-?${label.slice(0, -1)}]{0,62})?)|(${label}(([a-zA-Z0-9\\-\\p{S}\\p{L}]{0,61}${label})?)(\\.)){1,}([a-zA-Z\\p{L}]){2,63})$`,
    "u",
  );
  return pattern.test(text) && text.length <= 255 && text.split(".").every((part) => part.length <= 63);
}

/** The parser of Go that is used here reads numbers with leading zeros. */
function withoutZeros(text: string): string {
  return text.replace(/(^|\.)0+(?=\d)/g, "$1");
}

function isIsbn(text: string, length: 10 | 13): boolean {
  const digits = text.replace(/[\s-]+/g, "");
  if (!(length === 10 ? /^\d{9}[\dX]$/ : /^\d{13}$/).test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = digit === "X" ? 10 : Number(digit);
    return total + (length === 10 ? (10 - index) * value : (index % 2 === 0 ? 1 : 3) * value);
  }, 0);
  return sum % (length === 10 ? 11 : 10) === 0;
}

function isMac(text: string): boolean {
  return /^([0-9a-fA-F]{2}([:-])[0-9a-fA-F]{2}(\2[0-9a-fA-F]{2}){4}((\2[0-9a-fA-F]{2}){2})?((\2[0-9a-fA-F]{2}){12})?|[0-9a-fA-F]{4}(\.[0-9a-fA-F]{4}){2}((\.[0-9a-fA-F]{4}){1})?((\.[0-9a-fA-F]{4}){7})?)$/.test(
    text,
  );
}

/** A path that begins with a slash, or anything behind a scheme. */
function isRequestUri(text: string): boolean {
  if (text === "" || hasControls(text) || /%(?![0-9a-fA-F]{2})/.test(text.replace(/\?.*$/s, ""))) return false;
  return text.startsWith("/") || text === "*" || /^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(text);
}

function hasControls(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
}
