import type { BuildStatement, Draft, SourceImport } from "./draft.ts";
import { literal, type SourceValue, statement } from "./typescript.ts";

/** In the order in which people write them. */
const fieldOrder = ["description", "namespace", "podSecurity", "routes", "traffic", "requiredSecrets", "chart"];

/** What a policy lets the ingress controller of the cluster in by. */
const ingressController = `    const ingressController = {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": cluster.ingressController.namespace } },
      podSelector: { matchLabels: { ...cluster.ingressController.podLabels } },
    };`;

/**
 * The source file of an application, as the formatter would write it.
 * @param path where it will lie, which its imports follow from
 */
export function sourceFile(draft: Draft, path: string): string {
  const own: SourceImport = { module: "application/application.ts", name: "defineApplication" };
  const imports = [own, ...draft.imports, ...draft.statements.flatMap((each) => each.imports)];
  const fields = fieldOrder.flatMap((field): [string, SourceValue][] => {
    const value = draft.fields.get(field);
    return value === undefined ? [] : [[field, value]];
  });
  const lines = fields.map(([field, value]) => `  ${field}: ${fieldText(field, value)},`);
  return [
    ...importLines(imports, `${"../".repeat(path.split("/").length - 1)}lib`),
    "",
    "export default defineApplication({",
    ...lines,
    ...buildLines(draft.statements),
    "});",
    "",
  ].join("\n");
}

function fieldText(field: string, value: SourceValue): string {
  return literal(value, 1, `${field}: `.length);
}

function buildLines(statements: readonly BuildStatement[]): string[] {
  if (statements.length === 0) return [];
  const body = statements.map(({ start, value, end }) => statement(start, value, end, 2));
  const asks = body.some((text) => text.includes("[ingressController]"));
  return [`  build: ({ chart${asks ? ", cluster" : ""} }) => {`, ...(asks ? [ingressController] : []), ...body, "  },"];
}

function importLines(imports: readonly SourceImport[], lib: string): string[] {
  const modules = new Map<string, SourceImport[]>();
  for (const each of imports) {
    const module = each.module.endsWith(".ts") ? `${lib}/${each.module}` : each.module;
    modules.set(module, [...(modules.get(module) ?? []), each]);
  }
  const packages = [...modules.keys()].filter((module) => !module.startsWith(".")).sort();
  const files = [...modules.keys()].filter((module) => module.startsWith(".")).sort();
  return [...packages, ...files].map((module) => {
    const members = modules.get(module) ?? [];
    const names = [...new Set(members.map(({ name }) => name))].sort();
    const type = members.every(({ typeOnly }) => typeOnly === true) ? "type " : "";
    if (names[0]?.startsWith("*")) return `import ${names[0]} from "${module}";`;
    return `import ${type}{ ${names.join(", ")} } from "${module}";`;
  });
}
