import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { hasChromium, withChromium } from "./browser.ts";
import { collections } from "./collections.ts";
import { PortalSession } from "./portal-session.ts";
import type { Role, TestCluster } from "./test-cluster.ts";

describe.skipIf(!hasChromium)(`actions${withChromium}`, () => {
  let session: PortalSession;
  beforeAll(async () => {
    session = await PortalSession.start();
  });
  afterEach(() => session.reset());
  afterAll(() => session.close());

  /** Opens the menu of an object of a section. */
  async function openMenuOf(page: Page, section: string, name: string): Promise<void> {
    const region = page.getByRole("region", { name: section, exact: true });
    await region.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
    await page.getByRole("menu").waitFor();
    await page.getByText("Asking what you may do…").waitFor({ state: "detached" });
  }

  /** Opens the portal, and a menu in it. */
  async function openMenu(role: Role, section: string, name: string, cluster?: TestCluster) {
    const shown = cluster ?? (await session.cluster());
    const watched = await session.open(shown, role);
    await openMenuOf(watched.page, section, name);
    return { ...watched, cluster: shown };
  }

  const itemsOf = (page: Page) => page.getByRole("menuitem").allTextContents();
  const choose = (page: Page, name: string) => page.getByRole("menuitem", { name, exact: true }).click();
  const changesOf = ({ changes }: TestCluster) =>
    changes.map(({ method, path, contentType, body }) => ({ method, path, contentType, body }));
  const accepted = (page: Page, what: string) => page.getByText(`${what}: the cluster has accepted it.`).waitFor();
  const application = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/photos";

  test("are those that people may do", async () => {
    const cluster = await session.cluster();
    const seen = [];
    for (const role of ["viewer", "operator", "admin"] as const) {
      const { page, complaints } = await session.open(cluster, role);
      for (const [section, name] of [
        ["Argo CD", "photos"],
        ["Nodes", "attic"],
      ] as const) {
        await openMenuOf(page, section, name);
        seen.push([role, name, ...(await itemsOf(page))]);
        await page.keyboard.press("Escape");
      }
      expect(complaints).toEqual([]);
    }
    const photos = ["Sync…", "Refresh", "Hard refresh", "Restart photos…", "Scale photos…"];
    expect(seen).toEqual([
      ["viewer", "photos", "Nothing that you may do"],
      ["viewer", "attic", "Nothing that you may do"],
      ["operator", "photos", ...photos],
      ["operator", "attic", "Nothing that you may do"],
      ["admin", "photos", ...photos],
      ["admin", "attic", "Cordon…", "Drain…"],
    ]);
  });

  test("a sync says what it will do, and does that", async () => {
    const { page, complaints, cluster } = await openMenu("operator", "Argo CD", "photos");
    await choose(page, "Sync…");
    const dialog = page.getByRole("dialog", { name: "Sync photos" });
    await dialog.getByText("Deletes from the cluster what is gone from there.").waitFor();
    await dialog.getByText("Options of its policy: ServerSideApply=true.").waitFor();
    await dialog.getByRole("button", { name: "Sync" }).click();
    await accepted(page, "Sync photos");
    expect(changesOf(cluster)).toEqual([
      {
        method: "PATCH",
        path: application,
        contentType: "application/merge-patch+json",
        body: {
          metadata: { resourceVersion: expect.any(String) },
          operation: {
            initiatedBy: { username: "system:serviceaccount:dashboard:operator" },
            sync: { prune: true, syncOptions: ["ServerSideApply=true"] },
          },
        },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("a refresh is done at once", async () => {
    const { page, complaints, cluster } = await openMenu("operator", "Argo CD", "photos");
    await choose(page, "Refresh");
    await accepted(page, "Refresh photos");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Actions for photos");
    expect(changesOf(cluster)).toEqual([
      {
        method: "PATCH",
        path: application,
        contentType: "application/merge-patch+json",
        body: { metadata: { annotations: { "argocd.argoproj.io/refresh": "normal" } } },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("what the API refuses is shown in its words", async () => {
    const { page, cluster } = await openMenu("operator", "Argo CD", "photos");
    cluster.fail(application, { status: 403, message: "applications is forbidden: <b>not</b> today" });
    await choose(page, "Refresh");
    const dialog = page.getByRole("dialog", { name: "Refresh photos" });
    expect(await dialog.getByRole("alert").textContent()).toBe("applications is forbidden: <b>not</b> today");
    cluster.heal(application);
    await dialog.getByRole("button", { name: "Refresh" }).click();
    await accepted(page, "Refresh photos");
  });

  test("a restart marks the pod template", async () => {
    const { page, complaints, cluster } = await openMenu("operator", "Argo CD", "photos");
    await choose(page, "Restart photos…");
    const dialog = page.getByRole("dialog", { name: "Restart photos" });
    await dialog.getByText("Replaces 1 pod.").waitFor();
    await dialog.getByRole("button", { name: "Restart" }).click();
    await accepted(page, "Restart photos");
    const annotations = { "kubectl.kubernetes.io/restartedAt": expect.stringMatching(/^\d{4}-.*Z$/) };
    expect(changesOf(cluster)).toEqual([
      {
        method: "PATCH",
        path: "/apis/apps/v1/namespaces/photos/deployments/photos",
        contentType: "application/merge-patch+json",
        body: { spec: { template: { metadata: { annotations } } } },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("scaling to nothing needs a tick", async () => {
    const cluster = await session.cluster();
    cluster.put("/apis/autoscaling/v2/horizontalpodautoscalers", {
      metadata: { namespace: "photos", name: "crowds" },
      spec: { scaleTargetRef: { kind: "Deployment", name: "photos" }, minReplicas: 1, maxReplicas: 4 },
    });
    const scale = "/apis/apps/v1/namespaces/photos/deployments/photos/scale";
    cluster.answer(scale, {});
    const { page, complaints } = await openMenu("operator", "Argo CD", "photos", cluster);
    await choose(page, "Scale photos…");
    const dialog = page.getByRole("dialog", { name: "Scale photos" });
    const act = dialog.getByRole("button", { name: "Scale" });
    await dialog.getByText("It has 1 pod.").waitFor();
    await dialog.getByText("HorizontalPodAutoscaler crowds sets the number again.").waitFor();
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel("Pods").fill("3");
    await dialog.getByText("Starts 2 pods.").waitFor();
    expect(await act.isDisabled()).toBe(false);
    await dialog.getByLabel("Pods").fill("0");
    await dialog.getByText("Ends 1 pod.").waitFor();
    await act.click();
    expect(changesOf(cluster)).toEqual([]);
    await dialog.getByLabel("Stop photos until it is scaled up again").check();
    await act.click();
    await accepted(page, "Scale photos");
    expect(changesOf(cluster)).toEqual([
      { method: "PATCH", path: scale, contentType: "application/merge-patch+json", body: { spec: { replicas: 0 } } },
    ]);
    expect(complaints).toEqual([]);
  });

  test("a cordon is asked about, and the page shows it", async () => {
    const { page, complaints, cluster } = await openMenu("admin", "Nodes", "rack-2");
    await choose(page, "Cordon…");
    const dialog = page.getByRole("dialog", { name: "Cordon rack-2" });
    await dialog.getByText("No new pods come to it until it is uncordoned.").waitFor();
    await dialog.getByRole("button", { name: "Cordon" }).click();
    const row = page.getByRole("row").filter({ hasText: "rack-2" }).filter({ hasText: "cordoned" });
    await row.first().waitFor();
    expect(changesOf(cluster)).toEqual([
      {
        method: "PATCH",
        path: "/api/v1/nodes/rack-2",
        contentType: "application/merge-patch+json",
        body: { spec: { unschedulable: true } },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  test("a drain says what is lost, honours budgets, shows how far it is, and can be stopped", async () => {
    const cluster = await session.cluster();
    const pod = (name: string, more: object) => ({
      metadata: { namespace: "music", name, uid: name, ...more },
      status: { phase: "Running" },
    });
    const owned = { ownerReferences: [{ kind: "ReplicaSet", name: "music", controller: true }] };
    cluster.api.drop(collections.pods, "photos/photos-7d9c5b6f4-x2v8k");
    cluster.put(
      collections.pods,
      { ...pod("guarded", owned), spec: { volumes: [{ name: "a", emptyDir: {} }] } },
      pod("alone", {}),
    );
    const eviction = "/api/v1/namespaces/music/pods/guarded/eviction";
    cluster.fail(eviction, {
      status: 500,
      message: "Cannot evict pod as it would violate the pod's disruption budget.",
    });

    const { page, cluster: drained } = await openMenu("admin", "Nodes", "attic", cluster);
    await choose(page, "Drain…");
    const dialog = page.getByRole("dialog", { name: "Drain attic" });
    const act = dialog.getByRole("button", { name: "Drain" });
    const losing = dialog.getByLabel("Lose the files in emptyDir volumes of music/guarded");
    await losing.check();
    await act.click();
    expect(changesOf(cluster)).toEqual([]);
    await dialog.getByLabel(/End .*, which nothing makes again$/).check();
    await act.click();
    await dialog.getByText("music/guarded is tried again: Cannot evict pod as it would violate").waitFor();
    const asked = changesOf(drained).map(({ method, path }) => `${method} ${path}`);
    expect(asked[0]).toBe("PATCH /api/v1/nodes/attic");
    expect(asked).toContain(`POST ${eviction}`);
    expect(asked.filter((each) => each.startsWith("DELETE"))).toEqual([]);
    await dialog.getByRole("button", { name: "Stop" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  test("a pod's logs are a page of Headlamp's own", async () => {
    const { page } = await openMenu("viewer", "Pods", "photos-7d9c5b6f4-x2v8k");
    expect(await itemsOf(page)).toEqual(["Logs"]);
    await choose(page, "Logs");
    await page.waitForURL(
      (url) => `${url.pathname}${url.search}` === "/c/main/pods/photos/photos-7d9c5b6f4-x2v8k?view=logs",
    );
  });
});
