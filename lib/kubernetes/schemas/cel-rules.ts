import { evaluateRules as evaluate } from "../cel/rules.ts";
import type { JsonObject } from "../manifest.ts";
import type { EvaluateRules } from "./check.ts";
import type { ListNode, Node, ObjectNode } from "./node.ts";

/** What the CEL rules of a type find wrong with a value of it. */
export const evaluateRules: EvaluateRules = (rules, value, node, isRoot) =>
  evaluate(rules, value, schemaOf(node), { isRoot });

const schemas = new WeakMap<Node, JsonObject>();

/** The types of a type, as an OpenAPI schema: what an expression needs to know to read a value. */
function schemaOf(node: Node): JsonObject {
  const known = schemas.get(node) ?? makeSchema(node);
  schemas.set(node, known);
  return known;
}

function makeSchema(node: Node): JsonObject {
  switch (node.is) {
    case "any":
      return {};
    case "nullable":
    case "ruled":
      return schemaOf(node.node);
    case "scalar":
      return node.scalar.schema ?? {};
    case "enum":
      return { type: [...node.values].every((value) => typeof value === "number") ? "integer" : "string" };
    case "list":
      return { type: "array", items: schemaOf(node.items), ...identityOf(node) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(node.values) };
    case "object":
      return { type: "object", properties: propertiesOf(node) };
  }
}

/** Each is made when an expression asks for it: of most types that have rules, these look at few fields. */
function propertiesOf(node: ObjectNode): JsonObject {
  const properties: JsonObject = {};
  for (const name of node.names) {
    const get = () => schemaOf(node.field(name)?.node ?? { is: "any" });
    Object.defineProperty(properties, name, { get, enumerable: true });
  }
  return properties;
}

function identityOf({ keys }: ListNode): JsonObject {
  if (keys === undefined) return {};
  if (keys === "set") return { "x-kubernetes-list-type": "set" };
  return { "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": keys.map(({ name }) => name) };
}
