/** What a person sees of a node while a cluster is made. */
export interface Progress {
  /** The name of the node. */
  readonly node: string;
  /** What is being done there: `copy`, `install`. */
  readonly task: string;
  readonly state: "running" | "done" | "failed";
  /** The latest line that the host said, or what came of it. */
  readonly text: string;
  /** The last lines that the host said before it failed. */
  readonly lines?: readonly string[];
}

/** Gets to know each step. */
export type Report = (progress: Progress) => void;
