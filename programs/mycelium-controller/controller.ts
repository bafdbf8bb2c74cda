import { isNodePrefix } from "../../lib/mycelium/address.ts";
import type { ControllerConfiguration } from "../../lib/mycelium/controller-configuration.ts";
import { controllerName, myceliumGroup, trustPolicyName } from "../../lib/mycelium/names.ts";
import { isMapping, stringAt } from "../kubernetes/answer.ts";
import type { KubernetesClient, Parse } from "../kubernetes/client.ts";
import { EventRecorder } from "../kubernetes/event-recorder.ts";
import { Informer } from "../kubernetes/informer.ts";
import type { Resource } from "../kubernetes/resource.ts";
import { Loop } from "../running/loop.ts";
import { formatMetrics, type Metric } from "../running/metrics-text.ts";
import { type Gateway, gatewaysOf } from "./addresses/gateways.ts";
import { AddressPublisher, type Published } from "./addresses/publisher.ts";
import {
  type ClusterNode,
  type NetworkNode,
  parseEndpoints,
  parseNetworkNode,
  parseNode,
  parseService,
} from "./cluster-objects.ts";
import { Orphans } from "./orphans.ts";
import { TrustPublisher } from "./trust/publisher.ts";

/** What a controller works with. */
export interface ControllerOptions {
  readonly client: KubernetesClient;
  readonly configuration: ControllerConfiguration;
  /** Name of its pod. */
  readonly instance: string;
  /** Called with a line for people. */
  readonly log: (line: string) => void;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: () => number;
}

const ours = (plural: string) => ({ group: myceliumGroup, version: "v1alpha1", plural });
const core = (plural: string) => ({ group: "", version: "v1", plural });

/**
 * Looks at all that the cluster says about the Mycelium network, and writes what follows for the cluster as a whole, again whenever
 * something changes. It keeps nothing that is not in the cluster, so that one that starts anew goes on. There is one: its changes
 * name the version that they were decided on, so that even two that do not know of each other do no harm for long.
 */
export class Controller {
  readonly #options: ControllerOptions;
  readonly #loop: Loop;
  readonly #nodes: Informer<ClusterNode>;
  readonly #networkNodes: Informer<NetworkNode>;
  readonly #services;
  readonly #endpoints;
  readonly #spores;
  readonly #policies;
  readonly #informers: readonly Informer<unknown>[];
  readonly #addresses: AddressPublisher;
  readonly #trust: TrustPublisher;
  readonly #orphans = new Orphans();
  #gateways: readonly Gateway[] = [];
  #published: Published | undefined;
  #passes = 0;
  #failures = 0;
  #problems = 0;
  #changes = 0;
  #lastPass: number;

