import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { recordedRenders } from "./recorded-renders.ts";
import { testFolder, writeFiles } from "./testing.ts";

const text = "# Generated\napiVersion: v1\nkind: Service\nmetadata:\n  name: shop\n  namespace: shop\n";
const record = {
  chart: "shop 1.2.3 of https://charts.example.com",
  archive: "a",
  values: "b",
  patches: "c",
  apiVersions: "d",
  release: "shop in shop",
  kubernetes: "1.36.5",
  helm: "4.2.1",
};
const objects = createHash("sha256").update(text).digest("hex");
const files = { "Service-shop.yaml": "shop/templates/service.yaml" };
const lock = (content: object) => ({ "dist/home/shop/render.lock": `# Generated\n${JSON.stringify(content)}\n` });
const service = { "dist/home/shop/Service-shop.yaml": text };

const recordedIn = (tree: Readonly<Record<string, string>>) => recordedRenders(testFolder(tree))("home", "shop");

test("gives the objects with the files of the chart that made them", () => {
  const found = recordedIn({ ...lock({ ...record, objects, files }), ...service });
  expect(found).toMatchObject({ file: "dist/home/shop/render.lock", record });
  expect(found?.objects()).toEqual([
    {
      manifest: { apiVersion: "v1", kind: "Service", metadata: { name: "shop", namespace: "shop" } },
      template: "shop/templates/service.yaml",
    },
  ]);
});

test("knows nothing without a whole record", () => {
  expect(recordedIn(service)).toBeUndefined();
  expect(recordedIn({ ...lock({ ...record, values: 1, objects, files }), ...service })).toBeUndefined();
  expect(recordedIn({ "dist/home/shop/render.lock": "{" })).toBeUndefined();
});

test("gives no objects that are not those that were written", () => {
  const whole = lock({ ...record, objects, files });
  expect(recordedIn(whole)?.objects()).toBeUndefined();
  const root = testFolder({ ...whole, ...service });
  writeFiles(root, { "dist/home/shop/Service-shop.yaml": `${text}# mine\n` });
  expect(recordedRenders(root)("home", "shop")?.objects()).toBeUndefined();
});

test("never leaves the folder of the application", () => {
  const outside = { "../other/Service-shop.yaml": "shop/templates/service.yaml" };
  const found = recordedIn({
    ...lock({ ...record, objects, files: outside }),
    "dist/home/other/Service-shop.yaml": text,
  });
  expect(found?.objects()).toBeUndefined();
});
