import type { ProvidedService } from "../../application/provides.ts";
import { quote } from "../../errors.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { listAt, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { mapSelector, matches } from "../../kubernetes/selector.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import { podPortsOf } from "../facts/target-ports.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { mayMakeAtRunTime } from "./run-time.ts";
import { describeMade, type SeenApplication, seenApplications } from "./seen.ts";

export const chartProvidesServices: Rule = {
  id: "chart-provides-services",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "Every Service that an application provides is one that its chart makes",
  description:
    "Routes and network policies follow from what is declared: with another name, port or label they lead nowhere, and let nobody in.",
  check: (facts) =>
    seenApplications(facts).flatMap((seen) =>
      (seen.application.provides.services ?? []).flatMap((service, index) => judge(facts, seen, service, index)),
    ),
};

function judge(facts: Facts, seen: SeenApplication, declared: ProvidedService, index: number): Finding[] {
  const { application, all, ofCharts } = seen;
  const at = (...path: readonly string[]) => ({
    object: declarationOf(application),
    path: ["provides", "services", index, ...path],
  });
  const services = all.filter(
    ({ manifest }) => groupKindOf(manifest) === "/Service" && namespaceOf(manifest) === application.namespace,
  );
  const service = services.find(({ manifest }) => manifest.metadata.name === declared.name);
  if (service === undefined) {
    const names = services.map(({ manifest }) => manifest.metadata.name);
    const help = offer(facts.speller, declared.name, names, "name the Service that answers");
    const message = `names Service ${quote(declared.name)}, which its chart does not make`;
    const isUncertain = help.suggestion === undefined && mayMakeAtRunTime(facts, ofCharts, "/Service");
    return [{ ...at("name"), message, ...help, ...(isUncertain && { severity: "warning" as const }) }];
  }
  const { port, targetPort = port } = declared;
  const numbers = listAt(service.manifest, "spec", "ports").map((each) => valueAt(each, "port"));
  if (!numbers.includes(port)) {
    const known = numbers.join(" or ");
    const message = `is ${port}, but ${describeMade(service)} has port ${known}`;
    return [{ ...at("port"), message, expected: known, fix: `use ${known}` }];
  }
  return [...judgeTarget(facts, service, port, targetPort, at), ...judgeLabels(facts, service, declared, at)];
}

type Place = (...path: readonly string[]) => Pick<Finding, "object" | "path">;

function judgeTarget(facts: Facts, service: CheckObject, port: number, target: number, at: Place): Finding[] {
  const targets = podPortsOf(facts, service, port);
  const [first] = targets;
  if (first === undefined || targets.some((each) => each.port === target)) return [];
  const message = `is ${target}, but port ${port} of ${describeMade(service)} leads to port ${first.port} of ${describeMade(first.pod.object)}`;
  return [{ ...at("targetPort"), message, expected: String(first.port), fix: `use ${first.port}` }];
}

/** The labels stand for the pods: all that the Service selects have them. */
function judgeLabels(facts: Facts, service: CheckObject, { podLabels }: ProvidedService, at: Place): Finding[] {
  const selector = mapSelector({ ...podLabels });
  const stranger = (facts.podsOf(service) ?? []).find(
    ({ labels }) => selector !== undefined && !matches(selector, labels),
  );
  if (podLabels === undefined || stranger === undefined) return [];
  const [name = ""] = Object.keys(podLabels).filter((label) => stranger.labels[label] !== podLabels[label]);
  const has = stranger.labels[name];
  const message = `says ${name}=${podLabels[name]}, but the pods behind ${describeMade(service)} are those of ${describeMade(stranger.object)}, ${has === undefined ? "without that label" : `with ${name}=${has}`}`;
  return [{ ...at("podLabels"), message, fix: "use labels of these pods" }];
}
