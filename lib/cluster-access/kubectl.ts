import { ConfigError, quote } from "../errors.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { Turns } from "../turns.ts";
import type { Answer, Refusal } from "../verify/answer.ts";
import { refusalsOf } from "./refusals.ts";
import { runProgram } from "./run-program.ts";

/** Which cluster to ask, and how long. */
export interface KubectlOptions {
  /** @default - the one that kubectl finds */
  readonly kubeconfig?: string;
  /** @default - the current one */
  readonly context?: string;
  /** Of the person who asks: programs that fetch credentials need it. `KUBECTL` may name another program. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends all that still runs. */
  readonly signal: AbortSignal;
  /** Of one question. @default 30 seconds */
  readonly timeoutMs?: number;
}

/** What a template printed of objects: a line each, of fields that are `urlquery`'d, with spaces between them. */
export interface Listing {
  readonly lines: readonly (readonly string[])[];
  /** Beside lines where a part was refused. */
  readonly refusals: readonly Refusal[];
}

/** More than the answer about any cluster that this is for, in bytes. */
const mostOutput = 64 * 2 ** 20;
/** Each is a process of its own, and the server of a small cluster has other work. */
const mostAtOnce = 4;

/** The `kubectl` of whoever asks. Only its commands that read are used. */
export class Kubectl {
  readonly #program: string;
  readonly #options: KubectlOptions;
  readonly #turns = new Turns(mostAtOnce);

  constructor(options: KubectlOptions) {
    const { KUBECTL: chosen = "" } = options.environment;
    this.#program = chosen || "kubectl";
    this.#options = options;
  }

  /** The names of the contexts of the kubeconfig. */
  async contexts(): Promise<readonly string[]> {
    const answer = await this.#run(["config", "get-contexts", "--output=name"]);
    return "value" in answer ? answer.value.split("\n").filter((line) => line !== "") : [];
  }

  /** What the server says at a path. */
  async raw(path: string): Promise<Answer<string>> {
    return answerOf(await this.#run(["get", `--raw=${path}`]));
  }

  /** The same, as JSON. */
  async json(path: string): Promise<Answer<Json>> {
    return parsed(await this.raw(path));
  }

  /** The objects of a kind, given as `nodes` or `applications.argoproj.io`, in one namespace or, without one, in all. */
  async list(resource: string, namespace?: string): Promise<Answer<Json>> {
    const where = namespace === undefined ? "--all-namespaces" : `--namespace=${namespace}`;
    return parsed(answerOf(await this.#run(["get", resource, where, "--output=json"])));
  }

  /**
   * What a template prints of objects of several kinds, so that nothing else of them leaves kubectl.
   * @see https://kubernetes.io/docs/reference/kubectl/#formatting-output
   */
  async listing(resources: readonly string[], template: string): Promise<Listing> {
    return listingOf(
      await this.#run(["get", resources.join(), "--all-namespaces", `--output=go-template=${template}`]),
    );
  }

  /** The same of one object. */
  async fields(resource: string, namespace: string, name: string, template: string): Promise<Listing> {
    const where = `--namespace=${namespace}`;
    return listingOf(await this.#run(["get", resource, name, where, `--output=go-template=${template}`]));
  }

  /** The kinds that can be listed and deleted, as `nodes` and `deployments.apps`. */
  async resources(): Promise<Listing> {
    return listingOf(await this.#run(["api-resources", "--verbs=list,delete", "--output=name"]));
  }

  /** @throws ConfigError when there is no kubectl */
  async #run(words: readonly string[]): Promise<PartialAnswer> {
    const { kubeconfig, context, environment, signal, timeoutMs = 30_000 } = this.#options;
    const run = {
      arguments: [
        ...words,
        // As one word each, nothing in them becomes an option.
        ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
        ...(context === undefined ? [] : [`--context=${context}`]),
        `--request-timeout=${Math.ceil(timeoutMs / 2000)}s`,
      ],
      environment,
      timeoutMs,
      mostOutput,
      signal,
    };
    const result = await this.#turns.take(() => runProgram(this.#program, run));
    if ("ended" in result) {
      const { ended, message } = result;
      if (ended === "absent" || ended === "unable")
        throw new ConfigError({
          where: this.#program,
          what: ended === "absent" ? "is not installed" : "cannot be run",
          ...(ended === "unable" && { got: quote(message) }),
          fix: "install kubectl as https://kubernetes.io/docs/tasks/tools/ tells, and have PATH or KUBECTL name it",
        });
      return { value: "", refusals: [{ why: ended === "late" ? "unreachable" : "failed", text: message }] };
    }
    return { value: result.stdout, refusals: result.status === 0 ? [] : refusalsOf(result.stderr) };
  }
}

interface PartialAnswer {
  readonly value: string;
  readonly refusals: readonly Refusal[];
}

function answerOf({ value, refusals: [refusal] }: PartialAnswer): Answer<string> {
  return refusal === undefined ? { value } : { refusal };
}

function parsed(answer: Answer<string>): Answer<Json> {
  if ("refusal" in answer) return answer;
  try {
    return { value: JSON.parse(answer.value) };
  } catch {
    return { refusal: { why: "failed", text: "the answer is no JSON" } };
  }
}

function listingOf({ value, refusals }: PartialAnswer): Listing {
  const lines = value.split("\n").flatMap((line) => (line === "" ? [] : [line.split(" ").map(decoded)]));
  return { lines, refusals };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
