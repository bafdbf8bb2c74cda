import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { withoutSecrets } from "../../lib/charts/values/values-schema.ts";
import { zodProblems } from "../../lib/cluster/zod-problems.ts";
import { ConfigError } from "../../lib/errors.ts";
import { systemNamespace } from "../../lib/k3s/built-ins.ts";
import type { IHelmChart } from "../../lib/k3s/helm-controller.ts";
import { keptAnnotations } from "../../lib/kubernetes/argo-cd/kept.ts";
import type { JsonObject } from "../../lib/kubernetes/manifest.ts";
import { emit } from "../../lib/yaml/emit.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { argoCdValues } from "./argo-cd-values.ts";

// renovate: datasource=helm depName=argo-cd registryUrl=https://argoproj.github.io/argo-helm
const version = "10.10.2";

const schema = withoutSecrets(
  argoCdValues,
  ...["clusterCredentials", "credentialTemplates", "repositories"].map((each) => `configs.${each}`),
  ...["argocdServerAdminPassword", "azureDevops", "bitbucketServerSecret", "extra", "githubSecret", "gitlabSecret"].map(
    (each) => `configs.secret.${each}`,
  ),
);

/**
 * Argo CD as a Helm release of K3s' own helm-controller, which so installs it before it is there, and upgrades it without
 * Argo CD having to replace itself.
 * @throws ConfigError when the chart does not know a value
 * @see https://docs.k3s.io/add-ons/helm
 */
export function addHelmChart(scope: Construct, values: JsonObject): void {
  const { error } = schema.safeParse(values);
  if (error) throw new ConfigError(zodProblems(error, schema, values, "argocd/installation/values.ts"));
  new ApiObject(scope, "HelmChart", {
    apiVersion: "helm.cattle.io/v1",
    kind: "HelmChart",
    metadata: {
      name: "argocd",
      namespace: systemNamespace,
      // Without it there is nobody left to put it back.
      annotations: keptAnnotations,
    },
    spec: {
      repo: "https://argoproj.github.io/argo-helm",
      chart: "argo-cd",
      version,
      targetNamespace: argocdNamespace,
      // The default, reinstall, would take Argo CD down with everything that it knows; abort would make a failed upgrade the last.
      failurePolicy: "retry",
      // What somebody has changed by hand, and so owns, must not fail every upgrade from then on.
      forceConflicts: true,
      // About an hour and a half until K3s says that it failed; the default takes days.
      backOffLimit: 20,
      // The first thing that Helm waits for is a Job whose image may still be on its way.
      timeout: "15m0s",
      // As one text, not as an object: every K3s knows it, and a value that is gone in Git is gone in the cluster too, also when
      // another field manager than Argo CD's has applied it first.
      valuesContent: emit(values),
    },
  } satisfies IHelmChart);
}
