import fc from "fast-check";
import { expect, test } from "vitest";
import { parseApplication } from "./application.ts";
import { parseCertificate } from "./certificate.ts";
import { parseClaim } from "./claim.ts";
import { parseEndpointSlice } from "./endpoint-slice.ts";
import { parseHttpRoute } from "./http-route.ts";
import { parseIngress } from "./ingress.ts";
import { parseIngressRoute } from "./ingress-route.ts";
import { parseNode } from "./node.ts";
import { parsePod } from "./pod.ts";
import { parseRegistryEntry } from "./registry-entry.ts";
import { parseService } from "./service.ts";
import { parseEtcdSnapshot, parseVolumeSnapshot } from "./snapshot.ts";
import { parseNodeUsage } from "./usage.ts";
import { parseWarning } from "./warning.ts";
import { parseWorkload } from "./workload.ts";

const parsers: Readonly<Record<string, (object: unknown) => unknown>> = {
  parseApplication,
  parseCertificate,
  parseClaim,
  parseEndpointSlice,
  parseHttpRoute,
  parseIngress,
  parseIngressRoute,
  parseNode,
  parsePod,
  parseRegistryEntry,
  parseService,
  parseEtcdSnapshot,
  parseVolumeSnapshot,
  parseNodeUsage,
  parseWarning,
  parseWorkload: (object) => parseWorkload("Deployment", object),
};

/** Words of the API, so that what is made up comes near to what is looked for. */
const words =
  `metadata namespace name labels annotations spec status conditions type reason message containers initContainers
  containerStatuses state lastState waiting terminated exitCode finishedAt resources requests cpu memory rules http paths backend service
  port number host tls hosts parentRefs backendRefs matches path value routes match services endpoints addresses ready data registry.json
  links cluster operationState phase health sync syncPolicy automated ownerReferences controller involvedObject series usage source
  resource allocatable capacity creationTimestamp kubernetes.io/service-name argocd.argoproj.io/tracking-id __proto__ constructor toString
  1Gi 100m 1e99 True False Running Warning 2026-11-28T20:00:00Z web:apps/Deployment:web/web`.split(/\s+/);

const { node: anything } = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, "", ...words),
    fc.string(),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...words), tie("node"), { maxKeys: 6 }),
  ),
}));

const object = fc.record({
  metadata: fc.oneof(
    fc.record({ namespace: fc.constant("web"), name: fc.constant("web"), labels: anything, annotations: anything }),
    anything,
  ),
  spec: anything,
  status: anything,
  data: anything,
  type: anything,
  endpoints: anything,
  ports: anything,
  usage: anything,
});

test.each(Object.entries(parsers))("%s takes any JSON", (_name, parse) => {
  fc.assert(
    fc.property(fc.oneof(object, anything), (value) => {
      const parsed = parse(value);
      expect(parsed === undefined || typeof parsed === "object").toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(Object.entries(parsers))("%s finds nothing in what has no name", (_name, parse) => {
  for (const value of [undefined, null, 1, "text", [], {}, { metadata: {} }, { metadata: { name: 1 } }]) {
    expect(parse(value)).toBeUndefined();
  }
});

test.each(Object.entries(parsers))("%s keeps no long text whole", (_name, parse) => {
  const long = "x".repeat(1_000_000);
  const condition = (type: string) => ({ type, status: "False", reason: long, message: long });
  const kept = parse({
    metadata: {
      namespace: "web",
      name: "web",
      annotations: { [long]: "", note: long },
      labels: { "kubernetes.io/service-name": "web" },
    },
    type: "Warning",
    reason: long,
    message: long,
    involvedObject: {},
    usage: { cpu: long, memory: "1" },
    data: { "registry.json": long },
    status: {
      reason: long,
      message: long,
      conditions: ["Ready", "PodScheduled", "ComparisonError"].map(condition),
      error: { message: long },
    },
  });
  expect(JSON.stringify(kept ?? null).length).toBeLessThan(5_000);
});
