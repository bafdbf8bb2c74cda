import * as z from "zod";
import { ConfigError } from "../errors.ts";
import { type ChartRef, describeChart } from "./chart-ref.ts";

/** The file with the digests of all charts, at the root of the repository. */
export const lockFile = "charts.lock.json";

/** A chart and the digest of its archive. */
export interface LockedChart extends ChartRef {
  /** In hexadecimal digits. */
  readonly sha256: string;
}

const schema = z.strictObject({
  version: z.literal(1),
  charts: z.array(
    z.strictObject({
      repository: z.string(),
      name: z.string(),
      version: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** The charts of a lock file, each once, in the order of their names. */
export class ChartLock {
  readonly #charts: ReadonlyMap<string, LockedChart>;

  constructor(charts: Iterable<LockedChart> = []) {
    this.#charts = new Map([...charts].map((chart) => [describeChart(chart), chart]));
  }

  /** @throws ConfigError when the text is not what `format` writes */
  static parse(text: string): ChartLock {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success) {
      const fix = `take it from Git again, or delete it and run npm run charts`;
      throw new ConfigError({ where: lockFile, what: "is not a lock file of charts", fix });
    }
    return new ChartLock(parsed.data.charts);
  }

  get charts(): readonly LockedChart[] {
    return [...this.#charts.values()];
  }

  digestOf(chart: ChartRef): string | undefined {
    return this.#charts.get(describeChart(chart))?.sha256;
  }

  /** The text of the file. One chart a line, so that a bump is one line and two of them merge. */
  format(): string {
    const lines = [...this.#charts.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([, { repository, name, version, sha256 }]) => `    ${JSON.stringify({ repository, name, version, sha256 })}`,
      );
    return `{\n  "version": 1,\n  "charts": [\n${lines.join(",\n")}\n  ]\n}\n`;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
