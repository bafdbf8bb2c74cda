import * as z from "zod";
import { type Problem, quote } from "../errors.ts";
import { formatPath } from "../kubernetes/path.ts";
import { suggest } from "../nearest.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is known of fields beside their schema. */
interface AboutFields {
  readonly refusalOf?: (path: readonly PropertyKey[]) => Pick<Problem, "what" | "fix"> | undefined;
  readonly isSecret?: (path: readonly PropertyKey[]) => boolean;
}

/**
 * The issues of a failed parse as problems.
 * @param where what the paths are relative to, for example a file
 * @param about.refusalOf what is wrong with a field that the schema does not know, where more is known of it than that
 * @param about.isSecret whether the value of a field is not to be shown
 */
export function zodProblems(
  error: z.ZodError,
  schema: z.ZodType,
  input: unknown,
  where: string,
  about: AboutFields = {},
): Problem[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  const locate = (path: readonly PropertyKey[]) => (path.length === 0 ? where : `${where} ${pathOf(path)}`);
  return error.issues.flatMap(insideUnions).flatMap((issue): Problem | Problem[] => {
    if (issue.code === "unrecognized_keys") {
      const valid = keysAt(root, issue.path, input);
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        const refusal = about.refusalOf?.(path) ?? { what: "is not a known field", fix: suggest(key, valid) };
        return { where: locate(path), ...refusal };
      });
    }
    const place = locate(issue.path);
    if (issue.code === "invalid_key") return issue.issues.map((inner) => problemOf(inner, place, issue.path.at(-1)));
    const { got, ...problem } = problemOf(issue, place, valueAtPath(input, issue.path));
    return got === undefined || about.isSecret?.(issue.path) === true ? problem : { ...problem, got };
  });
}

/** The issues of the one option of a union that takes values of this type, or the issue itself. */
function insideUnions(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const ofType = issue.errors.filter(
    (issues) => !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
  const [option] = ofType;
  if (option === undefined || ofType.length > 1) return [issue];
  return option.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(insideUnions);
}

function problemOf(issue: z.core.$ZodIssue, where: string, value: unknown): Problem {
  if (value === undefined) return { where, what: "is missing", fix: fixOf(issue) };
  const got = quote(value);
  const { fix, isHidden }: Record<string, unknown> = issue.code === "custom" ? (issue.params ?? {}) : {};
  return typeof fix === "string"
    ? { where, what: issue.message, ...(isHidden !== true && { got }), fix }
    : { where, what: "is not valid", got, fix: fixOf(issue) };
}

/** `nodes.server-1.address`, with positions and other keys in brackets. */
function pathOf(path: readonly PropertyKey[]): string {
  return formatPath(path.map((step) => (typeof step === "number" ? step : String(step))));
}

function fixOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `write a value of type ${issue.expected === "record" ? "object" : issue.expected}`;
    case "invalid_value":
      return `use one of ${issue.values.map((value) => quote(value)).join(", ")}`;
    case "invalid_union":
      if (!("options" in issue)) return [...new Set(issue.errors.flat().map(fixOf))].join(", or ");
      return `use one of ${(issue.options ?? []).map((option) => quote(option)).join(", ")}`;
    case "invalid_format":
      if (issue.format === "email") return 'write an address like "admin@example.com"';
      // A pattern tells nobody what to write.
      return "write it in the form that the schema of this field asks for";
    case "too_small":
      return `write at least ${amount(issue.origin, issue.minimum)}`;
    case "too_big":
      return `write at most ${amount(issue.origin, issue.maximum)}`;
    default:
      return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  }
}

function amount(origin: string, limit: number | bigint): string {
  if (origin !== "string" && origin !== "array") return String(limit);
  return `${limit} ${origin === "string" ? "character" : "item"}${limit === 1 ? "" : "s"}`;
}

function valueAtPath(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (typeof current === "object" && current !== null ? Reflect.get(current, step) : undefined),
    value,
  );
}

/** The fields that exist where an unknown one was found; of a tagged union, those of the chosen filling. */
function keysAt(root: JsonSchema, path: readonly PropertyKey[], input: unknown): string[] {
  let schema: JsonSchema | undefined = chooseOption(root, input);
  let value = input;
  for (const step of path) {
    value = valueAtPath(value, [step]);
    schema = schema && chooseOption(childOf(schema, step), value);
  }
  return Object.keys(schema?.properties ?? {});
}

function childOf(schema: JsonSchema, step: PropertyKey): JsonSchema | undefined {
  const child =
    typeof step === "number" ? schema.items : (schema.properties?.[String(step)] ?? schema.additionalProperties);
  return typeof child === "object" && !Array.isArray(child) ? child : undefined;
}

function chooseOption(schema: JsonSchema | undefined, value: unknown): JsonSchema | undefined {
  const tag = valueAtPath(value, ["type"]);
  const options = schema?.oneOf ?? schema?.anyOf;
  return (
    options?.find((option) => valueAtPath(option, ["properties", "type", "const"]) === tag && tag !== undefined) ??
    options?.find(({ type }) => type === (Array.isArray(value) ? "array" : typeof value)) ??
    schema
  );
}
