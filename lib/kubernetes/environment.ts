import { type Json, listAt, stringAt } from "./manifest.ts";
import type { Path } from "./path.ts";
import type { Container } from "./pods.ts";

/** A text in which the kubelet puts the values of variables, and the variables that it may know there. */
export interface Expansion {
  readonly path: Path;
  readonly variable: string;
  /** Whether the container sets it, but only further down. */
  readonly comesLater: boolean;
}

/** Those of Services, which the kubelet adds by itself. */
const ofServices = /_(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_\w+)?)$/;

/**
 * The variables in a container's environment, command and arguments that stay the text `$(NAME)`, because nothing sets them, or
 * only something further down. Those that may come from elsewhere, or that a shell would read, are left out.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function unexpanded({ path, value, env }: Container): Expansion[] {
  // A whole ConfigMap or Secret may hold anything.
  const isOpen = listAt(value, "envFrom").length > 0;
  const names = env.map((each) => stringAt(each, "name") ?? "");
  const all = new Set(names);
  const unset = (text: string, known: ReadonlySet<string>, at: Path) =>
    variablesIn(text)
      .filter((variable) => !known.has(variable))
      .map((variable) => ({ path: at, variable, comesLater: all.has(variable) }))
      .filter(({ comesLater }) => comesLater || !isOpen);
  const known = new Set<string>();
  const found: Expansion[] = [];
  for (const [index, each] of env.entries()) {
    const text = stringAt(each, "value");
    if (text !== undefined) found.push(...unset(text, known, [...path, "env", index, "value"]));
    known.add(names[index] ?? "");
  }
  for (const field of ["command", "args"]) {
    for (const [index, text] of listAt(value, field).entries()) {
      if (isText(text)) found.push(...unset(text, all, [...path, field, index]));
    }
  }
  return found;
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

/** `$(NAME)`, but not `$$(NAME)`; a small letter is rather a command for a shell. */
function variablesIn(text: string): string[] {
  return [...text.matchAll(/\$\$|\$\(([A-Z_][A-Z0-9_]*)\)/g)].flatMap(([, variable]) =>
    variable === undefined || ofServices.test(variable) ? [] : [variable],
  );
}
