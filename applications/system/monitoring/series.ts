/**
 * In K3s, kubelet, API server, scheduler and controller manager are one process with one registry: the endpoint of each serves
 * the series of all of them. Two endpoints are scraped, kubelet and API server, because the rules and dashboards of the chart
 * ask for these two by job; each keeps the families that it is asked for, so that nothing is stored twice but a few small ones.
 * @see https://docs.k3s.io/reference/metrics
 */
function families(names: readonly string[]) {
  return { action: "keep", sourceLabels: ["__name__"], regex: `(${names.join("|")})_.*|kubernetes_build_info` };
}

/** Series of the job `kubelet`, which every node has; K3s' own are among them. */
export const kubeletSeries = [
  families(["kubelet", "storage_operation", "volume_manager", "k3s", "kine", "rest_client", "process", "go"]),
];

/** Series of the job `apiserver`. */
export const apiServerSeries = [
  families(["apiserver", "aggregator", "etcd_requests?", "workqueue", "rest_client", "process", "go"]),
  {
    // The largest histograms; no rule and no dashboard of the chart reads them.
    action: "drop",
    sourceLabels: ["__name__"],
    regex:
      "(apiserver_request_duration|apiserver_request_body|apiserver_response|apiserver_watch|etcd_request)_.*bucket",
  },
];
