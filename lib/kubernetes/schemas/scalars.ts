import { isIP } from "node:net";
import { isLabelKey, isLabelValue } from "../label.ts";
import { isJsonObject, type Json, type JsonObject } from "../manifest.ts";
import { isCidr } from "./cidr.ts";
import { isCronSchedule } from "./cron.ts";
import { formats, isDate } from "./formats.ts";
import { isGoDuration } from "./go-duration.ts";

/** A named type of single values. */
export interface Scalar {
  /** Completes "must be ...". */
  readonly description: string;
  readonly test: (value: Json) => boolean;
  /** What a range of the notation limits. @default - nothing, a range is a mistake */
  readonly measure?: "value" | "length";
  /** The value can be a secret, so no message shows it. */
  readonly hidden?: true;
  /** The same as an OpenAPI schema, as far as CEL has to know it. @default - unknown */
  readonly schema?: JsonObject;
  /** What Go makes of a null. @default "" */
  readonly zero?: Json;
}

function number(description: string, test: (value: number) => boolean): Scalar {
  return {
    description,
    measure: "value",
    schema: { type: "integer" },
    zero: 0,
    test: (value) => typeof value === "number" && test(value),
  };
}

function text(description: string, test: (value: string) => boolean): Scalar {
  return {
    description,
    measure: "length",
    schema: { type: "string" },
    test: (value) => typeof value === "string" && test(value),
  };
}

function matching(description: string, pattern: RegExp, maximum = Number.POSITIVE_INFINITY): Scalar {
  return text(description, (value) => value.length <= maximum && pattern.test(value));
}

const label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const subdomain = `${label}(\\.${label})*`;
const dnsSubdomain = matching(
  "a DNS name (a-z, 0-9, - and ., at most 253 characters)",
  new RegExp(`^${subdomain}$`),
  253,
);
const portName = matching(
  "a port name (a-z, 0-9 and -, at least one letter, at most 15 characters)",
  /^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  15,
);
const quantity = /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

/**
 * The scalars by name. The rules for names, labels and quantities are those of the API server.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export const scalars: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...[...formats].map(([name, { description, test }]): [string, Scalar] => [
    `format-${name}`,
    {
      ...text(description, test),
      schema: { type: "string", format: name === "datetime" ? "date-time" : name },
      ...(name === "byte" && { hidden: true }),
    },
  ]),
  [
    "boolean",
    {
      description: "true or false",
      schema: { type: "boolean" },
      zero: false,
      test: (value) => typeof value === "boolean",
    },
  ],
  ["object", { description: "an object", zero: {}, test: isJsonObject }],

  ["number", { ...number("a number", Number.isFinite), schema: { type: "number" } }],
  ["integer", number("an integer", (value) => isInteger(value, 2 ** 63))],
  ["int32", number("a 32-bit integer", (value) => isInteger(value, 2 ** 31))],
  ["int64", number("a 64-bit integer", (value) => isInteger(value, 2 ** 63))],
  ["port", number("a port from 1 to 65535", isPort)],

  ["string", text("a string", () => true)],
  ["secret", { ...text("a string", () => true), hidden: true }],
  ["byte", { ...text("base64", isBase64), hidden: true, test: isBytes }],
  ["time", text("a time such as 2026-01-31T09:00:00Z", isTime)],
  [
    "micro-time",
    text("a time such as 2026-01-31T09:00:00.000000Z", (value) => isTime(value) && /\.\d{6}(Z|[+-])/.test(value)),
  ],
  ["duration", text("a duration such as 90s or 1h30m", isGoDuration)],
  ["cron", text("a cron schedule such as 0 3 * * *", isCronSchedule)],
  ["ip", text("an IP address", (value) => isIP(value) !== 0)],
  ["cidr", text("a network such as 10.0.0.0/8", isCidr)],

  ["dns-label", matching("a DNS label (a-z, 0-9 and -, at most 63 characters)", new RegExp(`^${label}$`), 63)],
  [
    "dns-1035-label",
    matching(
      "a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters)",
      /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
      63,
    ),
  ],
  ["dns-subdomain", dnsSubdomain],
  [
    "wildcard-host",
    matching("a host such as example.com or *.example.com", new RegExp(`^(\\*\\.)?${subdomain}$`), 253),
  ],
  ["path-segment", matching("a name without / and %", /^(?!\.{1,2}$)[^/%]+$/)],
  ["port-name", portName],
  ["label-key", text("a label key such as app.kubernetes.io/name", isLabelKey)],
  ["label-value", text("a label value (letters, 0-9, -, _ and ., at most 63 characters)", isLabelValue)],
  ["annotation-key", text("an annotation key such as example.com/note", (value) => isLabelKey(value.toLowerCase()))],
  ["config-key", matching("a file name (letters, 0-9, -, _ and .)", /^(?!\.\.)(?!\.$)[-._a-zA-Z0-9]+$/, 253)],
  ["env-name", matching("the name of an environment variable", /^[ -<>-~]+$/)],

  ["quantity", { description: "a quantity such as 250m, 1.5 or 512Mi", zero: "0", test: isQuantity }],
  [
    "amount",
    {
      description: "a quantity of at least 0 such as 250m, 1.5 or 512Mi",
      zero: "0",
      test: (value) => isQuantity(value) && !String(value).trim().startsWith("-"),
    },
  ],
  [
    "int-or-string",
    {
      description: "an integer or a string",
      zero: 0,
      measure: "length",
      test: (value) => typeof value === "string" || (typeof value === "number" && isInteger(value, 2 ** 31)),
    },
  ],
  [
    "integer-or-string",
    {
      schema: { "x-kubernetes-int-or-string": true },
      description: "an integer or a string",
      measure: "length",
      test: (value) => typeof value === "string" || (typeof value === "number" && isInteger(value, 2 ** 63)),
    },
  ],
  [
    "integer-or-quantity",
    {
      schema: { "x-kubernetes-int-or-string": true },
      description: "a quantity such as 250m, 1.5 or 512Mi",
      test: (value) =>
        typeof value === "string" ? quantity.test(value) : typeof value === "number" && isInteger(value, 2 ** 63),
    },
  ],
  [
    "port-or-name",
    {
      description: "a port from 1 to 65535 or the name of a port",
      test: (value) => (typeof value === "number" && isPort(value)) || portName.test(value),
    },
  ],
  [
    "count-or-percent",
    {
      description: "a number of at least 0 or a percentage such as 25%",
      test: (value) =>
        typeof value === "string"
          ? /^\d+%$/.test(value)
          : typeof value === "number" && isInteger(value, 2 ** 31) && value >= 0,
    },
  ],
]);

function isInteger(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= -limit && value < limit;
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 65_535;
}

function isQuantity(value: Json): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && quantity.test(value.trim());
}

/** As Go reads RFC 3339: in upper case, and of a day that there is. */
function isTime(value: string): boolean {
  const [date = "", time = ""] = value.split("T");
  return isDate(date) && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.test(time);
}

/** Go reads a list of numbers as bytes, too. */
function isBytes(value: Json): boolean {
  if (typeof value === "string") return isBase64(value);
  return Array.isArray(value) && value.every((byte) => typeof byte === "number" && isInteger(byte, 256) && byte >= 0);
}

/** Line breaks are allowed, as in a YAML block. */
function isBase64(value: string): boolean {
  const digits = value.replace(/[\r\n]+/g, "");
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}
