/** Over a year, with other hours, minutes and seconds, so that every part of a date differs. */
const later = ((400 * 24 + 11) * 60 * 60 + 11 * 60 + 11) * 1000 + 111;

/** Runs a task in which the clock shows another time than it is. */
export function atAnotherTime<T>(task: () => T): T {
  const now = Date;
  const shifted = () => new now(now.now() + later);
  globalThis.Date = new Proxy(now, {
    apply: () => shifted().toString(),
    // Whoever names a time gets that one.
    construct: (target, args, newTarget) =>
      args.length === 0 ? shifted() : Reflect.construct(target, args, newTarget),
    get: (target, key, receiver) => (key === "now" ? () => shifted().getTime() : Reflect.get(target, key, receiver)),
  });
  try {
    return task();
  } finally {
    globalThis.Date = now;
  }
}
