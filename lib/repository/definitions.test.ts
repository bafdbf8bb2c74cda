import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { readDefinitions } from "./definitions.ts";

const zone = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: zones.example.com }
spec:
  group: example.com
  names: { kind: Zone, plural: zones }
  scope: Cluster
  versions: [{ name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]
`;
let root = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "definitions-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const write = (file: string, text: string) => {
  mkdirSync(join(root, "infrastructure/crds"), { recursive: true });
  writeFileSync(join(root, "infrastructure/crds", file), text);
};

test("there are none without the folder", () => {
  expect(readDefinitions(root)).toEqual([]);
});

test("there is one for each in the YAML files, and others are left alone", () => {
  write("zones.yaml", zone);
  write("README.md", "# About");
  expect(readDefinitions(root)).toMatchObject([
    { metadata: { name: "zones.example.com" }, spec: { scope: "Cluster" } },
  ]);
});

test("fails on what is not a definition, with its place", () => {
  write("more.yaml", `${zone}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n`);
  expect(configErrorOf(() => readDefinitions(root))).toBe(
    'infrastructure/crds/more.yaml:10: is not a CustomResourceDefinition, got "ConfigMap"; move it away: what is here is known and never synced',
  );
});
