import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { PortalSession } from "./portal-session.ts";

/** Opens the menu of something in a section of the page. */
async function openMenu(page: Page, section: string, name: string): Promise<void> {
  const region = page.getByRole("region", { name: section, exact: true });
  await region.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menu").waitFor();
}

describe.skipIf(!hasChromium)(`actions of the portal${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  test("are offered to those who may", async () => {
    const cluster = await session.cluster();
    for (const [role, argoCd, node] of [
      ["viewer", [], []],
      ["operator", ["Sync…", "Refresh", "Hard refresh"], []],
      ["admin", ["Sync…", "Refresh", "Hard refresh"], ["Cordon…", "Drain…"]],
    ] as const) {
      const { page, complaints } = await session.open(cluster, role);
      const offered = async () => {
        const entries = await page.getByRole("menuitem").allTextContents();
        return entries.filter((each) => /sync|refresh|cordon|drain/i.test(each));
      };
      await openMenu(page, "Argo CD", "git");
      await expect.poll(offered, { timeout: 10_000 }).toEqual(argoCd);
      await page.keyboard.press("Escape");
      await openMenu(page, "Nodes", "attic");
      await expect.poll(offered, { timeout: 10_000 }).toEqual(node);
      expect(complaints).toEqual([]);
    }
  });

  test("say what they will do, ask, and arrive as the one request that does it", async () => {
    const cluster = await session.cluster();
    const { page, complaints } = await session.open(cluster, "operator");
    await openMenu(page, "Argo CD", "git");
    await page.getByRole("menuitem", { name: "Sync" }).click();
    const dialog = page.getByRole("dialog", { name: "Sync git" });
    await dialog.getByText("Deletes from the cluster what is gone from there.").waitFor();
    expect(cluster.changes).toEqual([]);

    await dialog.getByRole("button", { name: "Sync" }).click();
    await page.getByText("Argo CD was asked to sync git.").waitFor();
    expect(cluster.changes.map(({ method, path, contentType, body }) => ({ method, path, contentType, body }))).toEqual(
      [
        {
          method: "PATCH",
          path: `${collections.applications.replace("/applications", "")}/namespaces/argocd/applications/git`,
          contentType: "application/merge-patch+json",
          body: {
            metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
            operation: {
              initiatedBy: { username: "system:serviceaccount:dashboard:operator" },
              sync: { prune: true, syncOptions: ["ServerSideApply=true"] },
            },
          },
        },
      ],
    );
    expect(complaints).toEqual([]);
  });

  test("keep new pods from a node, which the page shows", async () => {
    const cluster = await session.cluster();
    const { page, complaints } = await session.open(cluster, "admin");
    await openMenu(page, "Nodes", "rack-2");
    await page.getByRole("menuitem", { name: "Cordon" }).click();
    const dialog = page.getByRole("dialog", { name: "Cordon rack-2" });
    await dialog.getByRole("button", { name: "Cordon" }).click();
    const row = page.getByRole("row").filter({ hasText: "rack-2" }).filter({ hasText: "cordoned" });
    await row.first().waitFor();
    expect(cluster.changes.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: "PATCH", path: "/api/v1/nodes/rack-2", body: { spec: { unschedulable: true } } },
    ]);
    expect(complaints).toEqual([]);
  });

  test("show what the API says where it refuses", async () => {
    const cluster = await session.cluster();
    const { page } = await session.open(cluster, "operator");
    await openMenu(page, "Argo CD", "git");
    const path = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/git";
    await page.getByRole("menuitem", { name: "Sync" }).click();
    const dialog = page.getByRole("dialog", { name: "Sync git" });
    await dialog.getByText("Deletes from the cluster").waitFor();
    cluster.fail(path, { status: 403, message: "ValidatingAdmissionPolicy 'applications' denied request" });
    await dialog.getByRole("button", { name: "Sync" }).click();
    await dialog.getByRole("alert").getByText("denied request").waitFor();
  });
});
