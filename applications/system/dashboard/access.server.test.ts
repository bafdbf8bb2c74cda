import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { objectsOf, testMember } from "../../../lib/testing.ts";
import { isMapping, valueAt } from "../../../programs/kubernetes/answer.ts";
import type { Action } from "../../../programs/portal/actions/action.ts";
import { cordon } from "../../../programs/portal/actions/cordon.ts";
import { drain, evictionRequest } from "../../../programs/portal/actions/drain.ts";
import { menuOf } from "../../../programs/portal/actions/menu.ts";
import { refresh } from "../../../programs/portal/actions/refresh.ts";
import { restart } from "../../../programs/portal/actions/restart.ts";
import { scale } from "../../../programs/portal/actions/scale.ts";
import { sync } from "../../../programs/portal/actions/sync.ts";
import { type ActionTarget, pathOfTarget } from "../../../programs/portal/actions/target.ts";
import { AccessReviews } from "../../../programs/portal/cluster/access-reviews.ts";
import { KubeFailure, type KubeRequest } from "../../../programs/portal/cluster/kube-api.ts";
import { addAccess, addAccessInside } from "./access.ts";
import { type DashboardRole, roles } from "./subjects.ts";
import { apiOf, kubectl, testKubeconfig } from "./testing/test-server.ts";

// Nothing that a server has already is called so.
const id = `access-${process.pid}`;
const [system, web] = [`${id}-system`, `${id}-web`];
const operators = `${id}:operators`;

const application = { kind: "Application", namespace: system, name: "web" };
const unpruned = { ...application, name: "unpruned" };
const deployment = { kind: "Deployment", namespace: web, name: "web" };
const statefulSet = { ...deployment, kind: "StatefulSet" };
const daemonSet = { ...deployment, kind: "DaemonSet" };
const pod = { kind: "Pod", namespace: web, name: "web" };
const systemPod = { ...pod, namespace: system };
const node = { kind: "Node", name: id };

const syncOptions = ["ServerSideApply=true"];
const retry = { limit: 5 };
const policy = { automated: { prune: true }, syncOptions, retry };

const namespaced: ReadonlySet<unknown> = new Set(["ServiceAccount", "Role", "RoleBinding"]);

/** What the tests are about, with names that nobody else has. */
function access(): unknown[] {
  const groups = { namespace: system, viewerGroups: [], operatorGroups: [operators] };
  const inside = objectsOf((chart) =>
    addAccessInside(chart, {
      ...groups,
      inside: web,
      applications: [testMember("web", { namespace: web })],
      proxied: [{ namespace: web, service: "web", port: 80 }],
    }),
  );
  const objects = [
    ...objectsOf((chart) => addAccess(chart, groups)).map((object) => ({ object, namespace: system })),
    ...inside.map((object) => ({ object, namespace: web })),
  ];
  return objects.map(({ object, namespace }) => {
    const renamed: unknown = JSON.parse(
      JSON.stringify(object)
        .replaceAll('"dashboard-', `"${id}-`)
        // Where no controller aggregates roles, `view` is empty.
        .replaceAll('"name":"view"', '"name":"system:aggregate-to-view"'),
    );
    const metadata = valueAt(renamed, "metadata");
    const hasNamespace = isMapping(renamed) && namespaced.has(renamed.kind);
    return hasNamespace && isMapping(metadata) ? { ...renamed, metadata: { ...metadata, namespace } } : renamed;
  });
}

