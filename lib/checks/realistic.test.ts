import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { isJsonObject, type Json, type JsonObject, type Manifest } from "../kubernetes/manifest.ts";
import { testCluster } from "../testing.ts";
import { check } from "./check.ts";
import { input, rendered } from "./testing.ts";

/** An application with a bit of everything, as people write it. */
const yaml = `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels: { pod-security.kubernetes.io/enforce: restricted }
  annotations: { argocd.argoproj.io/sync-options: "Prune=confirm,Delete=confirm" }
---
apiVersion: v1
kind: ServiceAccount
metadata: { name: shop, namespace: shop }
automountServiceAccountToken: false
---
apiVersion: v1
kind: ConfigMap
metadata: { name: shop-config, namespace: shop }
data: { app.yaml: "port: 8080\\n", LOG_LEVEL: info }
---
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: database, namespace: shop }
spec:
  encryptedData: { password: AgBy }
  template: { metadata: { name: database } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: shop, labels: { app.kubernetes.io/name: shop } }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: shop } }
  template:
    metadata: { labels: { app.kubernetes.io/name: shop } }
    spec:
      serviceAccountName: shop
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: RuntimeDefault } }
      initContainers:
        - name: migrate
          image: registry.example.com/shop/migrate:2.4.0
          envFrom: [{ secretRef: { name: database } }]
          resources: { requests: { cpu: 10m, memory: 32Mi }, limits: { memory: 64Mi } }
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
      containers:
        - name: shop
          image: registry.example.com/shop:2.4.0
          env:
            - { name: LOG_LEVEL, valueFrom: { configMapKeyRef: { name: shop-config, key: LOG_LEVEL } } }
            - { name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: database, key: password } } }
            - { name: FEATURES, valueFrom: { configMapKeyRef: { name: features, key: all, optional: true } } }
          ports: [{ name: http, containerPort: 8080 }, { name: metrics, containerPort: 9090 }]
          readinessProbe: { httpGet: { path: /ready, port: http } }
          livenessProbe: { httpGet: { path: /live, port: http } }
          resources: { requests: { cpu: 50m, memory: 64Mi }, limits: { memory: 128Mi } }
          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
          volumeMounts:
            - { name: config, mountPath: /etc/shop/app.yaml, subPath: app.yaml }
            - { name: uploads, mountPath: /uploads }
            - { name: tls, mountPath: /etc/tls }
      volumes:
        - { name: config, configMap: { name: shop-config } }
        - { name: uploads, persistentVolumeClaim: { claimName: uploads } }
        - { name: tls, secret: { secretName: shop-internal-tls, items: [{ key: tls.crt, path: crt }] } }
        - { name: tmp, emptyDir: {} }
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: uploads, namespace: shop }
spec: { accessModes: [ReadWriteOnce], storageClassName: local-path, resources: { requests: { storage: 1Gi } } }
---
apiVersion: v1
kind: Service
metadata: { name: shop, namespace: shop, labels: { app.kubernetes.io/name: shop } }
spec:
  selector: { app.kubernetes.io/name: shop }
  ports: [{ name: http, port: 80, targetPort: http }, { name: metrics, port: 9090, targetPort: metrics }]
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: shop
  annotations:
    cert-manager.io/cluster-issuer: self-signed
    traefik.ingress.kubernetes.io/router.middlewares: shop-headers@kubernetescrd
spec:
  ingressClassName: traefik
  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: shop, port: { name: http } } } }] }
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: headers, namespace: shop }
spec: { headers: { frameDeny: true } }
---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: shop-api, namespace: shop }
spec:
  entryPoints: [websecure]
  routes:
    - match: Host(\`shop.example.com\`) && PathPrefix(\`/api\`)
      kind: Rule
      middlewares: [{ name: headers }]
      services: [{ name: shop, port: 80 }]
  tls: { secretName: shop-tls }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec:
  parentRefs: [{ name: traefik-gateway, namespace: kube-system }]
  hostnames: [new.shop.example.com]
  rules: [{ backendRefs: [{ name: shop, port: 80 }] }]
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: shop-internal, namespace: shop }
spec: { secretName: shop-internal-tls, dnsNames: [shop.shop.svc], issuerRef: { kind: ClusterIssuer, name: self-signed } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: allow-shop, namespace: shop }
spec:
  podSelector: { matchExpressions: [{ key: app.kubernetes.io/name, operator: In, values: [shop, db] }] }
  policyTypes: [Ingress]
  ingress: [{ ports: [{ port: http }] }]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: shop, namespace: shop }
spec: { maxUnavailable: 1, selector: { matchLabels: { app.kubernetes.io/name: shop } } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: shop, namespace: shop }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: shop }
  maxReplicas: 4
  metrics: [{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 80 } } }]
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: shop, namespace: shop }
spec:
  selector: { matchLabels: { app.kubernetes.io/name: shop } }
  endpoints: [{ port: metrics, interval: 30s }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: shop, namespace: shop }
rules:
  - { apiGroups: [""], resources: [configmaps], verbs: [get, list, watch] }
  - { apiGroups: [""], resources: [secrets], resourceNames: [database], verbs: [get] }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: shop, namespace: shop }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: shop }
subjects: [{ kind: ServiceAccount, name: shop, namespace: shop }]
---
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { clusterIP: None, selector: { app.kubernetes.io/name: db }, ports: [{ name: sql, port: 5432 }] }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  serviceName: db
  selector: { matchLabels: { app.kubernetes.io/name: db } }
  template:
    metadata: { labels: { app.kubernetes.io/name: db } }
    spec:
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 999, fsGroup: 999, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: db
          image: docker.io/library/postgres:17.6
          env: [{ name: POSTGRES_PASSWORD_FILE, value: /run/secrets/password }]
          ports: [{ name: sql, containerPort: 5432 }]
          readinessProbe: { exec: { command: [pg_isready] } }
          resources: { requests: { cpu: 50m, memory: 128Mi }, limits: { memory: 512Mi } }
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
          volumeMounts: [{ name: data, mountPath: /var/lib/postgresql/data }, { name: password, mountPath: /run/secrets }]
      volumes: [{ name: password, secret: { secretName: database } }]
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 8Gi } } }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: shop }
spec:
  schedule: "0 4 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          automountServiceAccountToken: false
          restartPolicy: Never
          securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
          containers:
            - name: report
              image: registry.example.com/shop/report:2.4.0
              resources: { requests: { cpu: 10m, memory: 32Mi }, limits: { memory: 64Mi } }
              securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
---
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: applications, namespace: argocd }
spec:
  sourceRepos: [https://git.example.com/platform.git]
  destinations: [{ server: https://kubernetes.default.svc, namespace: shop }, { server: https://kubernetes.default.svc, namespace: argocd }]
  clusterResourceWhitelist: [{ group: "", kind: Namespace }]
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
  namespace: argocd
  annotations: { argocd.argoproj.io/sync-wave: "3", argocd.argoproj.io/manifest-generate-paths: /dist/test/shop }
spec:
  project: applications
  source: { repoURL: https://git.example.com/platform.git, targetRevision: HEAD, path: dist/test/shop }
  destination: { server: https://kubernetes.default.svc, namespace: shop }
  syncPolicy:
    automated: { prune: true, selfHeal: true }
    syncOptions: [ServerSideApply=true, FailOnSharedResource=true]
`;

