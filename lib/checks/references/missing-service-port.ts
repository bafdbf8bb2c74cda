import { type Json, listAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

export const missingServicePort: Rule = {
  id: "missing-service-port",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every Service port that is referred to exists",
  description: "A route or webhook that names a port that its Service does not have answers every call with an error.",
  check: (facts) =>
    facts.referencesTo("/Service").flatMap(({ from, namespace, name, port }) => {
      if (port === undefined) return [];
      const known = portsOf(facts, namespace, name);
      if (known.length === 0 || known.some((each) => isSame(each, port.value))) return [];
      const byName = typeof port.value === "string";
      // What an application provides has ports without names.
      if (byName && known.every((each) => each.name === undefined)) return [];
      const valid = known.flatMap((each) => (byName ? each.name || [] : String(each.number)));
      return [
        {
          object: from,
          path: port.path,
          message: `names port ${port.value}, which Service ${namespace}/${name} does not have`,
          ...offer(facts.speller, textOf(port.value), valid, "use a port of the Service"),
        },
      ];
    }),
};

interface Port {
  readonly number: Json | undefined;
  readonly name?: string | undefined;
}

/** Empty when they are not known. */
function portsOf({ catalog }: Facts, namespace: string, name: string): readonly Port[] {
  const service = catalog.get("/Service", namespace, name);
  if (service?.object === undefined) return (service?.ports ?? []).map((number) => ({ number }));
  return listAt(service.object.manifest, "spec", "ports").map((port) => ({
    number: valueAt(port, "port"),
    name: stringAt(port, "name") ?? "",
  }));
}

function isSame({ number, name }: Port, wanted: string | number): boolean {
  return number === wanted || textOf(number) === wanted || name === wanted;
}
