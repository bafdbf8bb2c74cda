import { KubeFailure } from "./kube-api.ts";
import type { SourceStatus } from "./source.ts";

/** What a failure means for a source, in words that people read. */
export interface SourceFailure {
  readonly status: Extract<SourceStatus, "signed-out" | "forbidden" | "absent" | "failed">;
  readonly message: string;
  /** Whether trying again soon may help. */
  readonly passes: boolean;
}

/** What a failed request means for a source. */
export function sourceFailure(error: unknown): SourceFailure {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof KubeFailure ? error.status : undefined;
  if (code === 401) return { status: "signed-out", message, passes: false };
  if (code === 403) return { status: "forbidden", message, passes: false };
  if (code === 404) return { status: "absent", message, passes: false };
  return { status: "failed", message, passes: true };
}
