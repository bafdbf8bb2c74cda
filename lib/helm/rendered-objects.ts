import type { RenderedObject } from "../charts/render.ts";
import { ConfigError, type Problem } from "../errors.ts";
import { isHelmTest } from "../kubernetes/argo-cd/hooks.ts";
import { describeObject, identityOf } from "../kubernetes/object-ref.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { inNamespace } from "../synth/build.ts";
import { decode } from "../yaml/decode.ts";
import { readDocuments } from "../yaml/documents.ts";
import { LineCounter } from "../yaml/line-counter.ts";
import { readObject } from "../yaml/read-object.ts";
import { mostProblems, type TextProblem } from "../yaml/text-problem.ts";

/** What to do about a chart that is not as it should be. */
const toFix = "set other values, or use another version of the chart and tell those who publish it";

/**
 * The objects in what `helm template` writes: lists taken apart, tests left out.
 * @param where names the chart in messages
 * @param namespace that of the release
 * @throws ConfigError with everything that is no object, or when there is none, or one of them twice
 */
export function renderedObjects(where: string, output: Buffer, namespace: string): RenderedObject[] {
  const { text, problem } = decode(output);
  const { documents, problems } = problem === undefined ? readDocuments(text) : { documents: [], problems: [problem] };
  const templates = new Templates(text);
  const found: TextProblem[] = [...problems];
  const objects: RenderedObject[] = [];
  for (const { value, at } of documents) {
    const { manifest, problem } = readObject(value);
    if (manifest === undefined) found.push({ at, ...problem });
    else if (!isHelmTest(manifest)) objects.push({ manifest, template: templates.of(at).name });
  }
  if (found.length > 0) throw new ConfigError(located(where, text, found));
  if (objects.length === 0) {
    const fix = "set values that make it install something, or leave it out";
    throw new ConfigError({ where, what: "makes no object at all", fix });
  }
  const twins = twinsIn(where, objects, namespace);
  if (twins.length > 0) throw new ConfigError(twins);
  return objects;
}

/** Which template makes what stands at an offset. Asked in ascending order. */
class Templates {
  readonly #sources: Iterator<RegExpExecArray>;
  #current = { at: 0, name: "" };
  #next: RegExpExecArray | undefined;

  constructor(text: string) {
    this.#sources = text.matchAll(/^---\n# Source: (.+)$/gm);
    this.#advance();
  }

  of(at: number): { readonly at: number; readonly name: string } {
    while (this.#next !== undefined && this.#next.index <= at) {
      this.#current = { at: this.#next.index, name: this.#next[1] ?? "" };
      this.#advance();
    }
    return this.#current;
  }

  #advance(): void {
    const { done, value } = this.#sources.next();
    this.#next = done === true ? undefined : value;
  }
}

function located(where: string, text: string, problems: readonly TextProblem[]): Problem[] {
  const templates = new Templates(text);
  const [starts, lines] = [new LineCounter(text), new LineCounter(text)];
  return problems
    .toSorted((a, b) => a.at - b.at)
    .slice(0, mostProblems)
    .map(({ at, ...problem }) => {
      const { name, at: start } = templates.of(at);
      // Helm writes two lines above what a template makes.
      const line = Math.max(1, lines.line(at) - starts.line(start) - 1);
      return { where: `${where}, ${name}, line ${line} of what it makes`, ...problem, fix: toFix };
    });
}

function twinsIn(where: string, objects: readonly RenderedObject[], namespace: string): Problem[] {
  const scopes = new Scopes(objects.map(({ manifest }) => manifest));
  const first = new Map<string, string>();
  return objects.flatMap(({ manifest, template }): Problem[] => {
    const [placed = manifest] = inNamespace([manifest], { namespace }, scopes);
    const identity = identityOf(placed);
    const other = first.get(identity);
    if (other === undefined) {
      first.set(identity, template);
      return [];
    }
    const what = `makes ${describeObject(placed)} twice, in ${other}${other === template ? "" : ` and ${template}`}`;
    return [{ where, what, fix: toFix }];
  });
}
