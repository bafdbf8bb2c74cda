import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { builtPlugin } from "./built-plugin.ts";
import { collections } from "./collections.ts";
import { homeSettings, photos, putHome } from "./home-cluster.ts";
import { PortalSession } from "./portal-session.ts";
import { putEndpoints, putOpened } from "./service-with-pods.ts";
import type { TestCluster } from "./test-cluster.ts";

const tiles = 500;
const events = 10_000;

const session = await PortalSession.start();
try {
  const { main } = await builtPlugin(homeSettings);
  const rows = [
    [
      "built file",
      `${(Buffer.byteLength(main) / 1000).toFixed(1)} kB, ${(gzipSync(main).length / 1000).toFixed(1)} kB compressed`,
    ],
    [`first paint with ${tiles} tiles`, `${await firstPaint()} ms`],
    ["an event is on the screen after", `${await eventDelay()} ms`],
    [`memory before and after ${events} events`, await memory()],
  ];
  for (const [what, figure] of rows) console.log(`${what}: ${figure}`);
} finally {
  await session.close();
}

/** Milliseconds from when Headlamp shows the page until its tiles are painted, the frontend being loaded. */
async function firstPaint(): Promise<number> {
  const cluster = await session.cluster((many) => {
    putHome(many);
    for (let index = 0; index < tiles; index++) {
      putOpened(many, {
        namespace: `n${index % 50}`,
        name: `app-${index}`,
        title: `App ${index}`,
        group: `Group ${index % 10}`,
      });
    }
  });
  const { page } = await session.open(cluster, "viewer");
  await page.getByText("Custom Resources").first().waitFor();
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/c/main/settings/general`);
  await page.waitForTimeout(2_000);
  return page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const begin = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelectorAll("a.portal-tile-title").length < count) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now() - begin))));
        }).observe(document.body, { childList: true, subtree: true });
        history.pushState({}, "", "/c/main/portal");
        window.dispatchEvent(new PopStateEvent("popstate"));
      }),
    tiles,
  );
}

/** Median of milliseconds from an event of the API server to the frame that shows it. */
async function eventDelay(): Promise<number> {
  const cluster = await session.cluster();
  const { page } = await session.open(cluster, "viewer");
  await page.getByText("no pod is ready: ImagePullBackOff").waitFor();
  const delays: number[] = [];
  for (let run = 0; run < 11; run++) {
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const all = [...document.querySelectorAll(".portal-tile")];
          const tile = all.find((each) => each.textContent?.includes("photos.home")) ?? document.body;
          new MutationObserver((_, observer) => {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
          }).observe(tile, { attributeFilter: ["data-status"] });
        }),
    );
    await page.waitForTimeout(200);
    const sent = Date.now();
    putEndpoints(cluster, photos, run % 2 === 0);
    delays.push((await shown) - sent);
  }
  return delays.sort((a, b) => a - b)[5] ?? Number.NaN;
}

/** What the tab keeps, in megabytes. */
async function memory(): Promise<string> {
  const cluster = await session.cluster();
  const { page } = await session.open(cluster, "viewer");
  await page.getByText("no pod is ready: ImagePullBackOff").waitFor();
  const devTools = await page.context().newCDPSession(page);
  await send(cluster, page, 1_000);
  const before = await heap(devTools);
  await send(cluster, page, events);
  const after = await heap(devTools);
  return `${before} MB, ${after} MB`;
}

async function send(cluster: TestCluster, page: Page, count: number): Promise<void> {
  const begin = performance.now();
  for (let index = 0; index < count; index++) {
    if (index % 2 === 0) putEndpoints(cluster, photos, index % 4 === 0);
    else {
      cluster.put(collections.events, {
        metadata: { namespace: "photos", name: `event-${index % 700}` },
        type: "Warning",
        reason: `Reason${index % 30}`,
        message: `Number ${index}`,
        count: index,
        involvedObject: { kind: "Pod", namespace: "photos", name: `pod-${index % 90}` },
        lastTimestamp: new Date().toISOString(),
      });
    }
    if (index % 100 === 99) await page.waitForTimeout(20);
  }
  console.error(`${count} events in ${Math.round(performance.now() - begin)} ms`);
  await page.waitForTimeout(1_000);
}

async function heap(devTools: CDPSession): Promise<string> {
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devTools.send("Runtime.getHeapUsage");
  return (usedSize / 1_000_000).toFixed(1);
}
