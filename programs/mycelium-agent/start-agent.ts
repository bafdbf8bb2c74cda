import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import { myceliumApiVersion, myceliumGroup } from "../../lib/mycelium/names.ts";
import type { ClusterAccess } from "../kubernetes/access.ts";
import { KubernetesClient } from "../kubernetes/client.ts";
import { EventRecorder } from "../kubernetes/event-recorder.ts";
import { HttpServer } from "../running/http-server.ts";
import { Loop } from "../running/loop.ts";
import { formatMetrics } from "../running/metrics-text.ts";
import { Agent } from "./agent.ts";
import { ClusterWatch } from "./cluster/cluster-watch.ts";
import { DaemonClient } from "./daemon/daemon-client.ts";
import { Health } from "./health.ts";
import { HostMonitor, type HostMonitorOptions } from "./host-monitor.ts";
import { agentMetrics } from "./metrics/agent-metrics.ts";
import { daemonMetrics } from "./metrics/daemon-metrics.ts";
import type { Finding } from "./status/conditions.ts";
import { Publisher } from "./status/publisher.ts";
import type { ClusterView, HostReport } from "./view.ts";

/** What the agent of a node runs with. */
export interface AgentOptions {
  /** Name of the Node. */
  readonly name: string;
  /** Address of the host at which it answers. */
  readonly host: string;
  readonly configuration: AgentConfiguration;
  readonly access: ClusterAccess;
  readonly monitor: HostMonitorOptions["command"];
  /** Makes the host as a view says. */
  readonly reconcile: (view: ClusterView) => Promise<HostReport>;
  readonly log: (line: string) => void;
}

/** An agent that runs. */
export interface RunningAgent {
  /** Where it answers; undefined while it does not. */
  readonly port: number | undefined;
  /** Ends it within seconds. What it made of the host stays as it is, so that pods go on. */
  stop(): Promise<void>;
}

/** Milliseconds that a run may go on when the agent is to end. */
const patience = 5_000;

/** Starts the agent of a node. */
export function startAgent(options: AgentOptions): RunningAgent {
  const { name, host, configuration, access, monitor: command, reconcile, log } = options;
  const { ports, tunnel, bridge, vxlan, resyncSeconds } = configuration;
  const client = new KubernetesClient(access);
  const daemon = new DaemonClient({ api: ports.api, metrics: ports.metrics });
  const publisher = new Publisher(client, name);
  const onProblem = ({ message }: Error) => log(message);
  const recorder = new EventRecorder({ client, controller: `${myceliumGroup}/agent`, instance: name, onProblem });

  const tell = ({ type, status, reason, message }: Finding) => {
    log(`${type} is ${status}: ${reason}: ${message}`);
    const { uid } = publisher;
    const regarding = { apiVersion: myceliumApiVersion, kind: "MyceliumNode", name, ...(uid !== undefined && { uid }) };
    const severity = status === "True" ? "Normal" : "Warning";
    void recorder.record({ regarding, type: severity, reason, action: "Reconcile", note: `${type}: ${message}` });
  };
  const trigger = () => loop.trigger();
  const cluster = new ClusterWatch({ client, onChange: trigger, onProblem });
  const agent = new Agent({ name, configuration, daemon, cluster, publisher, reconcile, tell });
  const health = new Health({ limit: Math.max(300, 3 * resyncSeconds) });
  const loop = new Loop({
    run: () => health.watch(() => agent.run()),
    resync: resyncSeconds * 1_000,
    onFailure: onProblem,
  });
  const interfaces = [tunnel, bridge, ...(vxlan === undefined ? [] : [vxlan])];
  const monitor = new HostMonitor({ command, interfaces, onChange: trigger, onProblem });

  const metrics = async () => {
    const own = formatMetrics(agentMetrics(agent.runs, agent.seen));
    const ofDaemon = await daemon.metrics().catch(() => "");
    return { status: 200, text: own + daemonMetrics(ofDaemon) } as const;
  };
  const server = new HttpServer({
    host,
    port: ports.agent,
    answers: {
      "/healthz": async () => health.alive(),
      "/readyz": async () =>
        cluster.isKnown ? health.ready() : { status: 503, text: "the cluster is not known yet\n" },
      "/metrics": metrics,
    },
    onProblem,
  });

  cluster.start();
  monitor.start();
  server.start();
  // Not only once all is known: people shall see what is missing.
  loop.trigger();
  return {
    get port() {
      return server.port;
    },
    stop: async () => {
      cluster.stop();
      monitor.stop();
      server.stop();
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
      });
      await Promise.race([loop.stop(), late]);
      clearTimeout(timer);
      client.close();
    },
  };
}
