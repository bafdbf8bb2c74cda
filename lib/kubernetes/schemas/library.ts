import { valueFor } from "../../value-for.ts";
import { isRule } from "../cel/rules.ts";
import { isCustomGroup } from "../kinds.ts";
import { apiGroupOf, isJsonObject } from "../manifest.ts";
import type { CustomResource } from "./custom-resources.ts";
import { type Context, parseExpression } from "./expression.ts";
import { LazyObject } from "./lazy-object.ts";
import type { Field, Node } from "./node.ts";
import { type Definition, type Fields, fileNameOf, isDefinition, type TypeFile } from "./notation.ts";

/** The types of all data files. A file is read when a type of it is first asked for, a field is parsed when it is first seen. */
export class Library {
  readonly #read: (fileName: string) => string;
  /** Custom resources by the reference of their type. */
  readonly #customResources: ReadonlyMap<string, CustomResource>;
  readonly #files = new Map<string, TypeFile>();
  readonly #ofCustom = new Map<CustomResource, ReadonlyMap<string, Definition>>();
  readonly #nodes = new Map<string, Node>();
  readonly #expressions = new Map<string, Field>();
  readonly #contexts = new Map<string, Context>();

  constructor(read: (fileName: string) => string, customResources: readonly CustomResource[] = []) {
    this.#read = read;
    this.#customResources = new Map(
      customResources.map((resource) => [`${resource.apiVersion}#${resource.kind}`, resource]),
    );
  }

  /** The type that a reference names: `apps/v1#Deployment`. */
  type(reference: string): Node {
    const known = this.#nodes.get(reference);
    if (known !== undefined) return known;
    const [file = "", name = ""] = reference.split("#");
    const definition = this.#definition(file, name);
    if (definition === undefined) throw new ReferenceError(`no type ${reference}`);
    const { node } = this.#field(definition, file);
    this.#nodes.set(reference, node);
    return node;
  }

  /** A type without references, `dns-subdomain ..63`. */
  expression(text: string): Field {
    const known = this.#expressions.get(text);
    if (known !== undefined) return known;
    const field = this.#field(text, "");
    this.#expressions.set(text, field);
    return field;
  }

  #definition(file: string, name: string): Definition | undefined {
    const customResource = this.#customResources.get(`${file}#${name.split(".")[0]}`);
    if (customResource !== undefined) return valueFor(this.#ofCustom, customResource, customResource.types).get(name);
    const read = (): TypeFile => JSON.parse(this.#read(fileNameOf(file)));
    return valueFor(this.#files, file, read)[name];
  }

  #field(definition: Definition, file: string): Field {
    if (typeof definition !== "string") return this.#object(definition, file);
    const context = this.#contexts.get(file) ?? {
      resolve: (reference) => this.type(reference.includes("#") ? reference : `${file}#${reference}`),
      isCustom: isCustomHome(file),
    };
    this.#contexts.set(file, context);
    return parseExpression(definition, context);
  }

  #object(definition: Fields, file: string): Field {
    const {
      "@default": byDefault,
      "@type": type,
      "@schema": schema,
      "@rules": rules,
      "@advice": advice,
      ...fields
    } = definition;
    const field: Field =
      typeof type === "string"
        ? this.#field(type, file)
        : { node: new LazyObject(fields, isCustomHome(file), (inside) => this.#field(inside, file)) };
    const isRuled = schema !== undefined || rules !== undefined || advice !== undefined;
    const node: Node = isRuled
      ? {
          is: "ruled",
          node: field.node,
          ...(isJsonObject(schema) && { schema }),
          rules: Array.isArray(rules) ? rules.filter(isRule) : [],
          ...(isDefinition(advice) && { advice: this.#field(advice, file).node }),
        }
      : field.node;
    return { ...field, node, ...(byDefault !== undefined && { default: byDefault }) };
  }
}

/** Whether the types of an API version are decoded as custom resources, and not by Go types of the API server. */
function isCustomHome(home: string): boolean {
  return home !== "" && home !== "meta/v1" && isCustomGroup(apiGroupOf(home));
}
