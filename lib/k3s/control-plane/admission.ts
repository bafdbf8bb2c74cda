import type { JsonObject } from "../../kubernetes/manifest.ts";
import type { PodSecurityLevel } from "../../kubernetes/pod-security.ts";

/** What pods are held to in namespaces that do not say it themselves. */
export interface PodSecurityDefaults {
  readonly enforce: PodSecurityLevel;
  /** What is written down and warned of, but let through. */
  readonly warn: PodSecurityLevel;
}

/**
 * The configuration of admission plugins: Pod Security for namespaces without labels of their own, and how many events the API server
 * takes, without which it does not start once the plugin EventRateLimit is on.
 * @param exempt namespaces that are not held to anything
 * @see https://docs.k3s.io/security/hardening-guide
 */
export function admissionConfiguration({ enforce, warn }: PodSecurityDefaults, exempt: readonly string[]): JsonObject {
  return {
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "AdmissionConfiguration",
    plugins: [
      {
        name: "PodSecurity",
        configuration: {
          apiVersion: "pod-security.admission.config.k8s.io/v1",
          kind: "PodSecurityConfiguration",
          defaults: {
            enforce,
            "enforce-version": "latest",
            audit: warn,
            "audit-version": "latest",
            warn,
            "warn-version": "latest",
          },
          exemptions: { usernames: [], runtimeClasses: [], namespaces: [...exempt] },
        },
      },
      {
        name: "EventRateLimit",
        configuration: {
          apiVersion: "eventratelimit.admission.k8s.io/v1alpha1",
          kind: "Configuration",
          limits: [{ type: "Server", qps: 5000, burst: 20000 }],
        },
      },
    ],
  };
}
