import * as z from "zod";
import { systemNamespace } from "../../k3s/built-ins.ts";
import { admissionConfiguration } from "../../k3s/control-plane/admission.ts";
import { auditPolicy } from "../../k3s/control-plane/audit-policy.ts";
import { configurationFolder, dataFolder } from "../../k3s/host-paths.ts";
import { emit } from "../../yaml/emit.ts";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("standard") })
      .describe("Audit log, encrypted Secrets, limits on events; pods of namespaces without labels may do everything."),
    z
      .strictObject({ type: z.literal("cis") })
      .describe(
        "What the CIS benchmark asks for besides: kernel defaults, restricted pods in namespaces without labels, no tokens that outlive their time, strong ciphers.",
      ),
  ])
  .prefault({ type: "standard" })
  .describe("How much the nodes are hardened.");

const auditPolicyFile = `${configurationFolder}/audit-policy.yaml`;
const admissionFile = `${configurationFolder}/admission.yaml`;

/** Kernel settings that a kubelet with `protect-kernel-defaults` does not start without. */
const sysctls = `vm.panic_on_oom = 0
vm.overcommit_memory = 1
kernel.panic = 10
kernel.panic_on_oops = 1
`;

/** Those that protect what was recorded when a key of a server becomes known. */
const cipherSuites = [
  "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
  "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
  "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305",
  "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305",
  "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
  "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
];

/** What follows from how much the nodes are hardened. */
export interface SecurityDerived {
  /** Whether pods that name no ServiceAccount get no token of the API, in namespaces that an application owns. */
  readonly withholdsTokens: boolean;
}

/**
 * The exemption is that of K3s' own components. Namespaces of applications say their level themselves, which comes before the default.
 * @see https://docs.k3s.io/security/hardening-guide
 * @see https://docs.k3s.io/security/self-assessment-1.11
 */
export const security: Slot<"security", typeof schema, SecurityDerived> = {
  schema,
  k3sKeys: ["protect-kernel-defaults"],
  k3s: ({ security: { type } }) => ({
    arguments: {
      "kube-apiserver-arg": [
        "enable-admission-plugins+=EventRateLimit",
        `admission-control-config-file=${admissionFile}`,
        `audit-policy-file=${auditPolicyFile}`,
        `audit-log-path=${dataFolder}/server/logs/audit.log`,
        "audit-log-maxage=30",
        "audit-log-maxbackup=10",
        "audit-log-maxsize=100",
        ...(type === "cis" ? ["service-account-extend-token-expiration=false"] : []),
      ],
      ...(type === "cis" && { "kube-controller-manager-arg": ["terminated-pod-gc-threshold=100"] }),
    },
    ...(type === "cis" && {
      nodes: { "protect-kernel-defaults": true },
      kubelet: { streamingConnectionIdleTimeout: "5m", podPidsLimit: 4096, tlsCipherSuites: cipherSuites },
    }),
  }),
  hostFiles: ({ security: { type } }, { role }) => {
    const levels = type === "cis" ? "restricted" : "privileged";
    const admission = admissionConfiguration({ enforce: levels, warn: type === "cis" ? "restricted" : "baseline" }, [
      systemNamespace,
    ]);
    return [
      ...(role === "server"
        ? [
            { path: auditPolicyFile, text: emit(auditPolicy) },
            { path: admissionFile, text: emit(admission) },
          ]
        : []),
      ...(type === "cis" ? [{ path: "/etc/sysctl.d/90-k3s.conf", text: sysctls }] : []),
    ];
  },
  derive: ({ security: { type } }) => ({ withholdsTokens: type === "cis" }),
};
