import type { MemberFacts } from "./member-facts.ts";

/** Milliseconds that the daemon may take to find a way to a node: it asks for 15 seconds. */
const patience = 20_000;

/** Nodes that are asked for at once. */
const most = 32;

/** Which nodes cannot be reached. The daemon knows a way only to those that somebody sent something to. */
export class RouteWatch {
  readonly #missing = new Map<string, number>();

  /**
   * @param others members beside the node itself
   * @param routes networks that the daemon has a way to
   * @param now milliseconds
   * @returns addresses to send something to, and names of nodes to which no way was found
   */
  look(others: readonly MemberFacts[], routes: ReadonlySet<string>, now: number) {
    const missing = others.filter(({ prefix }) => !routes.has(prefix));
    const names = new Set(missing.map(({ name }) => name));
    for (const name of this.#missing.keys()) if (!names.has(name)) this.#missing.delete(name);
    for (const name of names) if (!this.#missing.has(name)) this.#missing.set(name, now);
    const lost = [...names].filter((name) => now - (this.#missing.get(name) ?? now) >= patience).sort();
    return { knock: missing.slice(0, most).map(({ address }) => address), lost };
  }
}
