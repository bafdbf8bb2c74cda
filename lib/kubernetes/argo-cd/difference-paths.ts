/** Why a path of ignored differences leads nowhere. */
export interface PathProblem {
  readonly message: string;
  /** What was probably meant. @default - nobody can tell */
  readonly suggestion?: string;
  /** What to do where nothing is suggested. @default - nothing more can be said */
  readonly fix?: string;
}

/** Mappings of texts, below which no path goes on. */
const mapsOfTexts: ReadonlySet<string> = new Set(["annotations", "labels", "matchLabels", "nodeSelector"]);

/**
 * What is wrong with a JSON pointer, whatever the object; undefined when nothing is.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 */
export function jsonPointerProblem(text: string): PathProblem | undefined {
  if (/[{}]/.test(text)) return undefined;
  if (text.startsWith(".") && !text.includes("[")) {
    return { message: "is a path of jq", suggestion: `/${text.slice(1).replaceAll(".", "/")}` };
  }
  if (!text.startsWith("/")) return { message: "begins with no slash", suggestion: withPositions(`/${text}`) };
  if (text.includes("[")) return bracketProblem(text);
  const steps = text.slice(1).split("/");
  if (steps.includes("*")) {
    return { message: "has a star, which JSON pointers do not know", fix: "write it as one of jqPathExpressions" };
  }
  if (/~(?![01])/.test(text))
    return { message: "has a ~ that stands for nothing", suggestion: text.replace(/~(?![01])/g, "~0") };
  if (steps.includes("")) {
    return { message: "has an empty step", suggestion: `/${steps.filter((step) => step !== "").join("/")}` };
  }
  const at = steps.findIndex((step) => mapsOfTexts.has(step));
  const key = at < 0 ? [] : steps.slice(at + 1);
  if (key.length > 1) {
    const suggestion = `/${[...steps.slice(0, at + 1), key.join("~1")].join("/")}`;
    return { message: "has a slash in a key, which is written ~1", suggestion };
  }
  return undefined;
}

function bracketProblem(text: string): PathProblem {
  const message = "has brackets, which JSON pointers do not know";
  const suggestion = withPositions(text);
  return suggestion.includes("[") ? { message, fix: "write it as one of jqPathExpressions" } : { message, suggestion };
}

function withPositions(text: string): string {
  return text.replace(/\[(\d+)\]/g, "/$1");
}

/** What is wrong with an expression of jq; undefined when nothing is seen. */
export function jqProblem(text: string): PathProblem | undefined {
  if (/\{\{/.test(text)) return undefined;
  if (text.startsWith("/")) {
    const suggestion = text.includes("~") ? undefined : text.replaceAll("/", ".").replace(/\.(\d+)(?=\.|$)/g, "[$1]");
    return { message: "is a JSON pointer", ...(suggestion === undefined ? {} : { suggestion }) };
  }
  const open: string[] = [];
  // Texts may hold brackets.
  for (const bracket of text.replace(/"(?:\\.|[^"\\])*"/g, "").match(/["()[\]{}]/g) ?? []) {
    if (bracket === '"') return { message: "has a text that does not end" };
    if ("([{".includes(bracket)) open.push(bracket);
    else if (open.pop() !== opening[bracket]) return { message: `has a ${bracket} that closes nothing` };
  }
  const last = open.at(-1);
  return last === undefined ? undefined : { message: `has a ${last} that is not closed` };
}

const opening: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
