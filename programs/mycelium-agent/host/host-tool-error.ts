/** A tool of the host did not do what it was asked. */
export class HostToolError extends Error {
  override readonly name = "HostToolError";
  readonly tool: string;
  readonly reason: "missing" | "failed";
  /** What the tool itself said, as long as a person wants to read. */
  readonly said: string;

  constructor(tool: string, reason: "missing" | "failed", said: string) {
    const short = said.length > 1_000 ? `${said.slice(0, 1_000)}...` : said;
    super(`${tool}: ${short === "" ? "it failed without a word" : short}`);
    this.tool = tool;
    this.reason = reason;
    this.said = short;
  }
}
