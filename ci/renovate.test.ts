import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { isApplicationConfig } from "../lib/application/application.ts";
import { isCluster } from "../lib/cluster/define-cluster.ts";
import { loadRepository } from "../lib/repository/load.ts";
import { findImportable, isSource } from "../lib/repository/sources.cjs";
import { synth } from "../lib/synth/synth.ts";
import renovate from "../renovate.json" with { type: "json" };

const root = fileURLToPath(new URL("..", import.meta.url));

/** What Renovate's managers find in a file, as `<dependency> <version> <registry>`. */
function pinsIn(file: string): string[] {
  const text = readFileSync(`${root}${file}`, "utf8");
  return renovate.customManagers
    .filter(({ managerFilePatterns }) =>
      managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(file)),
    )
    .flatMap(({ matchStrings, depNameTemplate }) =>
      matchStrings.flatMap((expression) =>
        [...text.matchAll(new RegExp(expression, "g"))].map(({ groups = {} }) =>
          [groups.depName ?? depNameTemplate, groups.currentValue, groups.registryUrl].filter(Boolean).join(" "),
        ),
      ),
    );
}

const sources = findImportable(root).filter(isSource);
const modules = await Promise.all(
  sources.map(async (path) => {
    const module: unknown = await import(pathToFileURL(`${root}${path}`).href);
    const exported = typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
    return { path, load: () => exported };
  }),
);

describe("Renovate", () => {
  const charts = modules.flatMap(({ path, load }) => {
    const exported = load();
    const chart = isApplicationConfig(exported) ? exported.chart : undefined;
    return chart === undefined ? [] : [{ path, pin: `${chart.name} ${chart.version} ${chart.repository}` }];
  });

  test.each(charts)("finds the chart of $path once", ({ path, pin }) => {
    expect(pinsIn(path)).toEqual([pin]);
  });

  test("finds the version of K3s once in each overlay", () => {
    for (const { path, load } of modules) {
      const cluster = load();
      if (isCluster(cluster)) expect(pinsIn(path)).toEqual([`k3s-io/k3s ${cluster.k3sVersion}`]);
    }
  });

  test("finds every image and every HelmChart object of dist/ once", () => {
    const repository = loadRepository({ root, sources, modules, errors: [] });
    const texts = repository.clusters.flatMap((cluster) =>
      synth(cluster, repository.applications).files.map(({ manifest, source }) => ({
        source,
        text: JSON.stringify(manifest),
      })),
    );
    const images = new Set(
      texts.flatMap(({ text }) => [...text.matchAll(/"image":"([^"]+)"/g)].map(([, image = ""]) => image)),
    );
    const ofPrograms = pinsIn("lib/constructs/program.ts");
    expect(ofPrograms).toEqual([expect.stringMatching(/^docker\.io\/library\/node \d+\.\d+\.\d+-bookworm-slim$/)]);
    const pinned = [...sources.flatMap(pinsIn), ...ofPrograms];
    // Its tag is the release of K3s that the overlay names.
    const own = [...images].filter((image) => !image.startsWith("rancher/k3s-upgrade:"));
    const pinOf = (image: string) => image.replace(/@.*/, "").replace(":", " ");
    for (const image of own) expect(pinned.filter((pin) => pin === pinOf(image))).toHaveLength(1);
    expect(pinsIn("lib/cluster/kube-vip.ts")).toEqual([expect.stringMatching(/^ghcr\.io\/kube-vip\/kube-vip v/)]);
    expect(pinsIn("argocd/installation/helm-chart.ts")).toEqual([
      expect.stringMatching(/^argo-cd \d+\.\d+\.\d+ https:\/\/argoproj\.github\.io\/argo-helm$/),
    ]);
  });

  test("finds the versions that new files begin with, and that of the benchmark's peer", () => {
    expect(pinsIn("lib/cli/new-command.ts")).toEqual([expect.stringMatching(/^k3s-io\/k3s v/)]);
    expect(pinsIn("lib/cli/new-application.ts").map((pin) => pin.split(" ")[0])).toEqual([
      "podinfo",
      "traefik/whoami",
      "valkey/valkey",
      "busybox",
    ]);
    expect(pinsIn("ci/bench/peers.ts")).toEqual([expect.stringMatching(/^cdk8s-cli /)]);
  });

  test("leaves Helm to who updates Argo CD, and says so there", () => {
    expect(pinsIn("lib/charts/helm-version.ts")).toEqual([]);
    const notes = renovate.packageRules.flatMap(({ matchPackageNames = [], prBodyNotes = [] }) =>
      matchPackageNames.includes("argo-cd") ? prBodyNotes : [],
    );
    expect(notes).toEqual([expect.stringContaining("lib/charts/helm-version.ts")]);
  });

  test("tells who updates a chart to lock it", () => {
    const notes = renovate.packageRules.flatMap(({ matchDatasources = [], prBodyNotes = [] }) =>
      matchDatasources.includes("helm") ? prBodyNotes : [],
    );
    expect(notes).toEqual([expect.stringContaining("npm run charts")]);
  });
});
