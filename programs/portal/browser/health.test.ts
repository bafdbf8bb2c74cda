import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { putKinds } from "./home-cluster.ts";
import { PortalSession } from "./portal-session.ts";
import type { TestCluster } from "./test-cluster.ts";

/** An application of a wave. */
function application(name: string, wave: number, health: string, more: object = {}) {
  return {
    metadata: { namespace: "argocd", name, annotations: { "argocd.argoproj.io/sync-wave": String(wave) } },
    spec: { project: "home", destination: { namespace: name } },
    status: { sync: { status: "Synced" }, health: { status: health }, operationState: { phase: "Succeeded" }, ...more },
  };
}

function crashing(name: string) {
  return {
    metadata: { namespace: "shop", name, creationTimestamp: new Date(Date.now() - 3_600_000).toISOString() },
    spec: { nodeName: "rack-1", containers: [{ name: "shop" }] },
    status: {
      phase: "Running",
      containerStatuses: [
        { name: "shop", restartCount: 7, state: { waiting: { reason: "CrashLoopBackOff", message: "back-off 5m0s" } } },
      ],
    },
  };
}

function putWaves(cluster: TestCluster): void {
  putKinds(cluster);
  const child = (name: string, syncWave: number) => ({
    group: "argoproj.io",
    kind: "Application",
    namespace: "argocd",
    name,
    syncWave,
  });
  cluster.put(
    collections.applications,
    application("apps", 0, "Healthy", {
      operationState: {
        phase: "Running",
        message: "waiting for healthy state of argoproj.io/Application/cert-manager",
      },
      resources: [child("crds", -1), child("cert-manager", 1), child("wiki", 3)],
    }),
    application("crds", -1, "Healthy"),
    application("cert-manager", 1, "Progressing"),
  );
}

describe.skipIf(!hasChromium)(`the cluster's health${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("names what an application waits for", async () => {
    const { page, complaints } = await session.open(await session.cluster(putWaves), "viewer");
    const argoCd = page.getByRole("region", { name: "Argo CD" });
    await argoCd.getByRole("row").nth(3).waitFor();
    const states = argoCd.getByRole("row").locator("td:nth-child(2)");
    expect(await states.evaluateAll((all) => all.map(({ textContent }) => textContent?.trim()))).toEqual([
      "syncing waiting for healthy state of argoproj.io/Application/cert-manager",
      "Progressing",
      "waits for cert-manager of wave 1",
    ]);
    expect(await argoCd.getByRole("row", { name: "wiki" }).getByRole("link").count()).toBe(0);
    await argoCd.getByRole("button", { name: "Show all 4" }).click();
    const names = await argoCd.getByRole("rowheader").evaluateAll((all) => all.map(({ textContent }) => textContent));
    expect(names).toEqual([
      "well: crds wave -1",
      "worth a look: apps wave 0",
      "worth a look: cert-manager wave 1",
      "worth a look: wiki wave 3",
    ]);
    expect(complaints).toEqual([]);
  });

  test("follows the pods, and shows the first of many", async () => {
    const cluster = await session.cluster(putWaves);
    const { page, complaints } = await session.open(cluster, "viewer");
    const pods = page.getByRole("region", { name: "Pods" });
    await pods.getByText("none").waitFor();

    cluster.put(collections.pods, ...Array.from({ length: 15 }, (_, index) => crashing(`shop-${index + 10}`)));
    const more = pods.getByRole("button", { name: "Show all 15" });
    await more.waitFor();
    expect(await pods.getByRole("rowheader").count()).toBe(10);
    const row = pods.getByRole("row", { name: "shop-10" });
    expect(await row.textContent()).toContain("CrashLoopBackOff back-off 5m0s");
    expect(await row.getByRole("link", { name: "shop-10" }).getAttribute("href")).toBe("/c/main/pods/shop/shop-10");

    await more.click();
    expect(await pods.getByRole("rowheader").count()).toBe(15);
    cluster.api.drop(collections.pods, "shop/shop-10");
    await row.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("is one line, which leads to what tells it in full", async () => {
    const { page, complaints } = await session.open(await session.cluster(), "viewer");
    await page.getByRole("status").getByText("1 of 8 pods unwell").waitFor();
    expect(await page.getByRole("status").first().textContent()).toMatch(/^Needs attention, /);
    await page.getByRole("button", { name: "1 of 8 pods unwell" }).press("Enter");
    await page.getByRole("heading", { name: "Pods" }).and(page.locator(":focus")).waitFor();
    expect(complaints).toEqual([]);
  });
});
