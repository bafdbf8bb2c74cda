import { styleText } from "node:util";
import type { Style } from "../checks/render.ts";
import { plainStyler, type Styler } from "../plan/render/text.ts";

/** Colours where a person sees them: on a terminal, unless `NO_COLOR` is set. */
export function stylerFor(stream: Pick<NodeJS.WriteStream, "isTTY">, environment: NodeJS.ProcessEnv): Styler {
  const isWanted = stream.isTTY === true && (environment.NO_COLOR ?? "") === "" && environment.TERM !== "dumb";
  if (!isWanted) return plainStyler;
  const style = (format: "bold" | "dim" | "red" | "green" | "yellow" | "cyan") => (text: string) =>
    styleText(format, text, { validateStream: false });
  return {
    bold: style("bold"),
    dim: style("dim"),
    red: style("red"),
    green: style("green"),
    yellow: style("yellow"),
    cyan: style("cyan"),
  };
}

/** The colours of problems. */
export function checkStyle({ red, yellow, bold, dim }: Styler): Style {
  return { error: red, warning: yellow, place: bold, detail: dim };
}
