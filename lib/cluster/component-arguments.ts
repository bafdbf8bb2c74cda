import { type Problem, quote } from "../errors.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";
import { type CompleteConfig, slots } from "./schema.ts";

/**
 * Arguments of components that people say although a slot does. Of two that say the same one, the component takes the last; only those
 * with `+=` or `-=` add to each other.
 */
export function repeatedArguments(config: CompleteConfig): Problem[] {
  const owners = new Map<string, string>();
  for (const [slot, { k3s }] of Object.entries(slots)) {
    for (const [key, list] of Object.entries(k3s?.(config).arguments ?? {})) {
      for (const argument of list) owners.set(`${key} ${nameOf(argument)}`, slot);
    }
  }
  const ofSlots: Readonly<Record<string, readonly string[] | undefined>> = k3sSettingsOf(config).arguments;
  const places = [
    { where: "k3s.server", keys: config.k3s.server },
    { where: "k3s.agent", keys: config.k3s.agent },
    ...Object.entries(config.nodes).map(([name, { k3s = {} }]) => ({ where: `nodes.${name}.k3s`, keys: k3s })),
  ];
  return places.flatMap(({ where, keys }) =>
    Object.entries(ofSlots).flatMap(([key, said = []]) => {
      const list = new Map(Object.entries(keys)).get(key);
      return (Array.isArray(list) ? list : []).flatMap((argument, position): Problem[] => {
        const own = String(argument);
        const other = said.find((each) => nameOf(each) === nameOf(own));
        if (other === undefined || (adds(own) && adds(other))) return [];
        const slot = owners.get(`${key} ${nameOf(own)}`);
        const what = `says what the slot ${slot} says with ${quote(other)}`;
        return [{ where: `${where}.${key}[${position}]`, what, got: quote(own), fix: `change ${slot}, or remove it` }];
      });
    }),
  );
}

function nameOf(argument: string): string {
  return argument.replace(/[+-]?=.*$/s, "");
}

function adds(argument: string): boolean {
  return /^[^=]*[+-]=/.test(argument);
}
