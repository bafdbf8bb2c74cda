/**
 * The Helm that renders charts: the one that Argo CD brings. It changes with the chart of Argo CD, and Renovate leaves it alone.
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.1/hack/tool-versions.sh
 */
export const helmVersion = "4.2.1";