  constructor(options: ControllerOptions) {
    this.#options = options;
    const { client, configuration, instance, log } = options;
    const informer = <T>(resource: Resource, parse: Parse<T>) =>
      new Informer({
        client,
        resource,
        parse,
        onChange: () => this.#loop.trigger(),
        onProblem: ({ message }) => log(message),
      });
    this.#nodes = informer(core("nodes"), parseNode);
    this.#networkNodes = informer(ours("myceliumnodes"), parseNetworkNode);
    this.#spores = informer(ours("sporetrusts"), whole);
    this.#policies = informer(ours("trustpolicies"), whole);
    this.#services = informer(core("services"), parseService);
    const slices = { group: "discovery.k8s.io", version: "v1", plural: "endpointslices" };
    this.#endpoints = informer(slices, parseEndpoints);
    const always = [this.#nodes, this.#networkNodes, this.#spores, this.#policies];
    this.#informers = configuration.gateways === undefined ? always : [...always, this.#services, this.#endpoints];
    const onProblem = ({ message }: Error) => log(`event: ${message}`);
    const events = new EventRecorder({ client, controller: `k3s-gitops/${controllerName}`, instance, onProblem });
    this.#addresses = new AddressPublisher(client, events);
    this.#trust = new TrustPublisher(client, configuration.namespaces);
    this.#loop = new Loop({
      run: () => this.#run(),
      resync: configuration.resyncSeconds * 1_000,
      onFailure: ({ message }) => log(message),
    });
    this.#lastPass = this.#now();
  }

  start(): void {
    for (const informer of this.#informers) informer.start();
    this.#loop.trigger();
  }

  stop(): void {
    for (const informer of this.#informers) informer.stop();
    void this.#loop.stop();
  }

  /** Whether passes go on, be they in vain. */
  get isAlive(): boolean {
    return this.#now() - this.#lastPass < 60_000 + this.#options.configuration.resyncSeconds * 1_000;
  }

  /** Whether it knows the cluster, and its last pass went well. */
  get isReady(): boolean {
    return this.isAlive && this.#passes > 0 && this.#problems === 0;
  }

  metrics(): string {
    const states = ["up", "settling", "down"] as const;
    const metrics: Metric[] = [
      metric("passes_total", "counter", "Times that everything was looked at.", this.#passes),
      metric("failures_total", "counter", "Changes that the API refused.", this.#failures),
      metric("synced", "gauge", "Whether all objects of the cluster are known.", Number(this.#isSynced)),
      metric("refused_services", "gauge", "Services of the class that have no IPv6.", this.#published?.refused ?? 0),
      metric("address_changes_total", "counter", "Times that a Service got or lost addresses.", this.#changes),
      {
        ...metric("gateways", "gauge", "Nodes that can bring addresses of Services into the network.", 0),
        samples: states.map((state) => ({
          labels: { state },
          value: this.#gateways.filter((gateway) => gateway.state === state).length,
        })),
      },
      {
        ...metric("services", "gauge", "Services of the class, by how many addresses they have.", 0),
        samples: (this.#published?.services ?? []).map((value, addresses) => ({
          labels: { addresses: String(addresses) },
          value,
        })),
      },
    ];
    return formatMetrics(metrics);
  }

  get #isSynced(): boolean {
    return this.#informers.every(({ isSynced }) => isSynced);
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  async #run(): Promise<Date | undefined> {
    this.#lastPass = this.#now();
    // Who knows only a part takes the rest for gone.
    if (!this.#isSynced) return after(1_000);
    const { problems, until } = await this.#pass(this.#now());
    this.#passes += 1;
    this.#failures += problems.length;
    this.#problems = problems.length;
    for (const { message } of problems) this.#options.log(message);
    return until && after(Math.max(100, until.getTime() - this.#now()));
  }

  async #pass(now: number): Promise<{ readonly problems: readonly Error[]; readonly until: Date | undefined }> {
    const { client, configuration } = this.#options;
    const problems: Error[] = [];
    const [nodes, networkNodes] = [[...this.#nodes.items.values()], [...this.#networkNodes.items.values()]];
    if (configuration.gateways !== undefined) {
      const { nodes: names, addresses } = configuration.gateways;
      this.#gateways = gatewaysOf(nodes, networkNodes, names, now);
      const [services, endpoints] = [[...this.#services.items.values()], [...this.#endpoints.items.values()]];
      this.#published = await this.#addresses.publish(services, endpoints, this.#gateways, addresses);
      this.#changes += this.#published.changes;
      problems.push(...this.#published.problems);
    }
    const members = networkNodes.filter(({ prefix }) => isNodePrefix(prefix));
    const spores = [...this.#spores.items.values()];
    const policy = this.#policies.items.get(trustPolicyName);
    const trust = await this.#trust.publish(spores, policy, members, now);
    problems.push(...trust.problems);
    for (const { name, uid } of this.#orphans.overdue(nodes, networkNodes, now)) {
      try {
        await client.remove(ours("myceliumnodes"), { name }, uid);
        this.#options.log(`removed MyceliumNode ${name}, whose Node is gone`);
      } catch (error) {
        problems.push(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return { problems, until: trust.trusted.until };
  }
}

/** @param milliseconds from now on, by the clock of the machine */
function after(milliseconds: number): Date {
  return new Date(Date.now() + milliseconds);
}

function metric(name: string, type: Metric["type"], help: string, value: number): Metric {
  return { name: `mycelium_controller_${name}`, type, help, samples: [{ value }] };
}

/** What trust is decided on is read by those who decide it. */
function whole(object: unknown): object | undefined {
  return isMapping(object) && stringAt(object, "metadata", "name") !== undefined ? object : undefined;
}
