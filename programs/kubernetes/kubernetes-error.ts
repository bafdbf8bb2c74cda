import { numberAt, parseJson, stringAt } from "./answer.ts";

/** What the API refused, in its own words. */
export class KubernetesError extends Error {
  override readonly name = "KubernetesError";
  /** Of HTTP. */
  readonly status: number;
  /** Like `Conflict`; empty where the answer told none. */
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }

  /** Whether the list that was read is too old to go on from. */
  get isExpired(): boolean {
    return this.status === 410 || this.reason === "Expired" || this.reason === "Gone";
  }
}

/** What an object of the kind Status says. */
export function errorOf(what: string, status: number, body: unknown): KubernetesError {
  const code = numberAt(body, "code") ?? status;
  const reason = stringAt(body, "reason") ?? "";
  return new KubernetesError(code, reason, `${what}: ${cut(stringAt(body, "message") ?? `HTTP ${code}`)}`);
}

/** The same of the text of an answer, which may come from a proxy and be no JSON. */
export function errorOfText(what: string, status: number, text: string): KubernetesError {
  return errorOf(what, status, parseJson(text) ?? { message: `HTTP ${status} ${text.trim()}`.trim() });
}

function cut(text: string): string {
  return text.length > 1_000 ? `${text.slice(0, 997)}...` : text;
}
