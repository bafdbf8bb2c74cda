import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ChartRef } from "../charts/chart-ref.ts";
import { ChartLock } from "../charts/lock.ts";
import { must } from "../must.ts";
import { testFolder } from "../repository/testing.ts";
import { ChartAccess } from "./access.ts";
import { sha256Of } from "./archive.ts";
import { ensureArchives } from "./archives.ts";
import { type ChartRepositoryOptions, serveCharts } from "./testing/chart-repository.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { packChart } from "./testing/pack-chart.ts";

const repository = "https://charts.example.com";
const pack = (name: string, version: string, comment = "") =>
  packChart({ "Chart.yaml": `apiVersion: v2\nname: ${name}\nversion: ${version}\n${comment}` });
const [shop, base, changedShop] = [pack("shop", "1.2.3"), pack("base", "0.1.0"), pack("shop", "1.2.3", "# changed\n")];
const shopRef: ChartRef = { repository, name: "shop", version: "1.2.3" };
const baseRef: ChartRef = { repository, name: "base", version: "0.1.0" };
const [shopDigest, baseDigest, changedDigest] = [shop, base, changedShop].map(({ archive }) => sha256Of(archive));

const noHelm = () => Promise.reject(new Error("nothing has to be fetched"));
const helm = async () => must(installedHelm, "Helm");
const locked = (...charts: readonly [ChartRef, string | undefined][]) =>
  new ChartLock(charts.map(([chart, sha256 = ""]) => ({ ...chart, sha256 }))).format();
const lockOf = (root: string) => readFileSync(join(root, "charts.lock.json"), "utf8");
const cacheOf = (root: string) => readdirSync(join(root, ".charts/archives")).sort();
const fill = (root: string, sha256: string | undefined, archive: Buffer) =>
  writeFileSync(join(root, `.charts/archives/${sha256}.tgz`), archive);

/** A repository with a cache, whose charts come from a server of ours. */
async function served(charts: readonly ReturnType<typeof pack>[], lock?: string, options: ChartRepositoryOptions = {}) {
  const server = await serveCharts(charts, options);
  onTestFinished(() => server.close());
  const access = JSON.stringify({ mirrors: { [repository]: server.url } });
  const files = { "charts.access.json": access, ...(lock !== undefined && { "charts.lock.json": lock }) };
  const root = testFolder({ ...files, ".charts/archives/.keep": "" });
  return { root, server, access: ChartAccess.read(root, {}) };
}

describe("without a network", () => {
  test("what is locked and cached is there, and the lock keeps nothing else", async () => {
    const lock = locked([shopRef, shopDigest], [baseRef, baseDigest]);
    const root = testFolder({ "charts.lock.json": lock, ".charts/archives/.keep": "" });
    fill(root, shopDigest, shop.archive);
    const told: unknown[] = [];
    const release = { ...shopRef, releaseName: "store" };
    await ensureArchives(root, [release, shopRef], {
      helm: noHelm,
      access: ChartAccess.read(root, {}),
      onArchive: ({ name }, isNew, done, all) => told.push([name, isNew, done, all]),
    });
    expect(told).toEqual([["shop", false, 1, 1]]);
    expect(lockOf(root)).toBe(locked([shopRef, shopDigest]));
  });

  test("a repository without charts needs no lock file", async () => {
    const root = testFolder();
    await ensureArchives(root, [], { helm: noHelm, access: ChartAccess.read(root, {}) });
    expect(readdirSync(root)).toEqual([]);
  });

  test("fails where the lock gives a chart the digest of another", async () => {
    const lock = locked([shopRef, baseDigest]);
    const root = testFolder({ "charts.lock.json": lock, ".charts/archives/.keep": "" });
    fill(root, baseDigest, base.archive);
    await expect(ensureArchives(root, [shopRef], { helm: noHelm, access: ChartAccess.read(root, {}) })).rejects.toThrow(
      `chart shop 1.2.3 of ${repository}: its archive holds another chart or version, got "base 0.1.0"; name the one that is meant`,
    );
    expect(lockOf(root)).toBe(lock);
  });
});

describe.skipIf(installedHelm === undefined)(`with Helm${withHelm}`, () => {
  test("what is used for the first time is fetched, kept and locked", async () => {
    const { root, server, access } = await served([shop, base]);
    const told: unknown[] = [];
    await ensureArchives(root, [shopRef], {
      helm,
      access,
      onArchive: ({ name }, isNew, done, all) => told.push([name, isNew, done, all]),
    });
    expect(told).toEqual([["shop", true, 1, 1]]);
    expect(lockOf(root)).toBe(locked([shopRef, shopDigest]));
    expect(cacheOf(root)).toEqual([".keep", `${shopDigest}.tgz`]);
    await ensureArchives(root, [shopRef, baseRef], { helm, access });
    expect(lockOf(root)).toBe(locked([shopRef, shopDigest], [baseRef, baseDigest]));
    expect(server.requests.filter((request) => request.includes("shop"))).toEqual(["GET /shop-1.2.3.tgz"]);
  });

  test("what is not asked for stays locked where not all charts are known", async () => {
    const lock = locked([shopRef, shopDigest], [baseRef, baseDigest]);
    const { root, access } = await served([shop], lock);
    await ensureArchives(root, [shopRef], { helm, access, keepsOthers: true });
    expect(lockOf(root)).toBe(lock);
  });

  test("an archive in the cache that is not what its name says is fetched again", async () => {
    const { root, access } = await served([shop], locked([shopRef, shopDigest]));
    fill(root, shopDigest, shop.archive.subarray(0, 100));
    await ensureArchives(root, [shopRef], { helm, access });
    expect(readFileSync(join(root, `.charts/archives/${shopDigest}.tgz`))).toEqual(shop.archive);
  });

  test("fails with all charts that changed or are not to be had, and locks none of the others", async () => {
    const lock = locked([shopRef, shopDigest]);
    const { root, server, access } = await served([changedShop, base], lock);
    await expect(
      ensureArchives(root, [shopRef, { ...baseRef, version: "0.2.0" }, baseRef], { helm, access }),
    ).rejects.toThrow(
      [
        `chart shop 1.2.3 of ${repository}: its archive is not the one that charts.lock.json has with the SHA-256 ${shopDigest}, got ${changedDigest}; ask those who publish it why one version has two; if it may change, remove it from charts.lock.json and run npm run charts`,
        `chart base 0.2.0 of ${repository}: ${server.url} has no such version; use one that it has, like 0.1.0`,
      ].join("\n"),
    );
    expect(lockOf(root)).toBe(lock);
    expect(cacheOf(root)).toEqual([".keep", `${baseDigest}.tgz`]);
  });

  test("fails with what is no archive of the chart, and keeps nothing of it", async () => {
    const instead = { "/shop-1.2.3.tgz": Buffer.from("<html>log in</html>"), "/base-0.1.0.tgz": shop.archive };
    const { root, access } = await served([shop, base], undefined, { instead });
    await expect(ensureArchives(root, [shopRef, baseRef], { helm, access })).rejects.toThrow(
      [
        `chart shop 1.2.3 of ${repository}: is not the archive of a chart, got "<html>log in</html>"; check its address and fetch it again`,
        `chart base 0.1.0 of ${repository}: its archive holds another chart or version, got "shop 1.2.3"; name the one that is meant`,
      ].join("\n"),
    );
    expect(cacheOf(root)).toEqual([".keep"]);
    expect(readdirSync(root)).not.toContain("charts.lock.json");
  });
});
