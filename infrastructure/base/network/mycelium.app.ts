import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { defineApplication } from "../../../lib/application/application.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { Namespace } from "../../../lib/constructs/namespace.ts";
import { myceliumDefinitions } from "../../../lib/mycelium/definitions/definitions.ts";
import { addAgent } from "./agent.ts";
import { addAgentAccess } from "./agent-access.ts";
import { addAttachment } from "./attachment.ts";
import { addController, controllerLabels, controllerPort } from "./controller.ts";
import { addDaemon } from "./daemon.ts";
import { addMonitoring } from "./monitoring.ts";
import { addTrust } from "./trust.ts";

const namespace = "mycelium";
const podSecurity = "privileged";

export default defineApplication({
  description: "The network of pods on the Mycelium network.",
  enabled: ({ myceliumNetwork }) => myceliumNetwork !== undefined,
  namespace,
  // The network of a host is changed from it.
  podSecurity,
  // Pods stand on it: what removes the application must not take their network.
  onRemoval: "orphan",
  provides: ({ myceliumNetwork, overlayGateways }) => ({
    podNetwork: myceliumNetwork?.mode === "dual",
    loadBalancer: overlayGateways !== undefined,
  }),
  traffic: [{ podLabels: controllerLabels, to: ["kubernetes-api"], metrics: [controllerPort] }],
  build: ({ chart, cluster }) => {
    addNetwork(chart, cluster);
    addController(chart, cluster, namespace);
    // Not before Argo CD: servers would apply them before they know the kinds.
    if (cluster.myceliumNetwork !== undefined) addTrust(chart, cluster.myceliumNetwork);
    if (cluster.myceliumNetwork?.mode === "secondary") addAttachment(chart);
    if (cluster.monitorApiGroups.length > 0) addMonitoring(chart);
  },
  bootstrap: ({ chart, cluster }) => {
    // Beside flannel it can come like everything else.
    if (cluster.myceliumNetwork?.mode !== "dual") return;
    new Namespace(chart, "Namespace", { name: namespace, podSecurity });
    addNetwork(chart, cluster);
  },
});

/** What has to be there before any pod that has no network of its own. */
function addNetwork(scope: Construct, { myceliumNetwork }: Cluster): void {
  if (myceliumNetwork === undefined) return;
  const { install } = myceliumNetwork;
  for (const definition of myceliumDefinitions) new ApiObject(scope, definition.metadata.name, definition);
  addAgentAccess(scope, namespace);
  if (install.type === "daemonset") addDaemon(scope, myceliumNetwork, install.image);
  addAgent(scope, myceliumNetwork);
}
