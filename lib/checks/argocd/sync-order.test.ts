import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { deployment, object, podSpec, problemsOf } from "../testing.ts";
import { syncOrder } from "./sync-order.ts";
import { synced } from "./testing.ts";

const at = (annotations: JsonObject, manifest: Manifest) =>
  synced({ ...manifest, metadata: { ...manifest.metadata, annotations } });
const hook = (phase: string, wave = "0") => ({
  "argocd.argoproj.io/hook": phase,
  "argocd.argoproj.io/sync-wave": wave,
});
const inWave = (wave: string) => ({ "argocd.argoproj.io/sync-wave": wave });
const job = (pod: JsonObject = {}, container: JsonObject = {}) =>
  object("batch/v1", "Job", "migrate", { spec: { template: { spec: podSpec(pod, container) } } });
const runner = object("v1", "ServiceAccount", "runner");
const reads = { envFrom: [{ secretRef: { name: "login" } }] };
const sealed = object("bitnami.com/v1alpha1", "SealedSecret", "login", { spec: { encryptedData: { a: "b" } } });
const binding = object("rbac.authorization.k8s.io/v1", "RoleBinding", "runner", {
  roleRef: { kind: "Role", name: "runner" },
  subjects: [{ kind: "ServiceAccount", name: "runner", namespace: "web" }],
});

describe("sync-order", () => {
  it("passes for what comes in time", () => {
    const account = at(hook("PreSync", "-1"), runner);
    const bound = at(hook("PreSync", "-1"), binding);
    expect(problemsOf(syncOrder, [account, bound, at(hook("PreSync"), job({ serviceAccountName: "runner" }))])).toEqual(
      [],
    );
    expect(
      problemsOf(syncOrder, [synced(runner), at(hook("PostSync"), job({ serviceAccountName: "runner" }))]),
    ).toEqual([]);
    expect(problemsOf(syncOrder, [synced(sealed), at(inWave("1"), deployment("web", {}, reads))])).toEqual([]);
  });

  it("passes for what does not wait: other Applications, CronJobs, and pods that find their images without a Secret", () => {
    const early = job({ serviceAccountName: "runner", imagePullSecrets: [{ name: "login" }] });
    expect(problemsOf(syncOrder, [synced(runner, "other"), synced(sealed), at(hook("PreSync"), early)])).toEqual([]);
    const spec = { jobTemplate: { spec: { template: { spec: podSpec({}, reads) } } } };
    const cron = object("batch/v1", "CronJob", "nightly", { spec });
    expect(problemsOf(syncOrder, [at(inWave("1"), sealed), synced(cron)])).toEqual([]);
  });

  it("fails for a hook that needs what is synced after it", () => {
    expect(problemsOf(syncOrder, [synced(runner), at(hook("PreSync"), job({ serviceAccountName: "runner" }))])).toEqual(
      [
        "Job/migrate spec.template.spec.serviceAccountName: names ServiceAccount web/runner, which is synced in wave 0, after what needs it, in PreSync wave 0; make ServiceAccount web/runner a PreSync hook of an earlier wave, or Job web/migrate no hook",
      ],
    );
    expect(problemsOf(syncOrder, [synced(sealed), at(hook("PreSync"), job({}, reads))])).toEqual([
      "Job/migrate spec.template.spec.containers[0].envFrom[0].secretRef.name: names Secret web/login, which SealedSecret web/login makes in wave 0, after what needs it, in PreSync wave 0; make SealedSecret web/login a PreSync hook of an earlier wave, or Job web/migrate no hook",
    ]);
  });

  it("fails for an earlier wave", () => {
    expect(problemsOf(syncOrder, [at(inWave("2"), sealed), at(inWave("1"), deployment("web", {}, reads))])).toEqual([
      "Deployment/web spec.template.spec.containers[0].envFrom[0].secretRef.name: names Secret web/login, which SealedSecret web/login makes in wave 2, after what needs it, in wave 1; sync SealedSecret web/login in the same wave, or before",
    ]);
  });

  it("fails for a hook whose account is permitted something later", () => {
    const account = at(hook("PreSync", "-1"), runner);
    expect(
      problemsOf(syncOrder, [account, synced(binding), at(hook("PreSync"), job({ serviceAccountName: "runner" }))]),
    ).toEqual([
      "Job/migrate spec.template.spec.serviceAccountName: names ServiceAccount web/runner, which RoleBinding web/runner permits something in wave 0, after what needs it, in PreSync wave 0; make RoleBinding web/runner a PreSync hook of an earlier wave, or Job web/migrate no hook",
    ]);
  });
});
