import { isAscii, isUtf8 } from "node:buffer";
import type { TextProblem } from "./text-problem.ts";

/** The text of a file, or what keeps it from being text, beside as much of it as leads to that place. */
export function decode(bytes: Buffer): { readonly text: string; readonly problem?: TextProblem } {
  if (isAscii(bytes)) {
    const text = bytes.toString("latin1");
    const at = text.indexOf("\0");
    return at < 0 ? { text } : { text, problem: nullByte(at) };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: "", problem: { at: 0, what: "text in UTF-16", fix: "save it in UTF-8" } };
  }
  const text = bytes.toString();
  const at = text.indexOf("\0");
  if (at >= 0) return { text, problem: nullByte(at) };
  return isUtf8(bytes) ? { text } : { text, problem: notUtf8(text, bytes) };
}

function nullByte(at: number): TextProblem {
  return { at, what: "a null byte, as in binary data or UTF-16", fix: "save it as text in UTF-8, or move it away" };
}

function notUtf8(text: string, bytes: Buffer): TextProblem {
  const replaced = Buffer.from(text);
  let same = 0;
  while (bytes[same] === replaced[same]) same++;
  return { at: bytes.toString("utf8", 0, same).length, what: "a byte that is not UTF-8", fix: "save it in UTF-8" };
}
