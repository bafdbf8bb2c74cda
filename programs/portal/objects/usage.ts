import { stringAt } from "../../kubernetes/answer.ts";
import { quantityAt } from "./quantity.ts";

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

/** What NodeMetrics say; undefined for anything else. */
export function parseNodeUsage(object: unknown): Usage | undefined {
  const name = stringAt(object, "metadata", "name");
  const [cpu, memory] = [quantityAt(object, "usage", "cpu"), quantityAt(object, "usage", "memory")];
  return name === undefined || cpu === undefined || memory === undefined ? undefined : { name, cpu, memory };
}
