import { describeDestination } from "../../kubernetes/argo-cd/destination.ts";
import { allowsDestination } from "../../kubernetes/argo-cd/project.ts";
import { listAt, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";
import { deployed, projectOf } from "./project.ts";

export const projectDestination: Rule = {
  id: "project-destination",
  family: "argocd",
  severity: "error",
  title: "Every object goes to a namespace that its AppProject allows",
  description: "Argo CD refuses the whole sync when one object goes to a namespace that the project does not allow.",
  check: (facts) => [...ownDestinations(facts), ...namespaces(facts)],
};

function ownDestinations(facts: Facts): Finding[] {
  return facts.ofKind("argoproj.io/Application").flatMap((object): Finding[] => {
    const project = projectOf(object.manifest, facts);
    const destination = objectAt(object.manifest, "spec", "destination");
    const namespace = stringAt(destination, "namespace");
    if (project === undefined || namespace === undefined || allowsDestination(project, destination, namespace))
      return [];
    const names = listAt(project, "spec", "destinations").flatMap((item) => stringAt(item, "namespace") ?? []);
    return [
      {
        object,
        path: ["spec", "destination"],
        message: `is a destination that AppProject ${project.metadata.name} does not allow, got ${describeDestination(destination, "no cluster")}`,
        ...offer(
          facts.speller,
          namespace,
          new Set(names.filter((name) => name !== namespace)),
          "add it to the destinations of the project",
        ),
      },
    ];
  });
}

function namespaces(facts: Facts): Finding[] {
  const verdicts = new Map<string, boolean>();
  return deployed(facts).flatMap(({ object, isChart, namespace, application, project }): Finding[] => {
    // The destination itself is reported where it stands.
    if (namespace === "" || namespace === stringAt(application, "spec", "destination", "namespace")) return [];
    const { name } = project.metadata;
    const allowed = valueFor(verdicts, `${application.metadata.name} ${namespace}`, () =>
      allowsDestination(project, objectAt(application, "spec", "destination"), namespace),
    );
    if (allowed) return [];
    return [
      {
        object,
        path: isChart ? ["spec", "project"] : ["metadata", "namespace"],
        message: `${isChart ? `has a chart that writes to namespace ${namespace}` : `is in namespace ${namespace}`}, which AppProject ${name} does not allow`,
        fix: "add it to the destinations of the project",
      },
    ];
  });
}
