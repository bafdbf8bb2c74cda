import { quote } from "../../errors.ts";
import type { JsonObject } from "../manifest.ts";
import { has, numberIn, objectIn, sizeIn, textIn, textsIn } from "./fields.ts";
import { isEndpointAddress } from "./formats.ts";
import { dnsSubdomain } from "./named-formats.ts";
import { validateServiceAddresses } from "./service-addresses.ts";
import { validateServicePorts } from "./service-ports.ts";
import { accepted, type Report } from "./validator.ts";

const hints = "service.kubernetes.io/topology-aware-hints";
const mode = "service.kubernetes.io/topology-mode";

/** One address for many pods. */
export function validateService(object: JsonObject, report: Report): void {
  const annotations = objectIn(objectIn(object, "metadata") ?? {}, "annotations") ?? {};
  const spec = objectIn(object, "spec");
  if (has(annotations, hints)) {
    report(["metadata", "annotations", hints], `is deprecated, use ${mode}`, accepted);
    if (has(annotations, mode) && annotations[mode] !== annotations[hints])
      report(["metadata", "annotations", mode], `must be that of ${hints}, got ${annotations[mode]}`);
  }
  if (spec === undefined) return;
  const type = textIn(spec, "type") || "ClusterIP";
  validateServicePorts(spec, type, report);
  validateServiceAddresses(spec, type, report);
  if (type === "ExternalName") {
    const name = textIn(spec, "externalName");
    const path = ["spec", "externalName"];
    const host = name.replace(/\.$/, "");
    if (host === "") report(path, "is missing", { expected: "a DNS name for type ExternalName" });
    else if (!dnsSubdomain.test(host)) report(path, `must be ${dnsSubdomain.description}, got ${quote(name)}`);
  } else if (textIn(spec, "externalName") !== "")
    report(["spec", "externalName"], `is ignored for type ${type}`, accepted);
  validateBalancing(spec, type, annotations, report);
  validateTraffic(spec, type, report);
}

/** What only Services of type LoadBalancer have. */
function validateBalancing(spec: JsonObject, type: string, annotations: JsonObject, report: Report): void {
  if (type === "LoadBalancer") return;
  const fields = ["allocateLoadBalancerNodePorts", "loadBalancerClass"].filter((field) => has(spec, field));
  if (sizeIn(spec, "loadBalancerSourceRanges") > 0) fields.push("loadBalancerSourceRanges");
  for (const field of fields) report(["spec", field], `must not be set unless type is LoadBalancer, got ${type}`);
  const ranges = "service.beta.kubernetes.io/load-balancer-source-ranges";
  if (has(annotations, ranges) && !fields.includes("loadBalancerSourceRanges"))
    report(["metadata", "annotations", ranges], `must not be set unless type is LoadBalancer, got ${type}`);
}

/** Which traffic from outside and inside goes where. */
function validateTraffic(spec: JsonObject, type: string, report: Report): void {
  const addresses = textsIn(spec, "externalIPs");
  for (const [index, address] of addresses.entries()) {
    if (!isEndpointAddress(address))
      report(["spec", "externalIPs", index], `must be an address that others can reach, got ${address}`);
  }
  const isHeadless = type === "ClusterIP" && spec.clusterIP === "None";
  const isExternal = type === "LoadBalancer" || type === "NodePort" || (type === "ClusterIP" && addresses.length > 0);
  const policy = textIn(spec, "externalTrafficPolicy");
  if (!isExternal && policy !== "")
    report(
      ["spec", "externalTrafficPolicy"],
      `must not be set for a Service that only the cluster reaches, got ${policy}`,
    );
  const port = numberIn(spec, "healthCheckNodePort") ?? 0;
  if (port !== 0 && !(type === "LoadBalancer" && policy === "Local"))
    report(
      ["spec", "healthCheckNodePort"],
      "must not be set unless type is LoadBalancer and externalTrafficPolicy Local",
    );
  if (addresses.length > 0) {
    const ignored = isHeadless || type === "ExternalName";
    report(
      ["spec", "externalIPs"],
      ignored ? "is ignored for a Service without an address" : "is deprecated",
      accepted,
    );
  }
  if (isHeadless) {
    if (textIn(spec, "loadBalancerIP") !== "")
      report(["spec", "loadBalancerIP"], "is ignored for a headless Service", accepted);
    if ((textIn(spec, "sessionAffinity") || "None") !== "None")
      report(["spec", "sessionAffinity"], "is ignored for a headless Service", accepted);
  }
  if (spec.trafficDistribution === "PreferClose")
    report(["spec", "trafficDistribution"], "is deprecated as PreferClose, use PreferSameZone", accepted);
}
