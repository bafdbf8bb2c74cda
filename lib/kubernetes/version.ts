import { must } from "../must.ts";

/** A version as software writes it: `v1.36.5+k3s1`, `3.13`, `2026.1-alpine`. */
export interface Version {
  /** Major, minor, patch and whatever follows. */
  readonly numbers: readonly number[];
  /** What follows the numbers: `-rc.1`, `+k3s1`; a K3s image tag writes `-k3s1`. */
  readonly suffix: string;
}

/** Undefined when the text does not begin with a number, or is only one long number such as a date or a hash. */
export function parseVersion(text: string): Version | undefined {
  const [, numbers, suffix = ""] = /^v?(\d{1,9}(?:\.\d{1,9})*)((?:[-+_].*)?)$/.exec(text) ?? [];
  return numbers === undefined ? undefined : { numbers: numbers.split(".").map(Number), suffix };
}

/**
 * Negative when `a` is older than `b`, 0 when they are equal or their order is unknown. Other suffixes than release candidates
 * and K3s builds are variants, not ages.
 */
export function compareVersions(a: Version, b: Version): number {
  for (let i = 0; i < Math.min(a.numbers.length, b.numbers.length); i++) {
    const difference = must(a.numbers[i], "number") - must(b.numbers[i], "number");
    if (difference !== 0) return difference;
  }
  return a.numbers.length === b.numbers.length ? rankOf(a.suffix) - rankOf(b.suffix) : 0;
}

export function formatMinor({ numbers }: Version): string {
  return `v${numbers[0] ?? 0}.${numbers[1] ?? 0}`;
}

/** Within one number: alpha, beta, rc, the release, then its builds. */
function rankOf(suffix: string): number {
  const [, stage = "", count = "0"] = /^[-+_]?(alpha|beta|rc|k3s|rke2r)[-.]?(\d*)/i.exec(suffix) ?? [];
  const rank = ["alpha", "beta", "rc", "", "k3s"].indexOf(stage.toLowerCase().replace("rke2r", "k3s"));
  return rank * 1e6 + Number(count);
}
