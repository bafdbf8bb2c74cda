import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { photos } from "./home-cluster.ts";
import { PortalSession } from "./portal-session.ts";
import { putEndpoints } from "./service-with-pods.ts";
import type { Fault } from "./test-cluster.ts";

describe.skipIf(!hasChromium)(`each source of the portal fails alone${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  const forbidden = (resource: string): Fault => ({
    status: 403,
    message: `${resource} is forbidden: User "system:serviceaccount:dashboard:viewer" cannot list resource "${resource}"`,
  });
  const all: readonly (readonly [keyof typeof collections, Fault, string])[] = [
    ["nodes", forbidden("nodes"), "Nodes: you may not see them"],
    ["pods", forbidden("pods"), "Pods: you may not see them"],
    ["ingresses", forbidden("ingresses"), "Ingresses: you may not see them"],
    ["endpointSlices", forbidden("endpointslices"), "Endpoints: you may not see them"],
    ["applications", { status: 500, message: "etcdserver: request timed out" }, "etcdserver: request timed out"],
    ["certificates", "never answers", "Certificates: the API takes long to answer"],
    ["configMaps", { delay: 12_000 }, "Links: the API takes long to answer"],
  ];
  test.each(all)("%s", async (name, fault, notice) => {
    const cluster = await session.cluster();
    const path = collections[name];
    cluster.fail(path, fault);
    const { page, complaints } = await session.open(cluster, "viewer");
    await page.locator(".portal-notice").filter({ hasText: notice }).first().waitFor({ timeout: 15_000 });

    // All others are there, and followed.
    const mail = page.getByText("mail.home.example.com", { exact: true }).first();
    if (name !== "ingresses") await mail.waitFor();
    if (name !== "nodes") await page.getByText("MemoryPressure").waitFor();
    if (name !== "pods") await page.getByText("photos-7d9c5b6f4-x2v8k").first().waitFor();
    putEndpoints(cluster, photos, true);
    if (name !== "ingresses" && name !== "endpointSlices") {
      await page.getByRole("link", { name: "Photos", exact: true }).waitFor();
    }
    // What the browser itself says of a refusal, nobody can keep it from.
    expect(complaints.filter((each) => !(each.includes("Failed to load resource") && each.includes(path)))).toEqual([]);
  });

  test("and is there again by itself", async () => {
    const cluster = await session.cluster();
    cluster.fail(collections.ingresses, { status: 500, message: "etcdserver: leader changed" });
    const { page } = await session.open(cluster, "viewer");
    await page.getByText("etcdserver: leader changed").first().waitFor();
    cluster.heal(collections.ingresses);
    await page.getByRole("link", { name: "Mail", exact: true }).waitFor();
    await page.getByText("etcdserver: leader changed").first().waitFor({ state: "detached" });
  });

  test("and one that the cluster does not have says nothing", async () => {
    const cluster = await session.cluster((empty) => {
      for (const path of Object.values(collections)) {
        if (/^\/api\/|apps|discovery|networking.k8s.io\/v1\/ingresses|apiextensions/.test(path)) empty.put(path);
      }
      empty.answer("/version", { major: "1", minor: "36", gitVersion: "v1.36.5+k3s1" });
      empty.answer("/apis/apiextensions.k8s.io/v1beta1/customresourcedefinitions", { items: [] });
    });
    const { page, complaints } = await session.open(cluster, "viewer");
    await page.getByText("Nothing can be opened yet").waitFor();
    expect(await page.locator(".portal-notice").allTextContents()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("and a session that is over is said once", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(cluster, "viewer");
    await page.getByRole("link", { name: "Mail", exact: true }).waitFor();
    await page.context().clearCookies();
    cluster.api.cut();
    const alert = page.getByRole("alert").filter({ hasText: "Your session is over" });
    await alert.waitFor({ timeout: 30_000 });
    expect(await alert.count()).toBe(1);
    await expect.poll(() => page.locator(".portal-notice").count(), { timeout: 40_000 }).toBe(1);
    expect(await alert.getByRole("link", { name: "Sign in again" }).getAttribute("href")).toBe("/c/main/token");
  });
});
