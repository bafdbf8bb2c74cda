/** What is asked of the API beyond reading. */
export interface KubeRequest {
  readonly method: "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path with query, from `/api` or `/apis` on. */
  readonly path: string;
  /** @default "application/json" */
  readonly contentType?: string;
  /** Written as JSON. @default - nothing */
  readonly body?: unknown;
}

/** The Kubernetes API, with the rights of whoever signed in. */
export interface KubeApi {
  /**
   * What a path answers, as JSON or else as text.
   * @throws KubeFailure
   */
  read(path: string, signal?: AbortSignal): Promise<unknown>;
  /** @throws KubeFailure */
  send(request: KubeRequest): Promise<unknown>;
  /**
   * Follows a path whose query says `watch=1`.
   * @returns ends it, after which the listener hears nothing more
   */
  watch(path: string, listener: WatchListener): () => void;
}

/** Whether something answers. */
export interface ReachApi {
  /**
   * Waits for the begin of a path's answer, and reads no more of it.
   * @throws KubeFailure, with status 302 for an answer that leads elsewhere
   */
  reach(path: string, signal: AbortSignal): Promise<void>;
}

/** What hears of a watch. */
export interface WatchListener {
  /** The API agreed to tell. */
  opened(): void;
  /** One message, parsed: `{ type, object }` if the API sent it. */
  event(message: unknown): void;
  /** It is over, or never was opened, whoever ended it but the caller. Called once, last. */
  closed(): void;
}

/** What the API answered instead of what was asked for. */
export class KubeFailure extends Error {
  /** HTTP status. Undefined where no answer came. */
  readonly status: number | undefined;

  constructor(status: number | undefined, message: string) {
    super(message);
    this.name = "KubeFailure";
    this.status = status;
  }
}
