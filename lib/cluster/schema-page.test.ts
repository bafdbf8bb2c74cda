import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clusterSchemaNode, fieldsOf, type SchemaNode } from "./schema-node.ts";
import { clusterPage } from "./schema-page.ts";

test("docs/cluster.md is up to date", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/cluster.md"), "utf8")).toBe(clusterPage());
});

test("every field and every filling is described", () => {
  const undescribed = (
    path: string,
    { description, properties, oneOf = [], items, additionalProperties }: SchemaNode,
  ): string[] => [
    ...(description === undefined ? [path] : []),
    ...fieldsOf({ ...(properties && { properties }) }).flatMap(([name, field]) =>
      field.const === undefined ? undescribed(`${path}.${name}`, field) : [],
    ),
    ...oneOf.flatMap((filling, index) => undescribed(`${path}[${index}]`, filling)),
    // The texts of a list or a mapping are what it says itself.
    ...(items?.oneOf ?? []).flatMap((filling, index) => undescribed(`${path}[${index}]`, filling)),
    ...(additionalProperties !== undefined && additionalProperties !== false && additionalProperties.properties
      ? undescribed(`${path}.*`, additionalProperties)
      : []),
  ];
  expect(undescribed("cluster", clusterSchemaNode())).toEqual([]);
});

test("shows fillings with their fields, what must be said, and what may be left out", () => {
  const page = clusterPage();
  expect(page).toContain(
    [
      "## loadBalancer",
      "",
      'What gives addresses to Services of type LoadBalancer. Default: `{ type: "servicelb" }`.',
      "",
      '### `type: "servicelb"`',
      "",
      "K3s' own: a Service gets the addresses of the nodes.",
      "",
      '### `type: "metallb"`',
      "",
      "MetalLB in layer 2 mode: a Service gets an address of its own.",
      "",
      "| Field | What it is | Value | Default |",
      "| --- | --- | --- | --- |",
      '| `addresses` | Ranges of the LAN, like "192.168.1.240-192.168.1.250", announced by ARP. | list of strings | required |',
    ].join("\n"),
  );
  expect(page).toContain(
    '| `nodes.<name>.role` | A server runs the control plane, an agent only workloads. | `"server"`, `"agent"` | required |',
  );
  expect(page).toContain('| `repository.revision` | Branch, tag or commit that Argo CD follows. | string | `"HEAD"` |');
  expect(page).toContain(
    [
      '| `dns.type` | Cloudflare: an API token that may read the zone and edit its DNS. | `"cloudflare"` | required |',
      '| `dns.secretName` | Secret in namespace cert-manager with what the provider asks for. | string | `"dns-provider"` |',
    ].join("\n"),
  );
});
