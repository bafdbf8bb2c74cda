import { ConfigError } from "../errors.ts";
import { interruptedWrite } from "../writer/journal.ts";

/** @throws ConfigError when a killed synth left the output folder between two states */
export function refuseInterruptedWrite(outDir: string): void {
  const journal = interruptedWrite(outDir);
  if (journal === undefined) return;
  const fix = "run npm run synth, which undoes it first";
  throw new ConfigError({ where: journal, what: "is left of a synth that was killed", fix });
}
