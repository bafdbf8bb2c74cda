import type { Application } from "../objects/application.ts";
import type { Certificate } from "../objects/certificate.ts";
import type { Claim, ClaimUsage } from "../objects/claim.ts";
import type { EndpointSlice } from "../objects/endpoint-slice.ts";
import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { Node } from "../objects/node.ts";
import type { Pod } from "../objects/pod.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Service } from "../objects/service.ts";
import type { Snapshot } from "../objects/snapshot.ts";
import type { Usage } from "../objects/usage.ts";
import type { Warning } from "../objects/warning.ts";
import type { Workload } from "../objects/workload.ts";
import type { Source } from "./source.ts";

/** Everything that the page is made of. */
export interface Sources {
  readonly nodes: Source<Node>;
  readonly pods: Source<Pod>;
  readonly workloads: Source<Workload>;
  readonly services: Source<Service>;
  readonly endpointSlices: Source<EndpointSlice>;
  readonly ingresses: Source<Ingress>;
  readonly httpRoutes: Source<HttpRoute>;
  readonly ingressRoutes: Source<IngressRoute>;
  readonly registries: Source<RegistryEntry>;
  readonly claims: Source<Claim>;
  readonly certificates: Source<Certificate>;
  readonly applications: Source<Application>;
  readonly warnings: Source<Warning>;
  readonly etcdSnapshots: Source<Snapshot>;
  readonly volumeSnapshots: Source<Snapshot>;
  readonly nodeUsage: Source<Usage>;
  readonly claimUsage: Source<ClaimUsage>;
}
