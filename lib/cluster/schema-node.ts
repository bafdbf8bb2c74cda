import * as z from "zod";
import { clusterSchema } from "./schema.ts";

/** A part of the JSON Schema of a cluster, as far as people and types are told of it. */
export interface SchemaNode {
  readonly type?: string;
  /** Name of the type that it is. */
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string;
  readonly enum?: readonly string[];
  /** What a slot can be filled with. */
  readonly oneOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  /** What every value of a mapping with names of its own is like. */
  readonly additionalProperties?: SchemaNode | false;
}

const node: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    type: z.string().exactOptional(),
    title: z.string().exactOptional(),
    description: z.string().exactOptional(),
    default: z.unknown().exactOptional(),
    const: z.string().exactOptional(),
    enum: z.array(z.string()).exactOptional(),
    oneOf: z.array(node).exactOptional(),
    items: node.exactOptional(),
    properties: z.record(z.string(), node).exactOptional(),
    required: z.array(z.string()).exactOptional(),
    additionalProperties: z.union([z.literal(false), node]).exactOptional(),
  }),
);

/** What `defineCluster` accepts, with the descriptions and defaults of its fields. */
export function clusterSchemaNode(): SchemaNode {
  return nodeOf(clusterSchema);
}

/** What a schema accepts, with the descriptions and defaults of its fields. */
export function nodeOf(schema: z.ZodType): SchemaNode {
  return node.parse(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
}

/** The fields of an object, in the order of its schema. */
export function fieldsOf({ properties = {} }: SchemaNode): [name: string, field: SchemaNode][] {
  return Object.entries(properties);
}

/** The name of what fills a slot. */
export function fillingOf(filling: SchemaNode): string | undefined {
  return filling.properties?.type?.const;
}

/** A default as it is written in an overlay; undefined where there is none, or only those of the fields below. */
export function defaultOf({ default: value, properties }: SchemaNode): string | undefined {
  return value === undefined || properties !== undefined ? undefined : written(value);
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${written(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
