import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ChartLock } from "../charts/lock.ts";
import { temporaryFolder } from "../writer/testing.ts";
import { sha256Of } from "./archive.ts";
import { cachedChart, chartAt } from "./chart-at.ts";
import { packChart } from "./testing/pack-chart.ts";

const files = { "Chart.yaml": "name: shop\nversion: 1.2.3\n", "templates/a.yaml": "a: 1\n" };
const ref = { repository: "https://charts.example.com", name: "shop", version: "1.2.3" };

test("reads the chart of a folder and that of an archive alike", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "shop/templates"), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, "shop", path), text);
  writeFileSync(join(folder, "shop.tgz"), packChart(files).archive);
  const shop = {
    name: "shop",
    version: "1.2.3",
    templates: [{ path: "templates/a.yaml", bytes: Buffer.from("a: 1\n") }],
  };
  expect(chartAt(join(folder, "shop"))).toMatchObject(shop);
  expect(chartAt(join(folder, "shop.tgz"))).toMatchObject(shop);
  expect(() => chartAt(join(folder, "shop-2.tgz"))).toThrow(
    /^--from: does not exist, got ".*"; name a folder or archive$/,
  );
});

test("reads the chart that the lock has from the cache", () => {
  const folder = temporaryFolder();
  const missing =
    "chart shop 1.2.3 of https://charts.example.com: is not in the cache; run npm run charts, or name its folder or archive with --from";
  expect(() => cachedChart(folder, ref)).toThrow(missing);
  const { archive } = packChart(files);
  const sha256 = sha256Of(archive);
  writeFileSync(join(folder, "charts.lock.json"), new ChartLock([{ ...ref, sha256 }]).format());
  expect(() => cachedChart(folder, ref)).toThrow(missing);
  mkdirSync(join(folder, ".charts/archives"), { recursive: true });
  writeFileSync(join(folder, `.charts/archives/${sha256}.tgz`), archive);
  expect(cachedChart(folder, ref)).toMatchObject({ name: "shop", version: "1.2.3" });
});
