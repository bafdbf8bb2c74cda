import { listAt, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import type { Rule } from "../rule.ts";

/** What every container says. A limit is also a request, where none is given. */
const wanted = [
  {
    name: "CPU request",
    fields: [
      ["requests", "cpu"],
      ["limits", "cpu"],
    ],
    range: ["defaultRequest", "cpu"],
  },
  {
    name: "memory request",
    fields: [
      ["requests", "memory"],
      ["limits", "memory"],
    ],
    range: ["defaultRequest", "memory"],
  },
  { name: "memory limit", fields: [["limits", "memory"]], range: ["default", "memory"] },
] as const;

export const missingResources: Rule = {
  id: "missing-resources",
  family: "security",
  severity: "error",
  isTaste: true,
  title: "Every container requests CPU and memory, and limits memory",
  description:
    "Without requests pods are packed on a full node, and without a memory limit one leak takes its neighbours down.",
  check: (facts) => {
    const ranges = defaultsByNamespace(facts);
    return facts.pods.flatMap(({ object, namespace, spec, containers }) =>
      containers
        .filter(({ list }) => list !== "ephemeralContainers")
        .flatMap(({ name, path, value }) => {
          const missing = wanted.filter(
            ({ fields, range }) =>
              fields.every(
                (field) =>
                  valueAt(value.resources, ...field) === undefined && valueAt(spec.resources, ...field) === undefined,
              ) && valueAt(ranges.get(namespace), ...range) === undefined,
          );
          if (missing.length === 0) return [];
          const message = `gives container ${name} no ${missing.map((each) => each.name).join(", no ")}`;
          return [{ object, path: [...path, "resources"], message, fix: "set it to what the container uses" }];
        }),
    );
  },
};

/** What a LimitRange gives to containers that say nothing. */
function defaultsByNamespace(facts: Facts): ReadonlyMap<string, ReturnType<typeof objectAt>> {
  return new Map(
    facts.ofKind("/LimitRange").flatMap(({ manifest }) => {
      const range = listAt(manifest, "spec", "limits").find((limit) => stringAt(limit, "type") === "Container");
      return range === undefined ? [] : [[namespaceOf(manifest), objectAt(range)] as const];
    }),
  );
}
