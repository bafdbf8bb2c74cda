/**
 * Waits until something is as it should be.
 * @param look what is there now
 * @throws Error that shows what was seen last
 */
export async function eventually<T>(
  look: () => Promise<T> | T,
  is: (seen: T) => boolean,
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (is(seen)) return seen;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
