import { expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import { testCluster, testMember } from "../testing.ts";
import { inventory } from "./inventory.ts";

const capabilities = { kubernetes: "1.36.5", apiVersions: [] };

const cluster = testCluster();

/** The inventory of two applications, of which the second one waits for the first. */
function inventoryOf(config: Partial<ApplicationConfig> = {}): string {
  const applications = [
    { ...testMember("base"), manifests: [], releases: [], wave: 0, dependencies: [] },
    {
      ...testMember("an-app", config),
      manifests: [],
      wave: 1,
      releases: [],
      dependencies: [{ on: "base", reason: "its dependsOn says so" }],
    },
  ];
  return inventory({ cluster, capabilities, applications, built: [], files: [], bootstrap: [], hostScripts: [] });
}

/** The text below a heading. */
function sectionOf(text: string, title: string): string | undefined {
  return text
    .split("\n## ")
    .find((part) => part.startsWith(`${title}\n`))
    ?.slice(title.length + 2)
    .trimEnd();
}

test("begins with the cluster", () => {
  expect(inventoryOf().split("\n## ")[0]).toBe(
    "# Cluster test\n\nK3s v1.36.5+k3s1 · domain `test.example.com` · Argo CD follows `https://git.example.com/platform.git` at `HEAD`.\n",
  );
});

test("has its sections, and ends with a line break", () => {
  const text = inventoryOf();
  expect(text.match(/^##+ .*/gm)).toEqual([
    "## Applications",
    "## Each application",
    "### an-app",
    "### base",
    "## Nodes",
    "## Hardware",
    "## Bootstrap",
    "## Recovery",
  ]);
  expect(text.endsWith("what to keep outside of the cluster.\n")).toBe(true);
});

test("lists applications by name, with what people look for", () => {
  const routes = [
    { subdomain: "web", service: "web", port: 80 },
    { subdomain: "admin", path: "/a|b", service: "admin", port: 8080 },
  ];
  const requiredSecrets = [
    { name: "token", keys: ["a"], purpose: "Logs in.", create: "kubectl create …" },
    { name: "mail", keys: ["b"], purpose: "Sends.", create: "kubectl create …" },
  ];
  const text = sectionOf(inventoryOf({ routes, requiredSecrets }), "Applications");
  expect(text?.split("\n\n").at(-1)).toBe(
    [
      "| Application | Wave | What it is for | Address | Secrets that a person creates |",
      "| --- | --- | --- | --- | --- |",
      "| [an-app](#an-app) | 1 | Test application an-app. | <https://web.test.example.com/> <https://admin.test.example.com/a\\|b> | token, mail |",
      "| [base](#base) | 0 | Test application base. |  |  |",
    ].join("\n"),
  );
});

test("lists nodes", () => {
  expect(sectionOf(inventoryOf(), "Nodes")).toBe(
    ["| Node | Role | Address |", "| --- | --- | --- |", "| server-1 | server | 192.168.1.10 |"].join("\n"),
  );
});

test("says what K3s needs, and where the rest is said", () => {
  expect(sectionOf(inventoryOf(), "Hardware")).toBe(
    "K3s needs 2 processors and 2 GiB of memory on these nodes. Each application asks for what is said of it, which Kubernetes sets aside for its pods; of charts only what their values here ask for is seen. Limits are higher, and so is what the operating system, images and logs take. `npm run synth -- --explain` adds it up.",
  );
});
