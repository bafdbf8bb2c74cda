import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { PortalSession } from "./portal-session.ts";

const folder = join(import.meta.dirname, "../../../docs/pictures");
const isWanted = process.env.PICTURES === "1";

/** Writes what is on the screen, which is small enough for Git. */
async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path, animations: "disabled" });
  expect(statSync(path).size).toBeLessThan(150_000);
}

describe.skipIf(!isWanted || !hasChromium)(
  `pictures of the documents${withChromium}${isWanted ? "" : " (skipped: PICTURES=1 writes them)"}`,
  () => {
    let session: PortalSession;
    beforeAll(async () => {
      session = await PortalSession.start();
    });
    afterEach(() => session.reset());
    afterAll(() => session.close());

    test.each(["light", "dark"] as const)("dashboard, %s", async (colorScheme) => {
      const viewport = { width: 1200, height: 1000 };
      const { page } = await session.open(await session.cluster(), "admin", { colorScheme, viewport });
      await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
      await page.getByText("MemoryPressure").waitFor();
      await take(page, `dashboard-${colorScheme}`);
    });

    test("health", async () => {
      const viewport = { width: 1200, height: 1000 };
      const { page } = await session.open(await session.cluster(), "admin", { viewport });
      await page.getByText("MemoryPressure").waitFor();
      await page.getByRole("region", { name: "Backups" }).scrollIntoViewIfNeeded();
      await take(page, "dashboard-health");
    });

    test("what a sync will do", async () => {
      const viewport = { width: 1200, height: 700 };
      const { page } = await session.open(await session.cluster(), "operator", { viewport });
      await page.getByRole("button", { name: "Actions for git", exact: true }).click();
      await page.getByRole("menuitem", { name: "Sync" }).first().click();
      await page.getByText("Deletes from the cluster").waitFor();
      await take(page, "dashboard-sync");
    });

    test("narrow", async () => {
      const viewport = { width: 400, height: 800 };
      const { page } = await session.open(await session.cluster(), "viewer", { viewport });
      await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
      await take(page, "dashboard-narrow");
    });

    test("sign-in", async () => {
      const viewport = { width: 900, height: 760 };
      const { page } = await session.open(await session.cluster(), undefined, { viewport });
      await page.getByText("How to get a token").waitFor();
      await take(page, "dashboard-sign-in");
    });
  },
);
