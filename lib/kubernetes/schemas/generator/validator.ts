import type { Definition } from "../notation.ts";

/** Types of Kubernetes that the notation has as scalars. */
export const scalarTypes: ReadonlyMap<string, string> = new Map([
  ["IoK8sApimachineryPkgApiResourceQuantity", "quantity"],
  ["IoK8sApimachineryPkgApisMetaV1MicroTime", "time?"],
  ["IoK8sApimachineryPkgApisMetaV1Time", "time?"],
  ["IoK8sApimachineryPkgApisMetaV1FieldsV1", "object"],
  ["IoK8sApimachineryPkgRuntimeRawExtension", "object"],
  ["IoK8sApimachineryPkgUtilIntstrIntOrString", "int-or-string"],
  ["IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSON", "any"],
]);

/** Patterns that the notation has as scalars. */
const scalarPatterns: ReadonlyMap<string, string> = new Map([
  ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "dns-subdomain"],
  ["^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "dns-label"],
  ["^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", "wildcard-host"],
  ["^[-._a-zA-Z0-9]+$", "config-key"],
]);

/** ajv's type and format to scalar. */
const scalarsByFormat: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["string byte", "byte"],
  ["string date-time", "time"],
  ["boolean", "boolean"],
  ["integer", "integer"],
  ["integer int32", "int32"],
  ["integer int64", "int64"],
  ["number", "number"],
  ["number double", "number"],
  ["object", "object"],
]);

/** The key of the full names of the types whose fields an object has, too. */
export const parents = "@parents";

/**
 * The definition behind a validator that ajv compiled. References are the full names of types.
 * @param hoist is given each object that is declared in place, and returns a reference to it
 * @throws Error for code in a form that is not known here
 */
export function readValidator(code: string, hoist: (definition: Definition) => string): Definition {
  const bodies = code.split(/(?=function validate\d+\(data,)/).slice(1);
  const functions = new Map(bodies.map((body) => [find(body, /(validate\d+)\(/), body]));
  const enums = new Map(findAll(code, /let (schema\d+_enum)=(\[.*?\]);/g));
  const imports = new Map(findAll(code, /import\{validate as (validate\d+)\}from"[^"]*?(\w+)(?:\.js)?"/g));

  const expression = (name: string): string => {
    const definition = define(name);
    const text = typeof definition === "string" ? definition : hoist(definition);
    return /[ |]/.test(text) ? `(${text})` : text;
  };

  const define = (name: string): Definition => {
    const imported = imports.get(name);
    if (imported !== undefined) return scalarTypes.get(imported) ?? imported;
    const body = functions.get(name);
    if (body === undefined || /wrapper\d/.test(body)) throw new Error(`${name} has an unknown form: ${code}`);

    const fields = findAll(body, /void 0!==data(?:\.|\[")([^"\].&]+)(?:"\])?&&\(?(validate\d+)\(data/g);
    const same = findAll(body, /(validate\d+)\((data),\{instancePath,/g).map(([of]) => define(of));
    if (fields.length > 0 || same.length > 1) {
      const required = new Set(findAll(body, /(missingProperty):"([^"]+)"/g).map(([, field]) => field));
      const own = fields.map(([field, of]): [string, Definition] => [
        required.has(field) ? `${field}!` : field,
        define(of),
      ]);
      return { ...Object.fromEntries(own), ...(same.length > 0 ? { [parents]: same.map(String) } : {}) };
    }
    const keywords = new Map(findAll(body, /keyword:"(\w+)",params:\{((?:"(?:[^"\\]|\\.)*"|[^}])*)\}/g));
    const items = /(validate\d+)\(data\[i\d+\],/.exec(body)?.[1];
    if (items !== undefined) return `${expression(items)}[]${range(keywords, "minItems", "maxItems")}`;
    const values = /(validate\d+)\(data\[key\d+\],/.exec(body)?.[1];
    if (values !== undefined) return `${expression(values)}{}${range(keywords, "minProperties", "maxProperties")}`;
    const allowed = keywords.get("enum");
    if (allowed !== undefined) return enumeration(enums.get(allowed.slice("allowedValues:".length)) ?? "");
    return same[0] ?? scalar(keywords);
  };
  return define(find(code, /export const validate=(validate\d+);/));
}

function scalar(keywords: ReadonlyMap<string, string>): string {
  const type = text(keywords.get("type"));
  if (type === undefined) return "any";
  const format = text(keywords.get("format"));
  const name = scalarsByFormat.get(format === undefined ? type : `${type} ${format}`);
  if (name === undefined) throw new Error(`no scalar for ${type} ${format}`);
  const pattern = text(keywords.get("pattern"));
  const named = pattern === undefined ? undefined : scalarPatterns.get(pattern);
  if (named !== undefined) return named;
  const limits = range(keywords, "minimum", "maximum") || range(keywords, "minLength", "maxLength");
  return `${name}${limits}${pattern === undefined ? "" : ` ${regularExpression(pattern)}`}`;
}

/** ` 1..63`, or nothing without limits. */
function range(keywords: ReadonlyMap<string, string>, least: string, most: string): string {
  const limits = [least, most].map((keyword) => /limit:(.+)$/.exec(keywords.get(keyword) ?? "")?.[1] ?? "");
  return limits.join("") === "" ? "" : ` ${limits.map((limit) => (limit === "" ? "" : Number(limit))).join("..")}`;
}

function enumeration(values: string): string {
  const list: (string | number | null)[] = JSON.parse(values);
  const words = list
    .filter((value) => value !== null)
    .map((value) =>
      typeof value === "string" && !/^(?!-?\d+$)[\w.*/:+-]+$/.test(value) ? JSON.stringify(value) : String(value),
    );
  return words.length === 1 ? JSON.stringify(list[0]) : words.join("|");
}

/** Go lets flags stand anywhere, JavaScript only behind: the whole pattern ignores case then. */
function regularExpression(pattern: string): string {
  const flagless = pattern.replaceAll("(?i)", "").replace(/\\.|\//g, (match) => (match === "/" ? "\\/" : match));
  return `/${flagless}/${pattern.includes("(?i)") ? "i" : ""}`;
}

/** The value of `type:"string"`. */
function text(parameter: string | undefined): string | undefined {
  return parameter === undefined ? undefined : JSON.parse(parameter.slice(parameter.indexOf(":") + 1));
}

function find(code: string, pattern: RegExp): string {
  const found = pattern.exec(code)?.[1];
  if (found === undefined) throw new Error(`no ${pattern} in ${code}`);
  return found;
}

/** The two groups of each match. */
function findAll(code: string, pattern: RegExp): [string, string][] {
  return [...code.matchAll(pattern)].map(([, first = "", second = ""]) => [first, second]);
}
