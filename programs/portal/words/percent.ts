/** A fraction as people say it. Rounded down, so that no limit is named before it is reached: `79 %`. */
export function percent(fraction: number): string {
  // What a fraction loses in binary must not cost a whole per cent.
  return `${Math.floor(fraction * 100 + 1e-9)} %`;
}
