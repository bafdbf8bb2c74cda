/**
 * What Argo CD is told about its own size, so that a commit that touches everything is synced in minutes and idle polling costs
 * little. Below 400 applications these are its defaults but for the jitter, and a bound on charts that are rendered at once, whose
 * memory would otherwise grow with their number. The ratios are those that its documentation gives for a thousand applications.
 * @param applications how many it syncs
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/high_availability/
 */
export function scaleFor(applications: number) {
  return {
    cm: {
      // Half a second for each, so that their polls do not come together; a commit is seen that much later at worst.
      "timeout.reconciliation.jitter": `${Math.max(60, Math.ceil(applications / 2))}s`,
    },
    params: {
      // 50 and 25 for a thousand.
      "controller.status.processors": Math.max(20, Math.ceil(applications / 20)),
      "controller.operation.processors": Math.max(10, Math.ceil(applications / 40)),
      // About what the memory of the repository server has room for.
      "reposerver.parallelism.limit": 8,
    },
  };
}
