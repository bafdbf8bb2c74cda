import { AnswerError } from "./answer.ts";

/**
 * Reads `ethtool --show-features`: whether the kernel may send packets whose checksums a device has yet to complete.
 * @param where the command
 * @throws AnswerError
 */
export function parseChecksumOffload(where: string, text: string): boolean {
  const [, value] = /^tx-checksumming: (on|off)\b/m.exec(text) ?? [];
  if (value === undefined) throw new AnswerError(`${where}: does not say whether tx-checksumming is on`);
  return value === "on";
}
