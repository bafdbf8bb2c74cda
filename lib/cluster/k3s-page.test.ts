import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { k3sPage } from "./k3s-page.ts";

test("docs/k3s-configuration.md is up to date", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/k3s-configuration.md"), "utf8")).toBe(k3sPage());
});

test("says who says each key", () => {
  const page = k3sPage();
  for (const row of [
    "| `debug` | Whether to log in detail. | boolean | `false` | `server`, `agent`, `node` |",
    "| `node-ip` | Addresses of the node, of the first family first. Default: found by K3s. | list of strings |  | `nodes.<name>.address` |",
    "| `token` | What lets a node join. A secret. | string |  | nobody |",
    "| `embedded-registry` | Whether nodes give their images to each other. | boolean | `false` | `registries.embedded` |",
    "| `cluster-init` | Whether to start a cluster on embedded etcd. | boolean | `false` | slot `datastore` |",
    "| `secrets-encryption` | Whether Secrets are encrypted in the datastore, from creation on. | boolean | `false` | the platform |",
  ]) {
    expect(page).toContain(row);
  }
});
