import { describe, expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { deployment, object, problemsOf, rendered } from "../testing.ts";
import { missingSecret } from "./missing-secret.ts";

const user = deployment("web", {}, { envFrom: [{ secretRef: { name: "login" } }] });
const problem = (text: string) =>
  `Deployment/web spec.template.spec.containers[0].envFrom[0].secretRef.name: names Secret web/login, which does not exist; ${text}`;
const create =
  "commit a SealedSecret, ExternalSecret or Certificate that makes it, or declare it in the application's requiredSecrets or provides.secrets";

describe("missing-secret", () => {
  const makers: [string, Manifest][] = [
    ["a Secret", object("v1", "Secret", "login")],
    ["a SealedSecret", object("bitnami.com/v1alpha1", "SealedSecret", "login", { spec: { encryptedData: {} } })],
    ["an ExternalSecret", object("external-secrets.io/v1", "ExternalSecret", "login")],
    [
      "an ExternalSecret with a target",
      object("external-secrets.io/v1", "ExternalSecret", "x", { spec: { target: { name: "login" } } }),
    ],
    ["a ClusterExternalSecret", object("external-secrets.io/v1", "ClusterExternalSecret", "login")],
    ["a Certificate", object("cert-manager.io/v1", "Certificate", "x", { spec: { secretName: "login" } })],
    [
      "an ACME account",
      object("cert-manager.io/v1", "Issuer", "x", { spec: { acme: { privateKeySecretRef: { name: "login" } } } }),
    ],
    [
      "an Ingress that cert-manager signs",
      object("networking.k8s.io/v1", "Ingress", "x", {
        metadata: { annotations: { "cert-manager.io/cluster-issuer": "ca" } },
        spec: { tls: [{ secretName: "login" }] },
      }),
    ],
    [
      "a Kyverno policy",
      object("kyverno.io/v1", "ClusterPolicy", "x", {
        spec: { rules: [{ generate: { kind: "Secret", name: "login" } }] },
      }),
    ],
  ];
  it.each(makers)("passes for what %s makes", (_, maker) => {
    expect(problemsOf(missingSecret, [user, maker])).toEqual([]);
  });

  it("passes for what the application provides or asks a person for", () => {
    const [purpose, create] = ["Login.", "kubectl create ..."];
    const required = rendered("web", { requiredSecrets: [{ name: "login", keys: ["user"], purpose, create }] });
    const provided = rendered("web", { provides: { secrets: [{ name: "login", keys: ["user"] }] } });
    for (const application of [required, provided]) {
      expect(problemsOf(missingSecret, [user], { cluster: testCluster(), applications: [application] })).toEqual([]);
    }
  });

  it("passes for what is optional", () => {
    const optional = deployment("web", {}, { envFrom: [{ secretRef: { name: "login", optional: true } }] });
    expect(problemsOf(missingSecret, [optional])).toEqual([]);
  });

  it("passes where a chart may make it, as long as nobody says what the chart makes", () => {
    const chart = object("helm.cattle.io/v1", "HelmChart", "web", { spec: { targetNamespace: "web" } });
    expect(problemsOf(missingSecret, [user, chart])).toEqual([]);
    const applications = [rendered("web")];
    expect(problemsOf(missingSecret, [user, chart], { cluster: testCluster(), applications })).toEqual([
      problem(create),
    ]);
  });

  it("fails for a Secret that nobody makes", () => {
    expect(problemsOf(missingSecret, [user])).toEqual([problem(create)]);
  });

  it("fails with the nearest name", () => {
    expect(problemsOf(missingSecret, [user, object("v1", "Secret", "logn")])).toEqual([
      problem('did you mean "logn"?'),
    ]);
  });

  it("fails for a Secret of another namespace", () => {
    const elsewhere = object("v1", "Secret", "login", { metadata: { namespace: "other" } });
    expect(problemsOf(missingSecret, [user, elsewhere])).toEqual([
      problem("there is one in namespace other: it must be in the same as what uses it"),
    ]);
  });

  const wants: [string, Manifest, string][] = [
    [
      "a volume",
      deployment("x", { volumes: [{ name: "v", secret: { secretName: "s" } }] }),
      "spec.template.spec.volumes[0].secret.secretName",
    ],
    [
      "a projected volume",
      deployment("x", { volumes: [{ name: "v", projected: { sources: [{ secret: { name: "s" } }] } }] }),
      "spec.template.spec.volumes[0].projected.sources[0].secret.name",
    ],
    [
      "a pull secret",
      deployment("x", { imagePullSecrets: [{ name: "s" }] }),
      "spec.template.spec.imagePullSecrets[0].name",
    ],
    [
      "a pull secret of an account",
      object("v1", "ServiceAccount", "x", { imagePullSecrets: [{ name: "s" }] }),
      "imagePullSecrets[0].name",
    ],
    ["TLS", withSpec("networking.k8s.io/v1", "Ingress", { tls: [{ secretName: "s" }] }), "spec.tls[0].secretName"],
    [
      "Traefik's TLS",
      withSpec("traefik.io/v1alpha1", "IngressRoute", { tls: { secretName: "s" } }),
      "spec.tls.secretName",
    ],
    [
      "basic authentication",
      withSpec("traefik.io/v1alpha1", "Middleware", { basicAuth: { secret: "s" } }),
      "spec.basicAuth.secret",
    ],
    ["an authority", withSpec("cert-manager.io/v1", "Issuer", { ca: { secretName: "s" } }), "spec.ca.secretName"],
    [
      "a DNS solver",
      withSpec("cert-manager.io/v1", "Issuer", {
        acme: { solvers: [{ dns01: { cloudflare: { apiTokenSecretRef: { name: "s", key: "token" } } } }] },
      }),
      "spec.acme.solvers[0].dns01.cloudflare.apiTokenSecretRef.name",
    ],
    [
      "a scrape password",
      withSpec("monitoring.coreos.com/v1", "ServiceMonitor", {
        endpoints: [{ basicAuth: { password: { name: "s", key: "p" } } }],
      }),
      "spec.endpoints[0].basicAuth.password.name",
    ],
    [
      "a Helm chart",
      withSpec("helm.cattle.io/v1", "HelmChart", { authSecret: { name: "s" }, targetNamespace: "y" }),
      "spec.authSecret.name",
    ],
    [
      "a CSI driver",
      withSpec("v1", "PersistentVolume", { csi: { nodePublishSecretRef: { name: "s", namespace: "web" } } }),
      "spec.csi.nodePublishSecretRef.name",
    ],
  ];
  it.each(wants)("fails for %s", (_, manifest, path) => {
    expect(problemsOf(missingSecret, [manifest])).toEqual([
      `${manifest.kind}/x ${path}: names Secret web/s, which does not exist; ${create}`,
    ]);
  });
});

function withSpec(apiVersion: string, kind: string, spec: JsonObject): Manifest {
  return object(apiVersion, kind, "x", { spec });
}
