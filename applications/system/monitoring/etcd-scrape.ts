import type { Cluster } from "../../../lib/cluster/cluster.ts";

/**
 * How Prometheus finds the embedded etcd, which serves its metrics on each server and lies in no pod.
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config
 */
export function etcdScrape({ etcdMetrics }: Cluster) {
  return {
    job_name: "kube-etcd",
    static_configs: [{ targets: etcdMetrics }],
    // What else the process of K3s counts is scraped from its other endpoints.
    metric_relabel_configs: [{ action: "keep", source_labels: ["__name__"], regex: "(etcd|grpc|process|go)_.*" }],
  };
}
