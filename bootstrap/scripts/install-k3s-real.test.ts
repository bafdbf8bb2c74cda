import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { bundlePath, putBundle, runScript } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";

const binary = process.env.K3S_BIN;
const why = binary === undefined ? ": skipped, K3S_BIN names no binary of K3s" : withHost;

test.skipIf(binary === undefined || whyNoHost !== undefined)(
  `the real K3s is installed and started${why}`,
  { timeout: 300_000 },
  async () => {
    const path = binary ?? "";
    const version = /v\S+/.exec(execFileSync(path, ["--version"], { encoding: "utf8" }))?.[0] ?? "";
    const host = await Host.start();
    try {
      putBundle(host, {
        // Without a kubelet, which needs more of a kernel than a namespace gives; and so without a node that could be ready.
        files: {
          "/etc/rancher/k3s/config.yaml":
            "node-name: home-1\ntoken-file: /etc/rancher/k3s/token\ndisable-agent: true\n",
          "/etc/systemd/system/k3s.service": "[Service]\nExecStart=/usr/local/bin/k3s server\n",
        },
        variables: { INSTALL_K3S_VERSION: version },
      });
      host.copy(path, `${bundlePath}/bin/k3s-${process.arch === "arm64" ? "arm64" : "amd64"}`);
      host.write("/mnt/on-start", "setsid /usr/local/bin/k3s server >/var/log/k3s.log 2>&1 &\n");

      expect(runScript(host, "install-k3s.sh", ["--until", "service"])).toMatchObject({ status: 0, stderr: "" });
      host.sh(
        "for i in $(seq 120); do k3s kubectl get --raw /readyz && exit; sleep 1; done; tail /var/log/k3s.log >&2; exit 1",
      );
      host.forgetCalls();
      expect(runScript(host, "install-k3s.sh", ["--until", "service"]).stdout).not.toContain("applied");
      expect(host.read("/var/lib/rancher/k3s/server/token").trim()).toMatch(
        new RegExp(`::server:${host.read("/etc/rancher/k3s/token").trim()}$`),
      );
    } finally {
      host.stop();
    }
  },
);
