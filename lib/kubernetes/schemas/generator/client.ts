import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A kind as @kubernetes/client-node knows it. */
export interface ClientKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** The class of its objects. */
  readonly model: string;
}

export interface ClientField {
  readonly name: string;
  readonly required: boolean;
  /** A type of the notation; a class of the client is a reference. */
  readonly type: string;
}

/** The kinds whose objects have a path of their own and can be written, which leaves out reviews and the like. */
export function readClientKinds(folder: string): ClientKind[] {
  const apis = join(folder, "dist/gen/apis");
  return readdirSync(apis)
    .filter((file) => /V\d\w*Api\.js$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(apis, file), "utf8");
      const declarations = readFileSync(join(apis, file.replace(/js$/, "d.ts")), "utf8");
      return code.split("    async ").flatMap((method) => kindOf(method, declarations));
    });
}

function kindOf(method: string, declarations: string): ClientKind[] {
  const name = /^replace\w+/.exec(method)?.[0];
  const path = /'\/apis?\/((?:[\w.-]+\/)?v\w+)\/(namespaces\/\{namespace\}\/)?\w+\/\{name\}'/.exec(method);
  const model = name && new RegExp(`\\b${name}\\(.*?\\bbody: (\\w+)`).exec(declarations)?.[1];
  if (!path?.[1] || !model) return [];
  return [{ apiVersion: path[1], kind: plainName(model), namespaced: path[2] !== undefined, model }];
}

/** `Event` for `CoreV1Event`, `IPAddress` for `V1beta1IPAddress`. */
export function plainName(model: string): string {
  return model.replace(/^[A-Za-z]*?V\d+(?:(?:alpha|beta)\d+)?(?=[A-Z])/, "");
}

/** The fields of a class. What Kubernetes has more types for than TypeScript, a quantity, is a string here. */
export function readClientModel(folder: string, model: string): ClientField[] {
  const path = join(folder, "dist/gen/models", model);
  const declarations = readFileSync(`${path}.d.ts`, "utf8");
  const attributes = readFileSync(`${path}.js`, "utf8").matchAll(
    /"name": "(.*)",\s+"baseName": "(.*)",\s+"type": "(.*)",\s+"format": "(.*)"/g,
  );
  return [...attributes].map(([, property, name = "", type = "", format = ""]) => ({
    name,
    required: declarations.includes(`'${property}': `),
    type: notationOf(type, format),
  }));
}

function notationOf(type: string, format: string): string {
  const list = /^Array<(.*)>$/.exec(type)?.[1];
  if (list !== undefined) return `${notationOf(list, format)}[]`;
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1];
  if (map !== undefined) return `${notationOf(map, format)}{}`;
  if (type === "number") return /^int\d/.test(format) ? format : "number";
  if (type === "string" && format === "byte") return "byte";
  return (
    new Map([
      ["Date", "time?"],
      ["V1MicroTime", "time?"],
      ["IntOrString", "int-or-string"],
    ]).get(type) ?? type
  );
}
