import type { RenderRequest } from "../charts/render-key.ts";
import { ConfigError } from "../errors.ts";
import { whereOf } from "./chart-of.ts";
import type { Helm } from "./helm-command.ts";
import { hideValues } from "./hide-values.ts";
import { renderFailure } from "./render-failure.ts";

/**
 * What Helm writes of a chart when it is called as Argo CD calls it.
 * @param archive the path of the chart's archive
 * @param timeZone what a template takes for the local one
 * @throws ConfigError when Helm refuses the chart or its values
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.1/util/helm/cmd.go
 */
export async function helmTemplate(
  helm: Helm,
  { release, capabilities }: Omit<RenderRequest, "digest">,
  archive: string,
  timeZone: string,
): Promise<Buffer> {
  const args = [
    `--name-template=${release.releaseName}`,
    `--namespace=${release.namespace}`,
    `--kube-version=${capabilities.kubernetes}`,
    ...capabilities.apiVersions.map((version) => `--api-versions=${version}`),
    "--values=-",
    "--include-crds",
  ];
  const { status, stdout, stderr } = await helm.run(["template", archive, ...args], {
    stdin: JSON.stringify(release.values),
    env: { TZ: timeZone },
  });
  if (status === 0) return stdout;
  throw new ConfigError(renderFailure(whereOf(release), hideValues(stderr, release.values)));
}
