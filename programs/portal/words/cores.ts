/** Cores as people say them, with two digits behind the point at most: `0.25`, `4`. */
export function cores(count: number): string {
  return String(Math.round(count * 100) / 100);
}
