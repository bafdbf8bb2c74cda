import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./machine.ts";
import type { Program } from "./program.ts";
import { insides } from "./world.ts";

let flows = 0;

/** Questions over one flow of UDP, a hundred a second, and whether each was answered in half a second, which a busy machine manages, too. */
export class Flow {
  /** @param pod @default - the host itself asks */
  static async start(machine: Machine, address: string, port: number, pod?: string): Promise<Flow> {
    const file = join(machine.world.folder, `flow-${++flows}`);
    const command = ["/usr/bin/python3", join(insides, "probe.py"), "stream", address, `${port}`, file] as const;
    return new Flow(machine, file, await machine.start(command, /ready/, pod));
  }

  private constructor(
    private readonly machine: Machine,
    private readonly file: string,
    private readonly program: Program,
  ) {}

  /** Whether the questions that were asked from a time on were answered, in order. @param since milliseconds of the epoch */
  since(since: number): readonly boolean[] {
    return readFileSync(this.file, "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(" "))
      .filter(([time]) => Number(time) * 1_000 >= since)
      .map(([, answered]) => answered === "1");
  }

  /** Waits until the last three questions were all answered, or all not. */
  async becomes(answered: boolean, milliseconds = 8_000): Promise<void> {
    const begin = Date.now();
    for (;;) {
      const last = this.since(begin).slice(-3);
      if (last.length === 3 && last.every((each) => each === answered)) return;
      if (Date.now() - begin > milliseconds) throw new Error(`the flow is still ${answered ? "not " : ""}answered`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    await this.machine.world.kill(this.program);
  }
}
