import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { PortalSession } from "./portal-session.ts";

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("ID token").fill("viewer");
  await page.getByRole("button", { name: "Authenticate" }).click();
}

describe.skipIf(!hasChromium)(`signing in${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("says how to get a token, where keyboards and screen readers reach it", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(cluster, undefined);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "How to get a token" }).waitFor();
    expect(await dialog.locator("code").allTextContents()).toEqual([
      "kubectl --namespace=dashboard create token viewer --duration=8h",
      "kubectl --namespace=dashboard create token operator --duration=8h",
      "kubectl --namespace=dashboard create token admin --duration=8h",
    ]);
    // Nothing of the cluster is asked before.
    expect(cluster.api.seen.filter(({ path }) => /nodes|pods|ingresses|configmaps/.test(path))).toEqual([]);
    expect(
      await dialog
        .getByRole("navigation", { name: "Help" })
        .getByRole("link")
        .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("href")])),
    ).toEqual([
      ["Handbook", "https://handbook.home.example.com/"],
      ["Write to operations", "mailto:operations@example.com"],
    ]);

    const copy = dialog.getByRole("button", { name: "Copy the command: operate" });
    await copy.focus();
    await page.keyboard.press("Enter");
    await copy.getByText(/^(Copied|Selected)$/).waitFor();
    expect(await page.title()).toBe("Sign in · Home");
  });

  test("leads to the portal, or back to where somebody wanted to be", async () => {
    const { page } = await session.open(await session.cluster(), undefined);
    await signIn(page);
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/c/main/portal");

    await page.context().clearCookies();
    await page.goto(new URL("/c/main/overview", page.url()).href);
    await signIn(page);
    await page.waitForURL("**/c/main/overview");
    // Headlamp calls its links at the side buttons.
    await page.getByRole("button", { name: "Portal" }).click();
    await page.waitForURL("**/c/main/portal");
  });

  test("leaves Headlamp's own overview where the side leads", async () => {
    const { page } = await session.open(await session.cluster(), "viewer");
    await page.getByRole("link", { name: "All objects of the cluster" }).click();
    await page.waitForURL("**/c/main/overview");
    await page.getByRole("heading", { name: "Overview" }).first().waitFor();
  });
});
