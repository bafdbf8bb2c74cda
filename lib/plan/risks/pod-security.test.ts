import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const labels = (level?: string) => (level === undefined ? {} : { "pod-security.kubernetes.io/enforce": level });
const namespace = (level?: string) => ({ apiVersion: "v1", kind: "Namespace", metadata: { labels: labels(level) } });

describe("the Pod Security level of a namespace", () => {
  it("fails when it is lowered or taken away", () => {
    expect(risksBetween(namespace("restricted"), namespace("baseline"))).toEqual([
      "danger pod-security-lowered: the namespace no longer enforces restricted: baseline pods are admitted now",
    ]);
    expect(risksBetween(namespace("baseline"), namespace())).toEqual([
      "danger pod-security-lowered: the namespace no longer enforces baseline: only what the cluster's default refuses is refused now",
    ]);
  });

  it("fails where an Application makes the namespace", () => {
    const application = (level: string) => ({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      spec: { syncPolicy: { managedNamespaceMetadata: { labels: labels(level) } } },
    });
    expect(risksBetween(application("baseline"), application("privileged"))).toEqual([
      "danger pod-security-lowered: the namespace no longer enforces baseline: privileged pods are admitted now",
    ]);
  });

  it("passes when it is raised", () => {
    expect(risksBetween(namespace(), namespace("baseline"))).toEqual([]);
    expect(risksBetween(namespace("baseline"), namespace("restricted"))).toEqual([]);
  });
});
