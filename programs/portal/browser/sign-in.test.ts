import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { PortalSession } from "./portal-session.ts";

describe.skipIf(!hasChromium)(`who has not signed in${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("is told how to get a token, and with it comes to the page", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(cluster, undefined);
    const help = page.getByRole("dialog").getByRole("region", { name: "How to get a token" });
    await help.waitFor();
    expect(await help.getByRole("listitem").locator("code").allTextContents()).toEqual([
      "kubectl --namespace=dashboard create token viewer --duration=8h",
      "kubectl --namespace=dashboard create token operator --duration=8h",
      "kubectl --namespace=dashboard create token admin --duration=8h",
    ]);
    // Nothing of the cluster is asked before.
    expect(cluster.api.seen.filter(({ path }) => /nodes|pods|ingresses|configmaps/.test(path))).toEqual([]);

    await page.getByLabel("ID token").fill("operator");
    await page.getByRole("button", { name: "Authenticate" }).click();
    await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
    await page.getByRole("link", { name: "Wiki", exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/c/main/portal");
  });
});