const labels = { app: "web" };
const template = { metadata: { labels }, spec: { containers: [{ name: "web", image: "web:1" }] } };
const workloadSpec = { selector: { matchLabels: labels }, template };
const named = (namespace: string, name = "web") => ({ namespace, name });
const argo = (name: string, syncPolicy?: object) => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  metadata: { ...named(system, name), annotations: { "argocd.argoproj.io/sync-wave": "3" }, labels },
  spec: {
    project: "default",
    source: { repoURL: "https://git.example.com/p.git", path: "web", targetRevision: "main" },
    destination: { namespace: web },
    ...(syncPolicy && { syncPolicy }),
  },
});
const fixtures = [
  argo("web", policy),
  argo("unpruned"),
  { apiVersion: "apps/v1", kind: "Deployment", metadata: named(web), spec: { replicas: 0, ...workloadSpec } },
  {
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: named(web),
    spec: { replicas: 0, serviceName: "web", ...workloadSpec },
  },
  {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: named(web),
    spec: { ...workloadSpec, template: { ...template, spec: { ...template.spec, nodeSelector: { nowhere: id } } } },
  },
  // A kind that nobody but these tests has a node for, so that no kubelet starts the pods.
  { apiVersion: "v1", kind: "Node", metadata: { name: id } },
  ...[named(web), named(web, "guarded"), named(system)].map((metadata) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { ...metadata, labels: { app: metadata.name } },
    spec: { ...template.spec, nodeName: id, automountServiceAccountToken: false, terminationGracePeriodSeconds: 0 },
  })),
  {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: named(web, "guarded"),
    spec: { minAvailable: 1, selector: { matchLabels: { app: "guarded" } } },
  },
];

/** As much of Argo CD as its own definition says, where the server has not got it. */
const free = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
const definition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "applications.argoproj.io" },
  spec: {
    group: "argoproj.io",
    names: { kind: "Application", listKind: "ApplicationList", plural: "applications", singular: "application" },
    scope: "Namespaced",
    versions: [
      {
        name: "v1alpha1",
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: "object", properties: { operation: free, spec: free, status: free } } },
      },
    ],
  },
};

let isOurDefinition = false;
const tokens = new Map<DashboardRole, string>();
const as = (role: DashboardRole) => apiOf(tokens.get(role) ?? "");

/** As Argo CD does when an operation is over. */
function endOperation(): void {
  kubectl(["patch", "application", "web", `--namespace=${system}`, "--type=merge", '--patch={"operation":null}']);
}

/** Does what people are told, as far as that is one request; they scale to nothing. */
async function carryOut(role: DashboardRole, action: Action): Promise<void> {
  const plan = await action.plan(as(role));
  const { request } = plan.choice?.plan(0) ?? plan;
  if (request === undefined) throw new Error(plan.consequences.join(" "));
  await as(role).send(request);
}

/** What the API made of a request: `ok`, `policy` for a policy's refusal, `role` where no role allows it, or its message. */
async function verdict(role: DashboardRole, request: KubeRequest): Promise<string> {
  try {
    await as(role).send(request);
    return "ok";
  } catch (error) {
    if (!(error instanceof KubeFailure)) throw error;
    if (error.status !== 403) return error.message;
    return error.message.includes("ValidatingAdmissionPolicy") ? "policy" : "role";
  }
}

function patch(target: ActionTarget, body: unknown, contentType = "application/merge-patch+json"): KubeRequest {
  return { method: "PATCH", path: pathOfTarget(target), contentType, body };
}

const kubeconfigNote = testKubeconfig === undefined ? ": skipped, KUBECONFIG_SCRATCH names no API server" : "";

