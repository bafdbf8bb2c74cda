/** What a node or a pod uses, as the metrics API says. */
export interface Usage {
  /** @default - a node has none */
  readonly namespace?: string;
  readonly name: string;
  /** Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}
