/** A part of a text between two lines that begin with `---`. */
export interface Piece {
  /** Offset of its first character. */
  readonly from: number;
  /** Offset behind its last character. */
  readonly to: number;
  /** The line that ends it; empty for the last one. */
  readonly separator: string;
}

/** Where Kubernetes cuts a text before it parses anything. */
export function* piecesOf(text: string): Iterable<Piece> {
  let from = text.startsWith("\ufeff") ? 1 : 0;
  for (const { index, 0: separator } of text.includes("---") ? text.matchAll(/^---.*/gm) : []) {
    yield { from, to: index, separator };
    from = index + separator.length;
  }
  yield { from, to: text.length, separator: "" };
}
