/** A token of an action: a string is what it says, anything else is as it is written. */
export type Token = { readonly text: string } | { readonly symbol: string };

/** What is written between two braces, and where. */
export interface Action {
  /** Position of the braces that open it. */
  readonly at: number;
  readonly tokens: readonly Token[];
}

const space = /\s+/y;
const end = /-?\}\}/y;
const comment = /\/\*[\s\S]*?\*\//y;
const string = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'/y;
// A field belongs to what it follows without a space.
const symbol = /:=|[=|(,]|\)(?:\.\w+)*|\$\w*(?:\.\w+)*|(?:\.\w+)+|\.|[+-]?\d[\w.+-]*|\w+/y;

/**
 * The actions of a template, in their order.
 * @throws RangeError with the position of what is no action
 * @see https://pkg.go.dev/text/template
 */
export function actionsOf(template: string): Action[] {
  const actions: Action[] = [];
  for (let open = template.indexOf("{{"); open >= 0; ) {
    const { tokens, to } = readAction(template, open);
    actions.push({ at: open, tokens });
    open = template.indexOf("{{", to);
  }
  return actions;
}

function readAction(template: string, open: number): { readonly tokens: Token[]; readonly to: number } {
  const tokens: Token[] = [];
  let at = open + 2;
  if (/^-\s/.test(template.slice(at, at + 2))) at += 1;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(template) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  while (take(end) === undefined) {
    if (take(space) !== undefined || take(comment) !== undefined) continue;
    const quoted = take(string);
    if (quoted !== undefined) {
      tokens.push({ text: textOf(quoted) });
      continue;
    }
    const written = take(symbol);
    if (written === undefined) throw new RangeError(String(at));
    tokens.push({ symbol: written });
  }
  return { tokens, to: at };
}

function textOf(quoted: string): string {
  const inside = quoted.slice(1, -1);
  return quoted.startsWith('"') ? inside.replace(/\\(.)/g, "$1") : inside;
}
