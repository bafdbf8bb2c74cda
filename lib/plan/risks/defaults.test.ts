import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, riskLines, type TestManifest } from "../testing.ts";

const application = (...syncOptions: string[]) =>
  planObject(
    {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      metadata: { name: "web" },
      spec: { syncPolicy: { syncOptions } },
    },
    { application: "apps" },
  );

const workload = (kind: string, strategy: object, options?: string): TestManifest => ({
  apiVersion: "apps/v1",
  kind,
  metadata: options === undefined ? {} : { annotations: { "argocd.argoproj.io/sync-options": options } },
  spec: strategy,
});

function risks(before: TestManifest, after: TestManifest, ...syncOptions: string[]): string[] {
  const owner = application(...syncOptions);
  const side = (manifest: TestManifest) => ({ objects: [owner, planObject(manifest)] });
  return riskLines(plan(side(before), side(after)).changes);
}

const refused = (field: string) =>
  `danger default-kept: Kubernetes refuses it while the object has ${field}, a default that no sync takes away: write it as {} and sync that first`;
const rolling = workload("Deployment", {});
const recreate = (options?: string) => workload("Deployment", { strategy: { type: "Recreate" } }, options);

describe("a default in the cluster", () => {
  it("fails what it does not go with", () => {
    expect(risks(rolling, recreate(), "ServerSideApply=true")).toEqual([refused("spec.strategy.rollingUpdate")]);
  });

  it("passes where the sync takes it away", () => {
    expect(risks(rolling, recreate())).toEqual([]);
    expect(risks(rolling, recreate("ServerSideApply=false"), "ServerSideApply=true")).toEqual([]);
    expect(risks(rolling, recreate("Replace=true"), "ServerSideApply=true")).toEqual([]);
    expect(risks(rolling, recreate(), "ServerSideApply=true", "Replace=true")).toEqual([]);
    const written = workload("Deployment", { strategy: { rollingUpdate: {} } });
    expect(risks(written, recreate(), "ServerSideApply=true")).toEqual([]);
  });

  it("fails in both ways of applying where neither takes it away", () => {
    const after = workload("StatefulSet", { updateStrategy: { type: "OnDelete" } });
    expect(risks(workload("StatefulSet", {}), after)).toEqual([refused("spec.updateStrategy.rollingUpdate")]);
  });
});
