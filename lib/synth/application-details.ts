import type { RenderedApplication } from "../application/rendered-application.ts";
import { urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { stringAt } from "../kubernetes/manifest.ts";
import { describeRequests, isNothing } from "../kubernetes/requests.ts";
import { asksUnseen, requestsOfApplication } from "./hardware.ts";

/** All that the README of a cluster says of one application, as Markdown. */
export function applicationDetails(cluster: Cluster, application: RenderedApplication): string[] {
  const { name, wave, namespace, source, dependencies, routes, requiredSecrets, signIn } = application;
  const points = [
    `Wave ${wave}, in namespace \`${namespace}\`, of \`${source}\`.`,
    ...dependencies.map(({ on, reason }) => `Waits for ${on}: ${reason}.`),
    ...routes.map((route) => {
      const title = route.title === undefined ? "" : ` (${route.title})`;
      return `<${urlOf(cluster, route)}>${title} leads to Service ${route.service}, port ${route.port}.`;
    }),
    ...chartsOf(application).map((chart) => `Helm chart ${chart}.`),
    ...hardware(cluster, application),
    ...requiredSecrets.map((secret) => {
      const need = secret.optional === true ? "Not needed to start." : "Needed to start.";
      return `Secret \`${secret.namespace ?? namespace}/${secret.name}\`, keys ${secret.keys.join(", ")}: ${secret.purpose} ${need}`;
    }),
  ];
  const commands = requiredSecrets.map(({ create }) => create);
  return [
    `### ${name}`,
    points.map((point) => `- ${point.replace(/\s+/g, " ")}`).join("\n"),
    ...(commands.length === 0 ? [] : ["#### Secrets that a person creates", ["```sh", ...commands, "```"].join("\n")]),
    ...(signIn === undefined ? [] : ["#### Sign in", signIn]),
  ];
}

function chartsOf({ manifests, chart }: RenderedApplication): string[] {
  return [
    ...(chart === undefined ? [] : [[chart.name, chart.version, "of", chart.repository]]),
    ...manifests
      .filter(({ kind }) => kind === "HelmChart")
      .map(({ spec }) => {
        const [name, version, repository] = ["chart", "version", "repo"].map((field) => stringAt(spec, field) ?? "");
        return [name, version, ...(repository === "" ? [] : ["of", repository])];
      }),
  ].map((words) => words.filter((word) => word !== "").join(" "));
}

function hardware(cluster: Cluster, application: RenderedApplication): string[] {
  const requests = requestsOfApplication(cluster, application);
  if (!isNothing(requests)) return [`Asks for ${describeRequests(requests)}.`];
  return asksUnseen(application) ? ["Only its chart knows what it asks for."] : [];
}
