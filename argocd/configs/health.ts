import applicationHealth from "../../programs/argocd-health/application.lua";
import helmChartHealth from "../../programs/argocd-health/helm-chart.lua";
import upgradePlanHealth from "../../programs/argocd-health/upgrade-plan.lua";

/**
 * The keys of argocd-cm for kinds whose health Argo CD does not know. It knows that of CustomResourceDefinitions: healthy means
 * established.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 */
export const healthChecks = {
  "resource.customizations.health.argoproj.io_Application": applicationHealth,
  "resource.customizations.health.helm.cattle.io_HelmChart": helmChartHealth,
  "resource.customizations.health.upgrade.cattle.io_Plan": upgradePlanHealth,
};
