import { isIP } from "node:net";

/** What a tool of the host answered cannot be what it answers. */
export class AnswerError extends Error {
  override readonly name = "AnswerError";
}

/** A value of an answer, and where in it: the beginning of every complaint. */
export class Answer {
  readonly where: string;
  readonly #value: unknown;

  private constructor(where: string, value: unknown) {
    this.where = where;
    this.#value = value;
  }

  /**
   * Reads JSON.
   * @param where the command
   * @throws AnswerError for any other text
   */
  static parse(where: string, text: string): Answer {
    // Tools that have nothing to say print nothing.
    if (text.trim() === "") return new Answer(where, []);
    try {
      return new Answer(where, JSON.parse(text));
    } catch {
      throw new AnswerError(`${where}: the answer is not JSON`);
    }
  }

  get isMissing(): boolean {
    return this.#value === undefined;
  }

  /** A field; missing where the value has none. */
  field(name: string): Answer {
    const value = this.#value;
    const own = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return new Answer(`${this.where}: ${name}`, own);
  }

  /** @throws AnswerError if it is no list, as all of these throw for another type */
  list(): readonly Answer[] {
    if (!Array.isArray(this.#value)) throw this.#wrong("a list");
    return this.#value.map((value, index) => new Answer(`${this.where}[${index}]`, value));
  }

  /** The same; empty where it is missing. */
  listOrNone(): readonly Answer[] {
    return this.isMissing ? [] : this.list();
  }

  text(): string {
    if (typeof this.#value !== "string") throw this.#wrong("a text");
    return this.#value;
  }

  textOrNone(): string | undefined {
    return this.isMissing ? undefined : this.text();
  }

  /** A whole number from 0. */
  count(): number {
    const value = this.integer();
    if (value < 0) throw this.#wrong("a whole number from 0");
    return value;
  }

  integer(): number {
    const value = this.#value;
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.#wrong("a whole number");
    return value;
  }

  address(): string {
    const text = this.text();
    if (isIP(text) === 0) throw this.#wrong("an address");
    return text;
  }

  /** An Ethernet address. */
  mac(): string {
    const text = this.text();
    if (!/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(text)) throw this.#wrong("an Ethernet address");
    return text;
  }

  isTrue(): boolean {
    return this.#value === true;
  }

  #wrong(what: string): AnswerError {
    const value = JSON.stringify(this.#value) ?? "nothing";
    return new AnswerError(
      `${this.where}: is not ${what}, got ${value.length > 80 ? `${value.slice(0, 77)}...` : value}`,
    );
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
