import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { PortalSession } from "./portal-session.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What keeps people from using a part of the page, by rule and place. */
async function barriersOf(page: Page, part: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (selector) => {
    // biome-ignore lint/suspicious/noExplicitAny: axe defines itself on the page
    const { violations } = await (window as any).axe.run(selector, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }: { impact: string }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
      );
  }, part);
}

describe.skipIf(!hasChromium)(`the portal is for everybody${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test.each([
    ["light", 400],
    ["light", 1600],
    ["dark", 400],
    ["dark", 1600],
  ] as const)("%s, %i pixels wide", async (colorScheme, width) => {
    const { page, complaints } = await session.open(await session.cluster(), "admin", {
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    await page.getByText("MemoryPressure").waitFor();
    expect(await barriersOf(page, "main")).toEqual([]);

    const sizes = await page.evaluate(() => {
      const main = document.querySelector("main#main");
      return {
        background: getComputedStyle(document.body).backgroundColor,
        overflow: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
      };
    });
    expect(sizes).toEqual({
      background: colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(17, 24, 39)",
      overflow: 0,
    });
    expect(complaints).toEqual([]);
  });

  test("a theme that is forced is the same for everybody", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(
      cluster,
      "viewer",
      { colorScheme: "light" },
      { themes: { forceTheme: "portal-dark" } },
    );
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe("rgb(17, 24, 39)");
  });

  test("everything is reached by keyboard", async () => {
    const { page, complaints } = await session.open(await session.cluster(), "viewer");
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute("aria-label"));

    await page.keyboard.press("/");
    expect(await focused()).toBe("Search applications");
    await page.keyboard.type("repositories");
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor({ state: "detached" });
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Git");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Music");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Router");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Solar panels");

    const [request] = await Promise.all([
      page.waitForRequest((each) => each.url() === "http://192.0.2.20/"),
      page.keyboard.press("Enter"),
    ]);
    expect(request.isNavigationRequest()).toBe(true);
    expect(complaints.filter((each) => !each.includes("192.0.2.20"))).toEqual([]);
  });
});
