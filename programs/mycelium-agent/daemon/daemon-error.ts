/** Why the daemon of the node was of no help. */
export class DaemonError extends Error {
  override readonly name = "DaemonError";
  /** CamelCase. */
  readonly reason: "DaemonUnreachable" | "DaemonRefused" | "DaemonAnswerInvalid";

  constructor(reason: DaemonError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}