const manifests = parseAllDocuments(yaml).map((document) => {
  const manifest: Manifest = document.toJS();
  return manifest;
});
const objects = manifests.map((manifest) => ({
  manifest,
  file: `dist/test/shop/${manifest.kind}-${manifest.metadata.name}.yaml`,
  source: "applications/workloads/shop.app.ts",
  application: "shop",
}));
const options = {
  cluster: testCluster(),
  applications: [
    rendered("shop", {}, 3),
    rendered("platform", {
      bootstrap: () => {},
      namespace: "argocd",
      provides: {
        apiGroups: ["argoproj.io", "bitnami.com", "cert-manager.io", "monitoring.coreos.com"],
        clusterIssuers: ["self-signed"],
      },
    }),
  ],
};

describe("a realistic application", () => {
  it("has no problems", () => {
    expect(check(input(objects, options))).toEqual([]);
  });

  it("is checked without a crash, whatever is broken in it", () => {
    fc.assert(
      fc.property(fc.array(breakage, { minLength: 1, maxLength: 3 }), (breakages) => {
        const broken = objects.map((object) => ({ ...object, manifest: structuredClone(object.manifest) }));
        for (const { at, seed, value } of breakages) {
          const { manifest } = broken[at % broken.length] ?? { manifest: {} };
          replaceOne(manifest, seed, value);
        }
        expect(Array.isArray(check(input(broken, options)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

const breakage = fc.record({
  at: fc.nat(),
  seed: fc.nat(),
  value: fc.oneof(fc.constantFrom(null, true, 0, "", [], {}, [null], ["x"], { name: 1 }, "__proto__"), fc.jsonValue()),
});

/** Puts a value where another one was, but for what every loader makes sure of: kind, API version and name. */
function replaceOne(manifest: JsonObject, seed: number, value: unknown): void {
  const places: [holder: object, key: string | number][] = [];
  const walk = (holder: Json): void => {
    for (const [key, member] of Object.entries(holder ?? {})) {
      const isKept = holder === manifest && (key === "apiVersion" || key === "kind" || key === "metadata");
      if (!isKept && key !== "name") places.push([Object(holder), key]);
      if (isJsonObject(member) || Array.isArray(member)) walk(member);
    }
  };
  walk(manifest);
  const [holder, key] = places[seed % places.length] ?? [{}, ""];
  Reflect.set(holder, key, value);
}
