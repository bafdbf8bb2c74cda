import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../application/application.ts";
import type { Json, Manifest } from "../kubernetes/manifest.ts";
import { testCluster, testMember } from "../testing.ts";
import { inventory } from "./inventory.ts";

const cluster = testCluster();

interface Case {
  readonly config?: Partial<ApplicationConfig>;
  readonly manifests?: readonly Manifest[];
  readonly values?: Json;
}

/** The inventory of two applications, of which the second one waits for the first. */
function inventoryOf({ config = {}, manifests = [], values }: Case): string {
  const applications = [
    { ...testMember("base"), manifests: [], wave: 0, dependencies: [] },
    {
      ...testMember("web", config),
      manifests,
      ...(values !== undefined && { values }),
      wave: 1,
      dependencies: [{ on: "base", reason: "its dependsOn says so" }],
    },
  ];
  return inventory({ cluster, applications, built: [], files: [], bootstrap: [] });
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
  expect(inventoryOf({}).split("\n## ")[0]).toBe(
    "# Cluster test\n\n2 applications, 0 objects · K3s v1.36.5+k3s1 · domain `test.example.com` · Argo CD follows `https://git.example.com/platform.git` at `HEAD`.\n",
  );
});

test("has a section only for what there is, and ends with a line break", () => {
  const text = inventoryOf({});
  expect(text.match(/^## .*/gm)).toEqual([
    "## Applications",
    "## Why they wait",
    "## Nodes",
    "## Hardware",
    "## Bootstrap",
  ]);
  expect(text.endsWith("`install.env`.\n")).toBe(true);
});

describe("lists", () => {
  test("applications by wave", () => {
    expect(
      sectionOf(inventoryOf({ config: { namespace: "shared" } }), "Applications")
        ?.split("\n\n")
        .at(-1),
    ).toBe(
      [
        "| Wave | Application | Namespace | Objects | What it is for         | Source                               |",
        "| ---- | ----------- | --------- | ------- | ---------------------- | ------------------------------------ |",
        "| 0    | base        | base      | 0       | Test application base. | `applications/workloads/base.app.ts` |",
        "| 1    | web         | shared    | 0       | Test application web.  | `applications/workloads/web.app.ts`  |",
      ].join("\n"),
    );
  });

  test("reasons", () => {
    expect(sectionOf(inventoryOf({}), "Why they wait")).toBe(
      [
        "| Application | Waits for | Because               |",
        "| ----------- | --------- | --------------------- |",
        "| web         | base      | its dependsOn says so |",
      ].join("\n"),
    );
  });

  test("routes, by their title or the application's name", () => {
    const routes = [
      { subdomain: "web", service: "web", port: 80 },
      { subdomain: "admin", path: "/a|b", service: "admin", port: 8080, title: "For\nadmins" },
    ];
    expect(sectionOf(inventoryOf({ config: { routes } }), "Routes")).toBe(
      [
        "| Address                               | Title      | Application | Service    |",
        "| ------------------------------------- | ---------- | ----------- | ---------- |",
        "| <https://web.test.example.com/>       | web        | web         | web:80     |",
        "| <https://admin.test.example.com/a\\|b> | For admins | web         | admin:8080 |",
      ].join("\n"),
    );
  });

  test("how people sign in, under the title of the route", () => {
    const routes = [{ subdomain: "web", service: "web", port: 80, title: "Web" }];
    expect(sectionOf(inventoryOf({ config: { routes, signIn: "With a token." } }), "Sign in")).toBe(
      "### Web\n\nWith a token.",
    );
    expect(sectionOf(inventoryOf({ config: { signIn: "With a token." } }), "Sign in")).toBe("### web\n\nWith a token.");
  });

  test("charts, of Argo CD and of K3s", () => {
    const chart = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.2.3",
      schema: z.strictObject({}),
      values: () => ({}),
      creates: { namespaced: [], clusterScoped: [] },
    };
    const helmChart = {
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChart",
      metadata: { name: "argo-cd" },
      spec: { chart: "argo-cd", version: "9.0.0", repo: "https://argo.example.com" },
    };
    expect(sectionOf(inventoryOf({ config: { chart }, manifests: [helmChart] }), "Helm charts")).toBe(
      [
        "| Application | Chart   | Version | Repository                 |",
        "| ----------- | ------- | ------- | -------------------------- |",
        "| web         | web     | 1.2.3   | https://charts.example.com |",
        "| web         | argo-cd | 9.0.0   | https://argo.example.com   |",
      ].join("\n"),
    );
  });

  test("Secrets with the commands that create them", () => {
    const requiredSecrets = [
      { name: "token", keys: ["a", "b"], purpose: "Logs in.", create: "kubectl create secret generic token" },
      { name: "mail", namespace: "argocd", keys: ["c"], purpose: "Sends.", create: "kubectl create …", optional: true },
    ];
    expect(sectionOf(inventoryOf({ config: { requiredSecrets } }), "Secrets that a person creates")).toBe(
      [
        "| Secret      | Keys | For      | Needed to start |",
        "| ----------- | ---- | -------- | --------------- |",
        "| web/token   | a, b | Logs in. | yes             |",
        "| argocd/mail | c    | Sends.   | no              |",
        "",
        "```sh",
        "kubectl create secret generic token",
        "kubectl create …",
        "```",
      ].join("\n"),
    );
  });

  test("the hardware that is needed", () => {
    const values = {
      resources: { requests: { cpu: "100m", memory: "64Mi" } },
      persistence: { enabled: true, size: "1Gi" },
    };
    expect(sectionOf(inventoryOf({ values }), "Hardware")).toBe(
      [
        "All nodes together need at least 2.1 processors, 2.1 GiB of memory and 1 GiB of volumes: what K3s needs, and what Kubernetes sets aside for the pods. Limits are higher, and so is what the operating system, images and logs take. Of charts only what their values here ask for is counted.",
        "",
        "| For          | Processors | Memory  | Volumes |",
        "| ------------ | ---------- | ------- | ------- |",
        "| K3s          | 2          | 2 GiB   |         |",
        "| web          | 0.1        | 64 MiB  | 1 GiB   |",
        "| **Together** | 2.1        | 2.1 GiB | 1 GiB   |",
      ].join("\n"),
    );
  });

  test("charts that do not show what they need", () => {
    const chart = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.2.3",
      schema: z.strictObject({}),
      values: () => ({}),
      creates: { namespaced: ["apps/Deployment"], clusterScoped: [] },
    };
    expect(sectionOf(inventoryOf({ config: { chart } }), "Hardware")).toContain(
      "is counted. Not counted, because only the chart knows what it asks for: web.\n",
    );
  });

  test("nodes", () => {
    expect(sectionOf(inventoryOf({}), "Nodes")).toBe(
      [
        "| Node     | Role   | Address      |",
        "| -------- | ------ | ------------ |",
        "| server-1 | server | 192.168.1.10 |",
      ].join("\n"),
    );
  });
});
