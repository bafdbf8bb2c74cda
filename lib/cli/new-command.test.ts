import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { findImportable, isSource } from "../repository/sources.cjs";
import { configErrorOf } from "../testing.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import type { ApplicationShape } from "./new-application.ts";
import { type NewClusterOptions, newApplication, newCluster } from "./new-command.ts";

let root: string;
let said: string;
let told: string;

const terminal = {
  out: (text: string) => {
    said += text;
  },
  err: (text: string) => {
    told += text;
  },
  progress: () => {},
};

beforeEach(() => {
  root = temporaryFolder();
  said = "";
  told = "";
});

function sources() {
  return { root, sources: findImportable(root).filter(isSource), modules: [], errors: [] };
}

const application = (name: string, folder = "applications/workloads", shape: ApplicationShape = "web") =>
  newApplication(sources(), name, { folder, shape }, terminal);
const cluster = (name: string, options: NewClusterOptions = {}) => newCluster(sources(), name, options, terminal);

describe("a new application", () => {
  test("is one file that says what it is", () => {
    application("hello");
    expect(said).toBe("applications/workloads/hello.app.ts\n");
    expect(readFileSync(join(root, "applications/workloads/hello.app.ts"), "utf8")).toBe(
      [
        'import { defineApplication } from "../../lib/application/application.ts";',
        'import { WebService } from "../../lib/constructs/web-service.ts";',
        "",
        "export default defineApplication({",
        '  description: "Answers every request with what it was asked.",',
        '  routes: [{ subdomain: "hello", service: "hello", port: 80 }],',
        "  build: ({ chart }) => {",
        '    new WebService(chart, "hello", { image: "traefik/whoami:v1.11.0", port: 80 });',
        "  },",
        "});",
        "",
      ].join("\n"),
    );
  });

  test.each([
    ["operators", "../lib/"],
    ["operators/", "../lib/"],
    ["infrastructure/base/hello", "../../../lib/"],
  ])("in %s finds lib", (folder, lib) => {
    application("hello", folder);
    const file = `${folder.replace(/\/$/, "")}/hello.app.ts`;
    expect(said).toBe(`${file}\n`);
    expect(readFileSync(join(root, file), "utf8")).toContain(`from "${lib}application/application.ts"`);
  });

  const label = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
  const folders = 'use one like "applications/workloads"';

  test.each<[string, string, string | undefined, string]>([
    ["a name that is no label", "My_App", undefined, `name: is not a DNS label, got "My_App"; ${label}`],
    [
      "the name of the bootstrap folder",
      "bootstrap",
      undefined,
      'name: means the folder of what a person applies before Argo CD runs, got "bootstrap"; choose another name',
    ],
    ["a folder outside of the layers", "hello", "docs", `--folder: lies outside the layers, got "docs"; ${folders}`],
    [
      "a folder above",
      "hello",
      "../applications",
      `--folder: lies outside the layers, got "../applications"; ${folders}`,
    ],
    [
      "a folder that leads out of the layers",
      "hello",
      "applications/../docs",
      `--folder: is not searched for sources, got "applications/../docs"; ${folders}`,
    ],
    [
      "a folder of others",
      "hello",
      "applications/dist",
      `--folder: is not searched for sources, got "applications/dist"; ${folders}`,
    ],
    [
      "a hole in the folder",
      "hello",
      "applications//a",
      `--folder: is not searched for sources, got "applications//a"; ${folders}`,
    ],
    [
      "several mistakes",
      "My_App",
      "docs",
      `name: is not a DNS label, got "My_App"; ${label}\n--folder: lies outside the layers, got "docs"; ${folders}`,
    ],
  ])("fails with %s", (_, name, folder, message) => {
    expect(configErrorOf(() => application(name, folder))).toBe(message);
    expect(readdirSync(root)).toEqual([]);
  });

  test("of plain files begins with one of them", () => {
    application("hello", "applications/workloads", "manifests");
    expect(said).toBe("applications/workloads/hello.app.ts\napplications/workloads/hello/config-map.yaml\n");
  });

  test("of plain files takes those that are there", () => {
    mkdirSync(join(root, "applications/workloads/hello"), { recursive: true });
    application("hello", "applications/workloads", "manifests");
    expect(said).toBe("applications/workloads/hello.app.ts\n");
  });

  test("fails with the name of another application, wherever that is", () => {
    application("hello", "operators");
    application("other");
    const before = readTree(root);
    expect(configErrorOf(() => application("hello"))).toBe(
      "operators/hello.app.ts: exists already; choose another name",
    );
    expect(readTree(root)).toEqual(before);
  });
});

describe("a new cluster", () => {
  const lines = (domain: string, url: string, address: string) => [
    'import { defineCluster } from "../../lib/cluster/define-cluster.ts";',
    "",
    "export default defineCluster({",
    '  name: "studio",',
    `  domain: "${domain}",`,
    `  repository: { url: "${url}" },`,
    '  k3sVersion: "v1.36.5+k3s1",',
    "  nodes: {",
    `    "studio-1": { role: "server", address: "${address}" },`,
    "  },",
    "});",
    "",
  ];

  test("is one overlay, in which nothing is guessed", () => {
    cluster("studio");
    expect(said).toBe("infrastructure/overlays/studio.ts\n");
    expect(told).toBe(
      "fill in domain, repository.url and the address of the node: synth refuses the cluster until then\n",
    );
    expect(readFileSync(join(root, "infrastructure/overlays/studio.ts"), "utf8")).toBe(lines("", "", "").join("\n"));
  });

  test("has what one says of it", () => {
    const [domain, repository, address] = ["studio.example.net", "https://git.example.net/a.git", "10.1.0.10"] as const;
    cluster("studio", { domain, repository, address });
    expect(told).toBe("");
    expect(readFileSync(join(root, "infrastructure/overlays/studio.ts"), "utf8")).toBe(
      lines(domain, repository, address).join("\n"),
    );
  });

  test("fails with a name that is no label", () => {
    expect(configErrorOf(() => cluster("../a"))).toBe(
      'name: is not a DNS label, got "../a"; use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
    );
  });

  test("fails with the name of another cluster", () => {
    cluster("studio");
    expect(configErrorOf(() => cluster("studio"))).toBe(
      "infrastructure/overlays/studio.ts: exists already; choose another name",
    );
  });

  test("fails where a file is in the way", () => {
    writeFileSync(join(root, "infrastructure"), "");
    expect(configErrorOf(() => cluster("studio"))).toBe(
      `${root}/infrastructure/overlays: a part of this path is a file, not a folder, got ENOTDIR; move that file away or delete it`,
    );
  });
});
