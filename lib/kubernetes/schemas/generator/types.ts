import { parseExpression } from "../expression.ts";
import { type Definition, isDefinition } from "../notation.ts";

/** Types by absolute reference, `apps/v1#Deployment`. References inside them are relative where the API version is the same. */
export type Types = Map<string, Definition>;

export function homeOf(reference: string): string {
  return reference.slice(0, reference.indexOf("#"));
}

/** The name of the type that an expression is made of, `Mesh.spec.peers` of `(Mesh.spec.peers)[name]`. */
export function leadingReference(expression: string): string | undefined {
  return /^\(*([A-Z][\w.$-]*)(?![\w.$|*:/+#-])/.exec(expression)?.[1];
}

/** The absolute references in a definition of an API version. */
export function referencesIn(definition: Definition, home: string): string[] {
  if (typeof definition === "string") {
    const found: string[] = [];
    parseExpression(definition, {
      resolve: (reference) => {
        found.push(reference.includes("#") ? reference : `${home}#${reference}`);
        return { is: "any" };
      },
    });
    return found;
  }
  return Object.entries(definition).flatMap(([key, field]) =>
    isDefinition(field) && (!key.startsWith("@") || ["@type", "@like", "@advice"].includes(key))
      ? referencesIn(field, home)
      : [],
  );
}

/** The types that can be reached from some of them. */
export function reachable(types: Types, roots: Iterable<string>): Types {
  const reached: Types = new Map();
  const visit = (reference: string, from: string): void => {
    if (reached.has(reference)) return;
    const definition = types.get(reference);
    if (definition === undefined) throw new Error(`${from} refers to ${reference}, which is no type`);
    reached.set(reference, definition);
    for (const next of referencesIn(definition, homeOf(reference))) visit(next, reference);
  };
  for (const root of roots) visit(root, "the index");
  return reached;
}
