import { expect, test } from "vitest";
import { apiServerSeries, kubeletSeries } from "./series.ts";

/** Whether Prometheus stores a series: its regular expressions match whole names. */
function isKept(rules: readonly { action: string; regex: string }[], name: string): boolean {
  return rules.every(({ action, regex }) => new RegExp(`^(?:${regex})$`).test(name) === (action === "keep"));
}

test.each([
  ["kubelet_running_pods", true, false],
  ["storage_operation_duration_seconds_bucket", true, false],
  ["k3s_certificate_expiration_seconds", true, false],
  ["kine_sql_total", true, false],
  ["apiserver_request_total", false, true],
  ["apiserver_request_sli_duration_seconds_bucket", false, true],
  ["apiserver_request_duration_seconds_bucket", false, false],
  ["apiserver_response_sizes_bucket", false, false],
  ["etcd_request_duration_seconds_bucket", false, false],
  ["etcd_request_duration_seconds_count", false, true],
  ["etcd_requests_total", false, true],
  ["etcd_server_has_leader", false, false],
  ["aggregator_unavailable_apiservice", false, true],
  ["workqueue_depth", false, true],
  ["process_cpu_seconds_total", true, true],
  ["kubernetes_build_info", true, true],
  ["scheduler_pending_pods", false, false],
])("%s is kept of the kubelet: %s, of the API server: %s", (name, ofKubelet, ofApiServer) => {
  expect([isKept(kubeletSeries, name), isKept(apiServerSeries, name)]).toEqual([ofKubelet, ofApiServer]);
});
