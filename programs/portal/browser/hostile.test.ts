import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { portalAnnotations, registryKey, registryLabel } from "../../../lib/portal/annotations.ts";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { putHome } from "./home-cluster.ts";
import { PortalSession } from "./portal-session.ts";
import { putOpened } from "./service-with-pods.ts";
import type { TestCluster } from "./test-cluster.ts";

const markup = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>';
const scripts = [
  "javascript:window.harmed=true",
  "JaVaScRiPt:window.harmed=true",
  "\u0001javascript:window.harmed=true",
  "java\nscript:window.harmed=true",
  "data:text/html,<script>opener.harmed=true</script>",
  "vbscript:msgbox(1)",
  "https://user:password@example.com/",
  "//example.com",
];

/** Everything that a person may write, written by somebody who means harm. */
function putHostile(cluster: TestCluster): void {
  putHome(cluster);
  putOpened(cluster, {
    namespace: "hostile",
    name: "hostile",
    title: markup,
    description: markup,
    icon: "https://example.com/icon.svg",
    group: markup,
    owner: markup,
    docs: "javascript:window.harmed=true",
    waiting: { reason: markup, message: markup },
  });
  for (const [index, url] of scripts.entries()) {
    cluster.put(collections.services, {
      metadata: {
        namespace: "hostile",
        name: `service-${index}`,
        annotations: { [portalAnnotations.title]: `Service ${index}`, [portalAnnotations.url]: url },
      },
      spec: { ports: [{ port: 80 }] },
    });
  }
  cluster.put(collections.configMaps, {
    metadata: { namespace: "hostile", name: "links", labels: { [registryLabel]: "true" } },
    data: {
      [registryKey]: JSON.stringify({
        links: scripts.map((url, index) => ({ title: `Link ${index}`, url, docs: url, icon: markup })),
      }),
    },
  });
  cluster.put(collections.nodes, {
    metadata: { name: markup },
    status: { conditions: [{ type: "Ready", status: "False", message: markup }] },
  });
  cluster.put(collections.events, {
    metadata: { namespace: "hostile", name: "hostile" },
    type: "Warning",
    reason: markup,
    message: markup,
    involvedObject: { kind: markup, name: markup },
    lastTimestamp: new Date().toISOString(),
  });
}

describe.skipIf(!hasChromium)(`whatever the cluster's objects say${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("is text, never markup, and never a link but to http and https", async () => {
    const { page, complaints } = await session.open(await session.cluster(putHostile), "viewer");
    await page.getByText("hostile.home.example.com").first().waitFor();
    await page.getByText(markup).first().waitFor();
    const found = await page.evaluate(() => ({
      harmed: "harmed" in window,
      images: document.querySelectorAll("main img[src=x], main script").length,
      links: [...document.querySelectorAll("a[href]")].map((link) =>
        link instanceof HTMLAnchorElement ? link.href : "",
      ),
    }));
    expect(found.harmed).toBe(false);
    expect(found.images).toBe(0);
    expect(found.links.filter((href) => !/^(https?:\/\/[^@]*|mailto:operations@example\.com)$/.test(href))).toEqual([]);
    expect(found.links.filter((href) => href.includes("//example.com"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
