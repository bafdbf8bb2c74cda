import { expect, test } from "vitest";
import { KubeFailure } from "../cluster/kube-api.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { scale, scaleConsequence, scaleFacts } from "./scale.ts";

const target = { kind: "Deployment", namespace: "web", name: "web" };
const path = "/apis/apps/v1/namespaces/web/deployments/web";
const scalersPath = "/apis/autoscaling/v2/namespaces/web/horizontalpodautoscalers";
const applicationsPath = "/apis/argoproj.io/v1alpha1/applications?fieldSelector=metadata.name%3Dweb";

const written = (manager: string, subresource?: string) => ({
  manager,
  ...(subresource && { subresource }),
  fieldsV1: { "f:spec": { "f:replicas": {} } },
});
const workload = (...managedFields: unknown[]) => ({
  metadata: {
    name: "web",
    namespace: "web",
    annotations: { "argocd.argoproj.io/tracking-id": "web:apps/Deployment:web/web" },
    managedFields,
  },
  spec: { replicas: 2 },
});
const application = (spec: object) => ({ items: [{ metadata: { name: "web" }, spec }] });
const healing = { syncPolicy: { automated: { selfHeal: true } } };
const ignoring = { ...healing, ignoreDifferences: [{ kind: "Deployment", jsonPointers: ["/spec/replicas"] }] };

function apiOf(answers: Readonly<Record<string, unknown>>): MemoryApi {
  const api = new MemoryApi();
  api.instead = (asked) =>
    asked in answers ? Promise.resolve(answers[asked]) : Promise.reject(new KubeFailure(403, `${asked} is forbidden`));
  return api;
}

const back =
  "Git says how many pods it has, and Argo CD soon sets that again, because Application web heals itself. Change it in Git.";

test.each([
  ["Argo CD wrote it and heals", workload(written("argocd-controller")), application(healing), [back]],
  [
    "Git does not say it",
    workload({ manager: "argocd-controller", fieldsV1: { "f:spec": {} } }),
    application(healing),
    [],
  ],
  [
    "somebody else wrote it",
    workload(written("kubectl"), written("argocd-controller", "scale")),
    application(healing),
    [],
  ],
  ["nothing heals", workload(written("argocd-controller")), application({}), []],
  ["Argo CD ignores it", workload(written("argocd-controller")), application(ignoring), []],
  ["Applications cannot be seen", workload(written("argocd-controller")), undefined, []],
])("where %s, Git's say is noted: %#", async (_, live, applications, notes) => {
  const answers = { [path]: live, ...(applications && { [applicationsPath]: applications }) };
  expect(await scaleFacts(apiOf(answers), target)).toEqual({ replicas: 2, notes });
});

test("an autoscaler of the workload is noted, and no other", async () => {
  const scaler = (name: string, kind: string, of: string) => ({
    metadata: { name },
    spec: { scaleTargetRef: { kind, name: of }, minReplicas: 2, maxReplicas: 5 },
  });
  const items = [scaler("web", "Deployment", "web"), scaler("x", "StatefulSet", "web"), scaler("y", "Deployment", "z")];
  const answers = { [path]: { spec: {} }, [scalersPath]: { items } };
  expect(await scaleFacts(apiOf(answers), target)).toEqual({
    replicas: 1,
    notes: ["HorizontalPodAutoscaler web sets the number again, between 2 and 5, unless it is 0."],
  });
});

test("without the workload there is nothing to say", async () => {
  await expect(scaleFacts(apiOf({}), target)).rejects.toThrow(new KubeFailure(403, `${path} is forbidden`));
});

test("scaling changes the number and nothing else", async () => {
  expect(await scale(target, 5).plan(new MemoryApi())).toEqual({
    consequences: [],
    request: {
      method: "PATCH",
      path: `${path}/scale`,
      contentType: "application/merge-patch+json",
      body: { spec: { replicas: 5 } },
    },
  });
});

test.each([
  [2, 2, "It has 2 pods already."],
  [2, 5, "Starts 3 more pods."],
  [5, 4, "Ends 1 pod."],
  [1, 0, "Ends its pod: it is down until it is scaled up again."],
  [3, 0, "Ends all 3 pods: it is down until it is scaled up again."],
])("from %d to %d: %s", (before, after, sentence) => expect(scaleConsequence(before, after)).toBe(sentence));
