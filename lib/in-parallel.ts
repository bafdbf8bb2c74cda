/** Runs a task for each item, at most some at a time. The results are in the order of the items, those that failed included. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  task: (item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = [];
  const waiting = items.entries();
  const work = async () => {
    // All workers take from one iterator.
    for (const [i, item] of waiting) [results[i]] = await Promise.allSettled([task(item)]);
  };
  await Promise.all(Array.from({ length: most }, work));
  return results;
}