describe.skipIf(testKubeconfig === undefined)(`on an API server${kubeconfigNote}`, { timeout: 60_000 }, () => {
  beforeAll(async () => {
    try {
      kubectl(["get", "customresourcedefinition", definition.metadata.name]);
    } catch {
      kubectl(["create", "-f=-"], definition);
      isOurDefinition = true;
      kubectl(["wait", "--for=condition=Established", `customresourcedefinition/${definition.metadata.name}`]);
    }
    for (const namespace of [system, web]) {
      kubectl(["create", "namespace", namespace]);
      // Where no controller does it.
      kubectl(["apply", "-f=-"], { apiVersion: "v1", kind: "ServiceAccount", metadata: named(namespace, "default") });
    }
    kubectl(["create", "-f=-"], { apiVersion: "v1", kind: "List", items: [...access(), ...fixtures] });
    const status = { phase: "Running", conditions: [{ type: "Ready", status: "True" }] };
    kubectl([
      "patch",
      "pod",
      "guarded",
      `--namespace=${web}`,
      "--subresource=status",
      `--patch=${JSON.stringify({ status })}`,
    ]);
    for (const role of roles) tokens.set(role, kubectl(["create", "token", role, `--namespace=${system}`]));
    // The server takes a moment to know policies.
    const forbidden = [
      patch(application, { metadata: { labels: { policy: "unknown" } } }),
      patch(deployment, { metadata: { labels: { policy: "unknown" } } }),
      patch(node, { metadata: { labels: { policy: "unknown" } } }),
    ];
    await vi.waitFor(
      async () => {
        const verdicts = await Promise.all(forbidden.map((request) => verdict("admin", request)));
        expect(verdicts).toEqual(["policy", "policy", "policy"]);
      },
      { timeout: 30_000, interval: 500 },
    );
  }, 60_000);

  afterAll(() => {
    for (const kind of ["validatingadmissionpolicybinding", "validatingadmissionpolicy"])
      kubectl(["delete", kind, `${id}-applications`, `${id}-workloads`, `${id}-nodes`]);
    kubectl(["delete", "clusterrolebinding", `${id}-view`, ...roles.map((role) => `${id}-${role}s`)]);
    kubectl(["delete", "clusterrole", ...roles.map((role) => `${id}-${role}`)]);
    kubectl(["delete", "node", id]);
    if (isOurDefinition) kubectl(["delete", "customresourcedefinition", definition.metadata.name]);
    kubectl(["delete", "namespace", system, web, "--wait=false"]);
  });

  test.each([
    ["viewer", [[], [], [], [], [], ["Logs"], ["Logs"]]],
    [
      "operator",
      [
        ["Sync", "Refresh", "Hard refresh"],
        ["Restart", "Scale"],
        ["Restart", "Scale"],
        ["Restart"],
        [],
        ["Logs"],
        ["Logs"],
      ],
    ],
    [
      "admin",
      [
        ["Sync", "Refresh", "Hard refresh"],
        ["Restart", "Scale"],
        ["Restart", "Scale"],
        ["Restart"],
        ["Cordon", "Drain"],
        ["Logs", "Shell"],
        ["Logs"],
      ],
    ],
  ] as const)("a %s is offered what it may do", async (role, titles) => {
    const api = as(role);
    const facts = { nodes: [], pods: [], services: [], workloads: [] };
    const targets = [application, deployment, statefulSet, daemonSet, node, pod, systemPod];
    const menus = await Promise.all(targets.map((target) => menuOf(target, facts, new AccessReviews(api))));
    expect(menus.map((menu) => menu.map((entry) => entry.title))).toEqual(titles);
  });

  const actions = [
    ["sync", sync(application)],
    ["refresh", refresh(application, "normal")],
    ["hard refresh", refresh(application, "hard")],
    ["restart of a Deployment", restart(deployment)],
    ["restart of a StatefulSet", restart(statefulSet)],
    ["restart of a DaemonSet", restart(daemonSet)],
    ["scaling of a Deployment", scale(deployment)],
    ["scaling of a StatefulSet", scale(statefulSet)],
  ] as const;

  test.each(actions)("a viewer is refused the %s", async (_, action) => {
    await expect(carryOut("viewer", action)).rejects.toMatchObject({ status: 403 });
  });

  describe.each(["operator", "admin"] as const)("an %s", (role) => {
    test.each(actions)("may do the %s", async (_, action) => {
      await carryOut(role, action);
    });

    test("syncs in its own name, and not again while that runs", async () => {
      const live = await as(role).read(pathOfTarget(application));
      expect(valueAt(live, "operation")).toEqual({
        initiatedBy: { username: `system:serviceaccount:${system}:${role}` },
        sync: { prune: true, syncOptions },
        retry,
      });
      const asked = { operation: valueAt(live, "operation") };
      expect(await verdict(role, patch(application, asked))).toBe("ok");
      expect(await verdict(role, patch(application, { operation: null }))).toBe("policy");
      expect(await verdict(role, patch(application, { operation: { info: [{ name: "a", value: "b" }] } }))).toBe(
        "policy",
      );
      endOperation();
    });

    const own = `system:serviceaccount:${system}:${role}`;
    const source = { repoURL: "https://git.example.com/other.git", path: "evil" };
    test.each([
      ["another source", application, { spec: { source } }],
      ["another revision", application, { spec: { source: { targetRevision: "evil" } } }],
      ["another project", application, { spec: { project: "evil" } }],
      ["another destination", application, { spec: { destination: { namespace: "kube-system" } } }],
      ["another policy", application, { spec: { syncPolicy: null } }],
      ["a label", application, { metadata: { labels: { app: "evil" } } }],
      ["no labels", application, { metadata: { labels: null } }],
      ["a finalizer", application, { metadata: { finalizers: ["evil.example.com/x"] } }],
      [
        "an owner",
        application,
        { metadata: { ownerReferences: [{ apiVersion: "v1", kind: "Node", name: id, uid: "1" }] } },
      ],
      ["an annotation", application, { metadata: { annotations: { "argocd.argoproj.io/skip-reconcile": "true" } } }],
      ["no annotation", application, { metadata: { annotations: { "argocd.argoproj.io/sync-wave": null } } }],
      ["no annotations", application, { metadata: { annotations: null } }],
      ["a status", application, { status: { sync: { status: "Synced" } } }],
      ...[
        ["of no sync", {}],
        ["without the policy's options", { sync: { prune: true }, retry }],
        ["without the policy's retries", { sync: { syncOptions } }],
        ["with other retries", { sync: { syncOptions }, retry: { limit: -1 } }],
        ["with other options", { sync: { syncOptions: [...syncOptions, "Replace=true"] }, retry }],
        ["of another source", { sync: { syncOptions, source }, retry }],
        ["of other sources", { sync: { syncOptions, sources: [source] }, retry }],
        ["of another revision", { sync: { syncOptions, revision: "evil" }, retry }],
        ["of other revisions", { sync: { syncOptions, revisions: ["evil"] }, retry }],
        ["of objects of its own", { sync: { syncOptions, manifests: ["{}"] }, retry }],
        ["of some objects", { sync: { syncOptions, resources: [{ kind: "Pod", name: "a" }] }, retry }],
        ["by force", { sync: { syncOptions, syncStrategy: { hook: { force: true } } }, retry }],
        ["as a dry run", { sync: { syncOptions, dryRun: true }, retry }],
        ["with a note", { sync: { syncOptions }, retry, info: [{ name: "a", value: "b" }] }],
        ["in another's name", { sync: { syncOptions }, retry, initiatedBy: { username: "root" } }],
        ["by itself", { sync: { syncOptions }, retry, initiatedBy: { username: own, automated: true } }],
      ].map(([what, operation]) => [`an operation ${what}`, application, { operation }] as const),
      ["an operation that prunes against the policy", unpruned, { operation: { sync: { prune: true } } }],
      ...[deployment, statefulSet, daemonSet].flatMap((target) =>
        [
          ["another image", { spec: { template: { spec: { containers: [{ name: "web", image: "evil" }] } } } }],
          ["another account", { spec: { template: { spec: { serviceAccountName: "evil" } } } }],
          ["a label of its pods", { spec: { template: { metadata: { labels: { a: "b" } } } } }],
          ["another annotation of its pods", { spec: { template: { metadata: { annotations: { a: "b" } } } } }],
          ["a strategy", { spec: { minReadySeconds: 9 } }],
          ["an annotation", { metadata: { annotations: { a: "b" } } }],
          ["a label", { metadata: { labels: { a: "b" } } }],
          ["a finalizer", { metadata: { finalizers: ["evil.example.com/x"] } }],
          ["an owner", { metadata: { ownerReferences: [{ apiVersion: "v1", kind: "Node", name: id, uid: "1" }] } }],
        ].map(([what, body]) => [`${what} of a ${target.kind}`, target, body] as const),
      ),
      ["replicas beside their own resource", deployment, { spec: { replicas: 3 } }],
      ["a pause", deployment, { spec: { paused: true } }],
    ] as const)("is refused %s", async (_, target, body) => {
      expect(await verdict(role, patch(target, body))).toBe("policy");
    });

    test("is refused it in every way to patch", async () => {
      const image = [{ op: "replace", path: "/spec/template/spec/containers/0/image", value: "evil" }];
      const containers = { spec: { template: { spec: { containers: [{ name: "web", image: "evil" }] } } } };
      const spec = { ...workloadSpec, template: { ...template, ...containers.spec.template } };
      const apply = (name: string): KubeRequest => ({
        method: "PATCH",
        path: `${pathOfTarget({ ...deployment, name })}?fieldManager=evil&force=true`,
        contentType: "application/apply-patch+yaml",
        body: { apiVersion: "apps/v1", kind: "Deployment", metadata: named(web, name), spec },
      });
      expect(await verdict(role, patch(deployment, image, "application/json-patch+json"))).toBe("policy");
      expect(await verdict(role, patch(deployment, containers, "application/strategic-merge-patch+json"))).toBe(
        "policy",
      );
      expect(await verdict(role, apply("web"))).toBe("policy");
      expect(await verdict(role, apply("new"))).toBe("role");
    });

    test.each([
      ["replace an Application", { method: "PUT", path: pathOfTarget(application), body: fixtures[0] }],
      [
        "make an Application",
        { method: "POST", path: `/apis/argoproj.io/v1alpha1/namespaces/${system}/applications`, body: argo("evil") },
      ],
      ["delete an Application", { method: "DELETE", path: pathOfTarget(application) }],
      ["delete a Deployment", { method: "DELETE", path: pathOfTarget(deployment) }],
      ["delete a pod", { method: "DELETE", path: pathOfTarget(pod) }],
      ["change a pod", patch(pod, { metadata: { labels: { a: "b" } } })],
      ["replace a node", { method: "PUT", path: pathOfTarget(node), body: { metadata: { name: id } } }],
      ["change the status of a node", { ...patch(node, { status: {} }), path: `${pathOfTarget(node)}/status` }],
      [
        "change the status of a Deployment",
        { ...patch(deployment, { status: {} }), path: `${pathOfTarget(deployment)}/status` },
      ],
      ["reach into a pod of the system", { method: "POST", path: `${pathOfTarget(systemPod)}/exec?command=sh` }],
      ["attach to a pod", { method: "POST", path: `${pathOfTarget(pod)}/attach` }],
      ["make a token", { method: "POST", path: `/api/v1/namespaces/${system}/serviceaccounts/admin/token`, body: {} }],
      [
        "change what roles allow",
        { ...patch(node, {}), path: `/apis/rbac.authorization.k8s.io/v1/clusterroles/${id}-admin` },
      ],
      [
        "change the policies",
        { ...patch(node, {}), path: `/apis/admissionregistration.k8s.io/v1/validatingadmissionpolicies/${id}-nodes` },
      ],
    ] as const satisfies readonly (readonly [string, KubeRequest])[])("has no role to %s", async (_, request) => {
      expect(await verdict(role, request)).toBe("role");
    });

    test("sees no Secrets", async () => {
      await expect(as(role).read(`/api/v1/namespaces/${web}/secrets`)).rejects.toMatchObject({ status: 403 });
    });
  });

  test("an operator has no say over nodes, evicts nothing and gets no shell", async () => {
    expect(await verdict("operator", patch(node, { spec: { unschedulable: true } }))).toBe("role");
    expect(await verdict("operator", evictionRequest({ ...pod, uid: "1" }))).toBe("role");
    expect(await verdict("operator", { method: "POST", path: `${pathOfTarget(pod)}/exec?command=sh` })).toBe("role");
  });

  test("an admin cordons and uncordons", async () => {
    await carryOut("admin", cordon(node, true));
    expect(valueAt(await as("admin").read(pathOfTarget(node)), "spec", "unschedulable")).toBe(true);
    await carryOut("admin", cordon(node, false));
    expect(valueAt(await as("admin").read(pathOfTarget(node)), "spec", "unschedulable")).toBeUndefined();
  });

  test.each([
    ["a label", { metadata: { labels: { "node-role.kubernetes.io/control-plane": "true" } } }],
    ["an annotation", { metadata: { annotations: { a: "b" } } }],
    ["a taint", { spec: { taints: [{ key: "a", effect: "NoExecute" }] } }],
    ["a finalizer", { metadata: { finalizers: ["evil.example.com/x"] } }],
    ["an owner", { metadata: { ownerReferences: [{ apiVersion: "v1", kind: "Pod", name: "a", uid: "1" }] } }],
    ["a provider", { spec: { providerID: "evil" } }],
    ["a label beside the cordon", { metadata: { labels: { a: "b" } }, spec: { unschedulable: true } }],
  ])("an admin is refused %s of a node", async (_, body) => {
    expect(await verdict("admin", patch(node, body))).toBe("policy");
  });

  test("an admin gets a shell in pods of workloads, as far as roles go", async () => {
    // No kubelet is there to give it.
    expect(await verdict("admin", { method: "POST", path: `${pathOfTarget(pod)}/exec?command=sh` })).not.toBe("role");
    const shell = as("admin").read(`${pathOfTarget(pod)}/exec?command=sh`);
    await expect(shell).rejects.not.toMatchObject({ status: 403 });
  });

  test("a drain honours a budget, and can be stopped", async () => {
    const api = as("admin");
    const ending = new AbortController();
    const plan = await drain(node).plan(api);
    let last: readonly string[] = [];
    const tell = (sentences: readonly string[]) => {
      last = sentences;
      if (sentences.every((sentence) => !sentence.includes("waits"))) ending.abort();
    };
    await plan.follow?.(api, tell, ending.signal);
    expect(last.map((sentence) => sentence.replace(/:.*/, "")).sort()).toEqual([
      "0 of 3 pods gone",
      `${system}/web ends`,
      `${web}/guarded is tried again`,
      `${web}/web ends`,
    ]);
  });

  test("members of the operators' groups are held to it, unless they may replace the object by other rights", () => {
    const evil = ["patch", "deployment", "web", `--namespace=${web}`, '--patch={"metadata":{"labels":{"a":"b"}}}'];
    const olga = ["--as=olga", `--as-group=${operators}`];
    expect(() => kubectl([...evil, ...olga])).toThrow("ValidatingAdmissionPolicy");
    expect(kubectl([...evil, ...olga, "--as-group=system:masters"])).toContain("patched");
  });

  test("the proxy of a Service that is named is there, and of no other", async () => {
    const path = (service: string) => `/api/v1/namespaces/${web}/services/${service}/proxy/`;
    const statusOf = (service: string) =>
      as("viewer")
        .read(path(service))
        .then(String, (error: KubeFailure) => error.status);
    expect([
      (await statusOf("web:80")) === 403,
      (await statusOf("web")) === 403,
      (await statusOf("other:80")) === 403,
    ]).toEqual([false, true, true]);
  });
});
