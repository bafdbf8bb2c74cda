import { expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { PortalSession } from "./portal-session.ts";
import { realCluster, withRealCluster } from "./real-cluster.ts";

test.skipIf(!hasChromium || realCluster === undefined)(
  `the portal shows a real cluster${withChromium}${withRealCluster}`,
  async () => {
    if (realCluster === undefined) return;
    const session = await PortalSession.start();
    try {
      const { page, complaints } = await session.open(realCluster, realCluster.token);
      await page.getByRole("region", { name: "Nodes", exact: true }).getByRole("row").nth(1).waitFor();
      await page.getByText("Asking the cluster").first().waitFor({ state: "detached" });
      expect(await page.locator(".portal-notice").allTextContents()).toEqual([]);
      // Headlamp itself asks for kinds that no cluster has all of.
      expect(complaints.filter((each) => !each.includes("Failed to load resource"))).toEqual([]);
    } finally {
      await session.close();
    }
  },
);
