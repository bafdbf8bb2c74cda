import { styleText } from "node:util";
import type { Style } from "../checks/render.ts";
import { plainStyler, type Styler } from "../plan/render/text.ts";

/**
 * Colours where a person sees them: on a terminal, unless `NO_COLOR` is set. `FORCE_COLOR` decides for any place, as it does for Node.
 * @see https://nodejs.org/api/cli.html#force_color1-2-3
 * @see https://no-color.org
 */
export function stylerFor(stream: Pick<NodeJS.WriteStream, "isTTY">, environment: NodeJS.ProcessEnv): Styler {
  const { FORCE_COLOR: forced, NO_COLOR: refused = "", TERM: terminal } = environment;
  const isSeen = stream.isTTY === true && refused === "" && terminal !== "dumb";
  if (forced === undefined ? !isSeen : forced === "0" || forced === "false") return plainStyler;
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
