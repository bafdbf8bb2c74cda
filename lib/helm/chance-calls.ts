import { type ChartFile, textOfFile } from "../charts/chart-package.ts";

/** A call of a function that answers differently every time. */
export interface ChanceCall {
  /** `shop/templates/secret.yaml:12`. */
  readonly place: string;
  readonly name: string;
  /** The values that the action and the conditions around it read, the nearest first: `.Values.adminPassword`. */
  readonly reads: readonly string[];
}

/**
 * The functions of Helm's templates whose results nobody can know before.
 * @see https://helm.sh/docs/chart_template_guide/function_list/
 */
const functions =
  /\b(rand(?:AlphaNum|Alpha|Numeric|Ascii|Bytes|Int)|genCA(?:WithKey)?|genSignedCert(?:WithKey)?|genSelfSignedCert(?:WithKey)?|genPrivateKey|uuidv4|now|htpasswd|bcrypt|encryptAES|shuffle)\b/g;
const action = /\{\{-?\s*(?:\/\*[\s\S]*?\*\/|([\s\S]*?))\s*-?\}\}/g;

/**
 * Where a template calls such functions, itself or in what it includes. Found by reading its text: some of it may never run.
 * @param chart its name, with which the names of templates begin
 * @param files by their paths inside the chart
 */
export function chanceCalls(chart: string, files: ReadonlyMap<string, ChartFile>, template: string): ChanceCall[] {
  const actions = [...files.values()]
    .filter(({ path }) => /(^|\/)templates\//.test(path))
    .flatMap((file) => actionsOf(`${chart}/${unpacked(file.path)}`, textOfFile(file)));
  const seen = new Set<string>();
  const callsIn = (block: string, above: readonly string[]): ChanceCall[] => {
    if (seen.has(block)) return [];
    seen.add(block);
    return actions
      .filter((each) => each.block === block)
      .flatMap(({ place, text, reads, includes }) => {
        const all = [...new Set([...reads, ...above])];
        const names = [...new Set(text.replace(/"[^"]*"|`[^`]*`/g, "").match(functions))];
        return [
          ...names.map((name) => ({ place, name, reads: all })),
          ...includes.flatMap((included) => callsIn(included, all)),
        ];
      });
  };
  return callsIn(template, []);
}

/** `charts/redis/templates/x.yaml`, as Helm names what lies in `charts/redis-1.2.3.tgz/templates/x.yaml`. */
function unpacked(path: string): string {
  return path.replace(/-v?\d[^/]*\.tgz\//g, "/");
}

interface Action {
  readonly place: string;
  readonly text: string;
  /** What it runs in: a file, or a named template. */
  readonly block: string;
  /** By itself and the conditions around it. */
  readonly reads: readonly string[];
  /** Named templates. */
  readonly includes: readonly string[];
}

function actionsOf(path: string, text: string): Action[] {
  const actions: Action[] = [];
  const around: { readonly block: string; reads: readonly string[] }[] = [{ block: path, reads: [] }];
  let [line, counted] = [1, 0];
  for (const { index, 1: code = "" } of text.matchAll(action)) {
    line += text.slice(counted, index).split("\n").length - 1;
    counted = index;
    const outer = around.at(-1);
    if (outer === undefined) break;
    const reads = [...new Set([...(code.match(/\.Values(?:\.\w+)+/g) ?? []), ...outer.reads])];
    const includes = [...code.matchAll(/\b(?:include|template)\s+"([^"]+)"/g)].flatMap(([, name = ""]) => name);
    actions.push({ place: `${path}:${line}`, text: code, block: outer.block, reads, includes });
    const [, word = "", name] = /^(if|with|range|define|block|else|end)\b(?:\s+"([^"]+)")?/.exec(code) ?? [];
    if (word === "define" || word === "block") around.push({ block: name ?? outer.block, reads: [] });
    else if (word === "if" || word === "with" || word === "range") around.push({ block: outer.block, reads });
    else if (word === "else") outer.reads = reads;
    else if (word === "end" && around.length > 1) around.pop();
  }
  return actions;
}
