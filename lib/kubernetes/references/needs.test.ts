import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import { formatPath } from "../path.ts";
import { needs } from "./needs.ts";
import { referrer } from "./reference.ts";

/** What an object in namespace `web` needs, as `<kind> <namespace>/<name> <field>`. */
function needsOf(apiVersion: string, kind: string, spec: Json, more: JsonObject = {}): string[] {
  const found: string[] = [];
  const manifest = { apiVersion, kind, spec, ...more, metadata: { name: "x", namespace: "web" } };
  const refer = referrer("x", manifest, (target, { from, namespace, name, path }) => {
    found.push(`${from} ${target} ${namespace}/${name} ${formatPath(path)}`);
  });
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  needs(`${group}/${kind}`, manifest, refer);
  return found;
}

describe("needs", () => {
  test("tells what pods need but for their configuration, and what the object names itself", () => {
    const pod: JsonObject = {
      serviceAccountName: "runner",
      priorityClassName: "high",
      runtimeClassName: "gvisor",
      imagePullSecrets: [{ name: "registry" }],
      containers: [{ envFrom: [{ secretRef: { name: "env" } }, { configMapRef: { name: "maybe", optional: true } }] }],
      volumes: [
        { name: "a", persistentVolumeClaim: { claimName: "data" } },
        { name: "b", ephemeral: { volumeClaimTemplate: { spec: { storageClassName: "fast" } } } },
        { name: "c", csi: { nodePublishSecretRef: { name: "csi" } } },
      ],
    };
    const volumeClaimTemplates = [{ spec: { storageClassName: "nfs" } }, { spec: { storageClassName: "" } }];
    const spec = { serviceName: "peers", template: { spec: pod }, volumeClaimTemplates };
    expect(needsOf("apps/v1", "StatefulSet", spec)).toEqual([
      "x /ServiceAccount web/runner spec.template.spec.serviceAccountName",
      "x scheduling.k8s.io/PriorityClass /high spec.template.spec.priorityClassName",
      "x node.k8s.io/RuntimeClass /gvisor spec.template.spec.runtimeClassName",
      "x /Secret web/registry spec.template.spec.imagePullSecrets[0].name",
      "x /PersistentVolumeClaim web/data spec.template.spec.volumes[0].persistentVolumeClaim.claimName",
      "x storage.k8s.io/StorageClass /fast spec.template.spec.volumes[1].ephemeral.volumeClaimTemplate.spec.storageClassName",
      "x /Secret web/csi spec.template.spec.volumes[2].csi.nodePublishSecretRef.name",
      "x /Service web/peers spec.serviceName",
      "x storage.k8s.io/StorageClass /nfs spec.volumeClaimTemplates[0].spec.storageClassName",
    ]);
  });

  test("finds the classes that custom resources name, wherever they stand", () => {
    const spec = {
      storage: { volumeClaimTemplate: { spec: { storageClassName: "nfs" } } },
      priorityClassName: "high",
      serviceAccountName: "prometheus",
    };
    expect(needsOf("monitoring.coreos.com/v1", "Prometheus", spec)).toEqual([
      "x /ServiceAccount web/prometheus spec.serviceAccountName",
      "x storage.k8s.io/StorageClass /nfs spec.storage.volumeClaimTemplate.spec.storageClassName",
      "x scheduling.k8s.io/PriorityClass /high spec.priorityClassName",
    ]);
    const solvers = [{ http01: { ingress: { ingressClassName: "nginx" } } }];
    expect(needsOf("cert-manager.io/v1", "ClusterIssuer", { acme: { solvers } })).toEqual([
      "x networking.k8s.io/IngressClass /nginx spec.acme.solvers[0].http01.ingress.ingressClassName",
    ]);
    expect(needsOf("snapshot.storage.k8s.io/v1", "VolumeSnapshot", { volumeSnapshotClassName: "nightly" })).toEqual([
      "x snapshot.storage.k8s.io/VolumeSnapshotClass /nightly spec.volumeSnapshotClassName",
    ]);
  });

  test("takes no class from patterns and from the values of charts", () => {
    const values = { persistence: { storageClassName: "nfs" } };
    expect(needsOf("helm.cattle.io/v1", "HelmChart", { values })).toEqual([]);
    expect(needsOf("kyverno.io/v1", "ClusterPolicy", { rules: [{ validate: { pattern: values } }] })).toEqual([]);
  });

  test("ignores what is no name", () => {
    expect(needsOf("v1", "PersistentVolumeClaim", { storageClassName: 5 })).toEqual([]);
    expect(needsOf("networking.k8s.io/v1", "Ingress", { ingressClassName: "" })).toEqual([]);
    expect(needsOf("v1", "ConfigMap", null)).toEqual([]);
  });
});
