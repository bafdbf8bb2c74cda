const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** Bytes as people say them, three digits at most: `12.4 GiB`. */
export function bytes(count: number): string {
  const power = count < 1 ? 0 : Math.min(Math.floor(Math.log2(count) / 10), units.length - 1);
  const value = count / 1024 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power]}`;
}
