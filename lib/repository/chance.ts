import crypto from "node:crypto";
import { callerOf, scriptThatCalled } from "./stack.ts";

/** A source asked for something that is another thing in every run. */
export class ChanceError extends Error {
  override readonly name = "ChanceError";

  /** @param asked what it asked for: `the time` */
  constructor(readonly asked: string) {
    super(`${asked} is another one in every run`);
  }
}

/**
 * Runs a source without a clock and without dice. Packages have theirs: what they do with them is seldom seen.
 * @throws ChanceError when the source itself asks for the time or for a random value
 */
export function withoutChance<T>(load: () => T): T {
  const [RealDate, realRandom] = [Date, Math.random];
  const realCrypto = { randomUUID: crypto.randomUUID, randomBytes: crypto.randomBytes, randomInt: crypto.randomInt };
  const clock: Required<Pick<ProxyHandler<DateConstructor>, "apply" | "construct" | "get">> = {
    apply: (target, self, args) => refuse("the time", clock.apply) ?? Reflect.apply(target, self, args),
    construct: (target, args, newTarget) => {
      if (args.length === 0) refuse("the time", clock.construct);
      return Reflect.construct(target, args, newTarget);
    },
    get: (target, key, receiver) => {
      if (key === "now") refuse("the time", clock.get);
      return Reflect.get(target, key, receiver);
    },
  };
  globalThis.Date = new Proxy(RealDate, clock);
  const guard = (real: (...args: never[]) => unknown) => {
    const guarded = (...args: readonly unknown[]): unknown => {
      refuse("a random value", guarded);
      return Reflect.apply(real, crypto, args);
    };
    return guarded;
  };
  Object.assign(Math, { random: guard(realRandom) });
  Object.assign(crypto, Object.fromEntries(Object.entries(realCrypto).map(([name, real]) => [name, guard(real)])));
  try {
    return load();
  } finally {
    globalThis.Date = RealDate;
    Object.assign(Math, { random: realRandom });
    Object.assign(crypto, realCrypto);
  }
}

function refuse(asked: string, asking: (...args: never[]) => unknown): undefined {
  // Whatever shares a script with this module is a package of the library; to name it would take its whole source map.
  if (scriptThatCalled(asking) === scriptThatCalled(scriptThatCalled)) return;
  const error = new ChanceError(asked);
  if (callerOf(error) !== undefined) throw error;
}
