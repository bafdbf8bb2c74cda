import { spawnSync } from "node:child_process";
import { ConfigError } from "../errors.ts";
import type { ChartRelease } from "../import/chart-release.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { redactMessage } from "../plan/redact.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";

/** Charts come from the network. */
const timeout = 120_000;
/** What Argo CD reads for an application. */
const maxBuffer = 10_000_000;

/**
 * The objects that Helm makes of a chart. Its values reach it by standard input, and what it is told of the chart was checked to be no
 * option.
 * @throws ConfigError when there is no Helm, or when it fails
 */
export function renderChart({ repository, name, version, releaseName, namespace, values }: ChartRelease): Manifest[] {
  const isIndex = repository.startsWith("https://");
  const chart = isIndex ? [name, `--repo=${repository}`] : [`oci://${repository}/${name}`];
  const about = [`--version=${version}`, `--namespace=${namespace}`, "--include-crds", "--values=-"];
  const { status, stdout, stderr, error } = spawnSync("helm", ["template", releaseName, ...chart, ...about], {
    input: JSON.stringify(values),
    encoding: "utf8",
    timeout,
    maxBuffer,
  });
  const where = `chart ${name} ${version}`;
  if (error !== undefined && Reflect.get(error, "code") === "ENOENT") {
    throw new ConfigError({
      where,
      what: "makes kinds that only Helm can tell, and there is no helm",
      fix: "install Helm 3 or later, or pipe the output of helm template into import -",
    });
  }
  if (status !== 0) {
    const said = redactMessage(error?.message ?? stderr.trim().split("\n").at(-1) ?? "");
    throw new ConfigError({ where, what: "helm template failed", got: said, fix: "correct what it names" });
  }
  const { objects, problems } = parseManifests(where, Buffer.from(stdout));
  if (problems.length > 0) throw new ConfigError(problems);
  return objects.map(({ manifest }) => manifest);
}
