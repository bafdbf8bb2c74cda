import { clusterSchemaNode, defaultOf, fieldsOf, fillingOf, type SchemaNode } from "./schema-node.ts";

/**
 * The source of `cluster-config.ts`. Types that are inferred from a schema carry no comments, so that an editor would show nothing
 * of what the schema says about its fields.
 */
export function clusterConfigSource(): string {
  const declarations: string[] = [];
  declare(
    "ClusterConfig",
    "What a person writes in an overlay; fields with a default are optional.",
    clusterSchemaNode(),
    declarations,
  );
  return [
    "// Generated from the descriptions in schema.ts: npm run -s synth -- --print-schema typescript > lib/cluster/cluster-config.ts",
    ...declarations.reverse(),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/, "\n");
}

/** Writes the interface of an object behind those that it mentions. */
function declare(name: string, description: string, schema: SchemaNode, declarations: string[]): void {
  const required = new Set(schema.required);
  const members = fieldsOf(schema).map(([field, value]) => {
    const type = typeOf(value, nameOf(name, field), declarations);
    const comment = commentOf(field === "type" ? schema.description : value.description, defaultOf(value), "  ");
    return comment + memberOf(field, required.has(field) ? type : `${type} | undefined`, required.has(field));
  });
  declarations.push(`${commentOf(description, undefined, "")}export interface ${name} {\n${members.join("\n")}\n}`);
}

/** On one line, or, where that would be longer than the formatter allows, with a line for each type of the union. */
function memberOf(field: string, type: string, isRequired: boolean): string {
  const start = `  readonly ${/^\w+$/.test(field) ? field : JSON.stringify(field)}${isRequired ? "" : "?"}:`;
  const line = `${start} ${type};`;
  if (line.length <= 120) return line;
  return `${start}\n${type
    // Not inside the brackets of a list.
    .split(/ \| (?![^(]*\))/)
    .map((each) => `    | ${each}`)
    .join("\n")};`;
}

function typeOf(schema: SchemaNode, name: string, declarations: string[]): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  if (schema.oneOf !== undefined) {
    const types = schema.oneOf.map((filling) => typeOf(filling, nameOf(name, fillingOf(filling) ?? ""), declarations));
    return types.join(" | ");
  }
  if (schema.items !== undefined) {
    const type = typeOf(schema.items, name, declarations);
    return `readonly ${type.includes(" ") ? `(${type})` : type}[]`;
  }
  if (schema.properties !== undefined) {
    const title = schema.title ?? name;
    declare(title, schema.description ?? "", schema, declarations);
    return title;
  }
  if (schema.additionalProperties !== undefined && schema.additionalProperties !== false)
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties, name, declarations)}>>`;
  return schema.type === "integer" ? "number" : (schema.type ?? "unknown");
}

function nameOf(parent: string, field: string): string {
  const words = field.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${parent === "ClusterConfig" ? "" : parent}${words.join("")}`;
}

function commentOf(description: string | undefined, value: string | undefined, indent: string): string {
  const lines = [
    ...(description === undefined || description === "" ? [] : [description]),
    ...(value === undefined ? [] : [`@default ${value}`]),
  ]
    // As in the default of a schedule.
    .map((line) => line.replaceAll("*/", "*\\/"));
  if (lines.length === 0) return "";
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}
