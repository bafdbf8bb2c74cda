import { EvaluationError, noSuchOverload } from "../cel-error.ts";
import { opaque } from "../type.ts";
import { ListValue, MadeMap, Opaque, type Value } from "../value.ts";
import { textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

class Url extends Opaque {
  readonly type = opaque("kubernetes.URL");
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
  readonly query: string;

  constructor(scheme: string, host: string, path: string, query: string) {
    super();
    this.scheme = scheme;
    this.host = host;
    this.path = path;
    this.query = query;
  }

  equals(other: Opaque): boolean {
    return (
      other instanceof Url &&
      other.scheme === this.scheme &&
      other.host === this.host &&
      other.path === this.path &&
      other.query === this.query
    );
  }
}

const hostName = /^(?:[\w.~!$&'()*+,;=:[\]<>"-]|\P{ASCII}|%[89a-fA-F][\da-fA-F])*$/u;
const userInfo = /^(?:[\w.~!$&'()*+,;=:@-]|%[\da-fA-F]{2})*$/;

/**
 * An absolute URI or an absolute path; undefined for anything else. Go's parser, which the API server uses, is more lenient than that
 * of browsers.
 * @see https://pkg.go.dev/net/url#ParseRequestURI
 */
export function parseUrl(text: string): Url | undefined {
  if (text === "" || /\p{Cc}/u.test(text) || text.startsWith(":")) return undefined;
  if (text === "*") return new Url("", "", "*", "");
  const [, scheme = "", afterScheme = text] = /^([A-Za-z][A-Za-z\d+.-]*):([\s\S]*)$/.exec(text) ?? [];
  const mark = afterScheme.indexOf("?");
  const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  const query = mark < 0 ? "" : afterScheme.slice(mark + 1);
  if (!rest.startsWith("/")) return scheme === "" ? undefined : new Url(scheme.toLowerCase(), "", "", query);
  const [, authority, path = ""] =
    scheme === "" ? [text, undefined, rest] : (/^\/\/([^/]*)([\s\S]*)$/.exec(rest) ?? [text, undefined, rest]);
  const host = authority === undefined ? "" : hostOf(authority);
  if (host === undefined || /%(?![\da-fA-F]{2})/.test(path)) return undefined;
  return new Url(scheme.toLowerCase(), host, path, query);
}

function hostOf(authority: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  if (at >= 0 && !userInfo.test(authority.slice(0, at))) return undefined;
  if (host.startsWith("[")) {
    const [, zone = ""] = /^\[[^\]%]*(%25[^\]]*)?\](?::\d*)?$/.exec(host) ?? [undefined, "%"];
    return zone === "%" ? undefined : host;
  }
  const colon = host.lastIndexOf(":");
  const portIsValid = colon < 0 || /^:\d*$/.test(host.slice(colon));
  return portIsValid && hostName.test(host) ? host : undefined;
}

function url(text: Value | undefined): Url {
  const found = parseUrl(textOf(text).replace(/(?<=\/[\s\S]*)#[\s\S]*$/, ""));
  if (found === undefined || parseUrl(textOf(text)) === undefined) {
    throw new EvaluationError(`URL parse error during conversion from string: ${JSON.stringify(text)}`);
  }
  return found;
}

function urlOf(value: Value | undefined): Url {
  if (!(value instanceof Url)) throw noSuchOverload();
  return value;
}

function hostnameOf({ host }: Url): string {
  return /^\[([^\]]*)\]/.exec(host)?.[1] ?? host.replace(/:\d*$/, "");
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}

function queryOf({ query }: Url): MadeMap {
  const values = new Map<string, string[]>();
  for (const part of query.split("&")) {
    if (part === "" || part.includes(";")) continue;
    const equals = part.indexOf("=");
    const key = decoded(equals < 0 ? part : part.slice(0, equals));
    const value = decoded(equals < 0 ? "" : part.slice(equals + 1));
    if (key !== undefined && value !== undefined) values.set(key, [...(values.get(key) ?? []), value]);
  }
  return new MadeMap(new Map([...values].map(([key, list]) => [key, new ListValue(list)])));
}

/** URLs. */
export const urls = (): readonly Overload[] => [
  overload("url(string): URL", url),
  overload("isURL(string): bool", (text) => parseUrl(textOf(text)) !== undefined),
  overload("URL.getScheme(): string", (value) => urlOf(value).scheme),
  overload("URL.getHost(): string", (value) => urlOf(value).host),
  overload("URL.getHostname(): string", (value) => hostnameOf(urlOf(value))),
  overload("URL.getPort(): string", (value) => /:(\d*)$/.exec(urlOf(value).host)?.[1] ?? ""),
  overload("URL.getEscapedPath(): string", (value) => encodeURI(urlOf(value).path).replaceAll("%25", "%")),
  overload("URL.getQuery(): map<string, list<string>>", (value) => queryOf(urlOf(value))),
];
