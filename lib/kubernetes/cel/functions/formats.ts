import { noSuchOverload } from "../cel-error.ts";
import { parseTimestamp } from "../time.ts";
import { opaque } from "../type.ts";
import { ListValue, Opaque, Optional, type Value } from "../value.ts";
import { textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";
import { parseUrl } from "./urls.ts";

class Format extends Opaque {
  readonly type = opaque("kubernetes.NamedFormat");
  readonly name: string;
  readonly #test: (text: string) => boolean;
  readonly #problem: string;

  constructor(name: string, problem: string, test: (text: string) => boolean) {
    super();
    this.name = name;
    this.#problem = problem;
    this.#test = test;
  }

  /** What is wrong with a text, empty when nothing is. */
  problems(text: string): readonly string[] {
    return this.#test(text) ? [] : [this.#problem];
  }

  equals(other: Opaque): boolean {
    return other === this;
  }
}

const label = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
const label1035 = "[a-z](?:[-a-z0-9]*[a-z0-9])?";
const labelName = "[A-Za-z0-9](?:[-\\w.]{0,61}[A-Za-z0-9])?";
const subdomain = `${label}(?:\\.${label})*`;

function matching(pattern: string, maximum: number): (text: string) => boolean {
  const whole = new RegExp(`^${pattern}$`);
  return (text) => text.length <= maximum && whole.test(text);
}

/** As above, with a dash at the end, which something else will follow. */
function prefixOf(test: (text: string) => boolean): (text: string) => boolean {
  return (text) => test(text.replace(/(?<=[\s\S])-$/, "a"));
}

function isQualifiedName(text: string): boolean {
  const parts = text.split("/");
  const name = parts.at(-1) ?? "";
  const domain = parts.length === 2 ? parts[0] : undefined;
  return (
    parts.length <= 2 && matching(labelName, 63)(name) && (domain === undefined || matching(subdomain, 253)(domain))
  );
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isDateTime(`${text}T00:00:00Z`);
}

function isDateTime(text: string): boolean {
  try {
    parseTimestamp(text.replace(/(?<=\d)[ t](?=\d)/, "T"));
    return true;
  } catch {
    return false;
  }
}

const isLabel = matching(label, 63);
const isSubdomain = matching(subdomain, 253);
const isLabel1035 = matching(label1035, 63);

const formats = [
  new Format("dns1123Label", "must be a DNS label (a-z, 0-9 and -, at most 63 characters)", isLabel),
  new Format("dns1123Subdomain", "must be a DNS name (labels of a-z, 0-9 and -, joined by dots)", isSubdomain),
  new Format("dns1035Label", "must be a DNS label that begins with a letter", isLabel1035),
  new Format("qualifiedName", "must be a name, or a DNS name, a slash and a name", isQualifiedName),
  new Format("dns1123LabelPrefix", "must begin a DNS label", prefixOf(isLabel)),
  new Format("dns1123SubdomainPrefix", "must begin a DNS name", prefixOf(isSubdomain)),
  new Format("dns1035LabelPrefix", "must begin a DNS label that begins with a letter", prefixOf(isLabel1035)),
  new Format("labelValue", "must be a label value", (text) => text === "" || matching(labelName, 63)(text)),
  new Format("uri", "must be an absolute URI", (text) => parseUrl(text) !== undefined),
  new Format("uuid", "does not match the UUID format", (text) =>
    /^[\da-f]{8}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{4}-?[\da-f]{12}$/i.test(text),
  ),
  new Format("byte", "invalid base64", (text) =>
    /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text),
  ),
  new Format("date", "invalid date", isDate),
  new Format("datetime", "invalid datetime", isDateTime),
];

function validate(format: Value | undefined, text: Value | undefined): Optional {
  if (!(format instanceof Format)) throw noSuchOverload();
  const problems = format.problems(textOf(text));
  return problems.length === 0 ? Optional.none : new Optional(new ListValue(problems));
}

/** Named formats of text. What `validate` says of a wrong text is worded otherwise than by the API server. */
export const namedFormats = (): readonly Overload[] => [
  ...formats.map((format) => overload(`format.${format.name}(): Format`, () => format)),
  overload(
    "format.named(string): optional<Format>",
    (name) => new Optional(formats.find((format) => format.name === name)),
  ),
  overload("Format.validate(string): optional<list<string>>", validate),
];
