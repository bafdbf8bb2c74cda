import type { ClientRequest, IncomingMessage } from "node:http";
import { StringDecoder } from "node:string_decoder";
import { parseJson, stringAt, valueAt } from "./answer.ts";
import { type Connection, nameOf } from "./connection.ts";
import { errorOf, errorOfText } from "./kubernetes-error.ts";

/** From where, and for how long. */
export interface WatchOptions {
  readonly resourceVersion: string;
  /** After which the server ends it. */
  readonly seconds: number;
  /** Milliseconds without a word after which the connection counts as dead: a server that lives sends bookmarks each minute. */
  readonly silence: number;
}

/** What happened to one object; a bookmark has only a resourceVersion. */
export interface WatchEvent {
  readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK";
  readonly object: unknown;
  readonly resourceVersion: string;
}

/** Who is told. */
export interface WatchHandlers {
  readonly event: (event: WatchEvent) => void;
  /** Called once, last. @param error undefined where the server ended it in good order */
  readonly end: (error: Error | undefined) => void;
}

/** A line of a watch that tells nothing, so that what happened is not known. */
export class UnreadableLine extends Error {
  override readonly name = "UnreadableLine";
}

/** Longest line in characters. The API stores no object that is larger than 3 MiB. */
const longestLine = 8 * 1024 * 1024;

/** One watch, which is one answer that goes on: an event a line. */
export class Watch {
  readonly #handlers: WatchHandlers;
  readonly #what: string;
  readonly #silence: number;
  #sent: ClientRequest | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(connection: Connection, path: string, { silence }: WatchOptions, handlers: WatchHandlers) {
    const asked = { method: "GET", path } as const;
    this.#handlers = handlers;
    this.#silence = silence;
    this.#what = nameOf(asked);
    this.#heard();
    this.#sent = connection.send(
      asked,
      (error) => this.#end(error),
      (answer) => this.#take(answer),
    );
  }

  /** Ends it without a word. */
  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#sent?.destroy();
  }

  #take(answer: IncomingMessage): void {
    const isOk = answer.statusCode === 200;
    const decoder = new StringDecoder("utf8");
    // Of the line that has no end yet. A long one must not be searched again with each piece.
    let begun: string[] = [];
    let length = 0;
    answer.on("data", (piece: Buffer) => {
      this.#heard();
      const lines = decoder.write(piece).split("\n");
      const rest = lines.pop() ?? "";
      if (isOk) {
        for (const line of lines) {
          this.#line([...begun, line].join(""));
          [begun, length] = [[], 0];
        }
      }
      begun.push(rest);
      length += rest.length;
      if (length > longestLine) {
        this.#end(new UnreadableLine(`${this.#what}: a line is longer than ${longestLine} characters`));
      }
    });
    answer.on("end", () => {
      // What is left is the start of a line whose end was lost, and comes again.
      this.#end(isOk ? undefined : errorOfText(this.#what, answer.statusCode ?? 0, begun.join("")));
    });
    answer.on("error", (error) => this.#end(error));
  }

  #line(line: string): void {
    if (this.#isOver) return;
    const read = parseJson(line);
    const object = valueAt(read, "object");
    const type = stringAt(read, "type");
    const resourceVersion = stringAt(object, "metadata", "resourceVersion");
    if (type === "ERROR") this.#end(errorOf(this.#what, 0, object));
    else if (isEventType(type) && resourceVersion !== undefined) {
      this.#handlers.event({ type, object, resourceVersion });
    } else {
      this.#end(new UnreadableLine(`${this.#what}: a line is no event, got ${JSON.stringify(line.slice(0, 80))}`));
    }
  }

  #heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#end(new Error(`${this.#what}: silent for ${this.#silence} ms`)),
      this.#silence,
    );
  }

  #end(error: Error | undefined): void {
    if (this.#isOver) return;
    this.stop();
    this.#handlers.end(error);
  }
}

function isEventType(type: string | undefined): type is WatchEvent["type"] {
  return type === "ADDED" || type === "MODIFIED" || type === "DELETED" || type === "BOOKMARK";
}
