import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { photos, wiki } from "./home-cluster.ts";
import { PortalSession } from "./portal-session.ts";
import { putEndpoints, putOpened } from "./service-with-pods.ts";

describe.skipIf(!hasChromium)(`the portal${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("shows what can be opened, by group, and where it leads", async () => {
    const { page, complaints } = await session.open(await session.cluster(), "viewer");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Home");
    const work = page.getByRole("list", { name: "Work" });
    const links = work.getByRole("link").filter({ visible: true });
    await links.nth(2).waitFor();
    expect(await links.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]))).toEqual([
      ["Git", "https://git.home.example.com/"],
      ["Mail", "https://mail.home.example.com/"],
      ["Wiki", "https://wiki.home.example.com/"],
    ]);
    const outside = page.getByRole("list", { name: "Outside" }).getByRole("link");
    expect(await outside.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      "https://router.example.com/",
      "http://192.0.2.20/",
    ]);
    expect(complaints).toEqual([]);
  });

  test("is what people land on", async () => {
    const { page, complaints } = await session.open(await session.cluster(), "viewer");
    const { origin } = new URL(page.url());
    for (const path of ["/", "/c/main", "/c/main/"]) {
      await page.goto(`${origin}${path}`);
      await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/c/main/portal");
    }
    expect(complaints).toEqual([]);
  });

  test("makes a tile a link while something stands behind it, and says why else", async () => {
    const cluster = await session.cluster();
    const { page, complaints } = await session.open(cluster, "viewer");
    const tile = page.getByRole("listitem").filter({ hasText: "photos.home.example.com" });
    await tile.getByText("no pod is ready: ImagePullBackOff").waitFor();
    expect(await tile.getByRole("link").count()).toBe(0);

    putEndpoints(cluster, photos, true);
    const link = tile.getByRole("link", { name: "Photos", exact: true });
    await link.waitFor();
    expect(await link.getAttribute("href")).toBe("https://photos.home.example.com/");

    putEndpoints(cluster, photos, false);
    await link.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("follows what comes and goes", async () => {
    const cluster = await session.cluster();
    const { page, complaints } = await session.open(cluster, "viewer");
    const region = page.getByRole("list", { name: "Work" });
    await region.getByRole("link", { name: "Wiki", exact: true }).waitFor();

    putOpened(cluster, { namespace: "tasks", name: "tasks", title: "Tasks", group: "Work" });
    await region.getByRole("link", { name: "Tasks", exact: true }).waitFor();
    cluster.api.drop(collections.ingresses, `${wiki.namespace}/${wiki.name}`);
    await region.getByRole("link", { name: "Wiki", exact: true }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("goes on where connections were cut", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(cluster, "viewer");
    await page.getByText("no pod is ready: ImagePullBackOff").waitFor();

    cluster.api.cut();
    putEndpoints(cluster, photos, true);
    await page.getByRole("link", { name: "Photos", exact: true }).waitFor();
  });

  test("says what is unwell first, and why", async () => {
    const { page, complaints } = await session.open(await session.cluster(), "viewer");
    const row = (section: string, name: string) =>
      page.getByRole("region", { name: section, exact: true }).getByRole("row").filter({ hasText: name });
    await row("Nodes", "attic").getByText("MemoryPressure").waitFor();
    await row("Pods", "photos-7d9c5b6f4-x2v8k").getByText("ImagePullBackOff").waitFor();
    await row("Volumes", "library").getByText("93 % full").waitFor();
    await row("Certificates", "mail-tls").getByText("ends in 3 d").waitFor();
    await row("Warnings", "BackOff").getByText("118").waitFor();
    await page.getByRole("button", { name: "1 of 3 nodes unwell" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Nodes");
    expect(complaints).toEqual([]);
  });

  test("works below a path of its host", async () => {
    const cluster = await session.cluster();
    const { page, complaints } = await session.open(cluster, "viewer", {}, { base: "/dashboard" });
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/dashboard/c/main/portal");
    putEndpoints(cluster, photos, true);
    await page.getByRole("link", { name: "Photos", exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
