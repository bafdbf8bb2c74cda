import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundlePath, serveRelease } from "./testing/bundle.ts";
import { Host, whyNoHost, withHost } from "./testing/host.ts";
import { serveMycelium } from "./testing/mycelium.ts";

const dist = join(import.meta.dirname, "../../dist");

const nodes = readdirSync(dist).flatMap((cluster) => {
  const folder = join(dist, cluster, "bootstrap/nodes");
  return existsSync(folder) ? readdirSync(folder).map((node) => [cluster, node] as const) : [];
});

test.skipIf(whyNoHost !== undefined).each(nodes)(
  `the bundle of %s makes a bare host the node %s${withHost}`,
  { timeout: 60_000 },
  async (cluster, node) => {
    const host = await Host.start();
    try {
      cpSync(join(dist, cluster, "bootstrap"), host.path(bundlePath), { recursive: true });
      // This machine is no node.
      host.sh(`rm -f ${bundlePath}/scripts/preflight.sh`);
      const version = host.sh(`. ${bundlePath}/nodes/${node}/node.env; echo "$INSTALL_K3S_VERSION"`).trim();
      serveRelease(host, version);
      serveMycelium(host);
      // The host with the key of the address that the overlay has.
      host.sh(`. ${bundlePath}/nodes/${node}/node.env; printf %s "\${MYCELIUM_ADDRESS:-}" >/mnt/address-of-key`);
      host.serve("http://127.0.0.1:10248/healthz", "ok");
      const external = host.read(`${bundlePath}/cluster.env`).includes("DATASTORE='external'");
      const env = { K3S_TOKEN: "secret", K3S_DATASTORE_ENDPOINT: external ? "postgres://db.example.com/k3s" : "" };
      const install = () => host.run(["sh", `${bundlePath}/scripts/install-k3s.sh`, node], { env });

      expect(install()).toMatchObject({ status: 0, stderr: "" });
      expect(host.sh(`cd /; sed '/^#/d' ${bundlePath}/nodes/${node}/files.sha256 | sha256sum -c --quiet -`)).toBe("");
      expect(install().stdout).not.toContain("applied");
      expect(host.run(["sh", `${bundlePath}/scripts/uninstall.sh`, node, "--destroy", cluster])).toMatchObject({
        status: 0,
      });
    } finally {
      host.stop();
    }
  },
);
