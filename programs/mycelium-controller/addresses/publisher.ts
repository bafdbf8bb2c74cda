import type { KubernetesClient } from "../../kubernetes/client.ts";
import type { EventRecorder, RecordedEvent } from "../../kubernetes/event-recorder.ts";
import { KubernetesError } from "../../kubernetes/kubernetes-error.ts";
import type { ClusterEndpoints, ClusterService } from "../cluster-objects.ts";
import { assignments } from "./assignments.ts";
import type { Gateway } from "./gateways.ts";
import { sortServices } from "./services.ts";

const services = { group: "", version: "v1", plural: "services" };

/** What a pass over all Services came to. */
export interface Published {
  /** How many Services have how many addresses, as an entry for each number from 0. */
  readonly services: readonly number[];
  /** Services of our class that can have none. */
  readonly refused: number;
  /** How many were changed. */
  readonly changes: number;
  readonly problems: readonly Error[];
}

/**
 * Writes addresses of Services into their status, which is all that there is of them: kube-proxy of every node reads it and sends on what
 * comes in for them. So nothing is left to take back when a Service goes, and none needs a finalizer. When it is no LoadBalancer any more,
 * the API server itself empties the status.
 */
export class AddressPublisher {
  readonly #client: KubernetesClient;
  readonly #events: EventRecorder;
  /** The last complaint about each Service, by its uid. */
  readonly #told = new Map<string, string>();

  constructor(client: KubernetesClient, events: EventRecorder) {
    this.#client = client;
    this.#events = events;
  }

  /** Gives every Service what it is to have. @param count how many addresses each gets at most */
  async publish(
    all: readonly ClusterService[],
    endpoints: readonly ClusterEndpoints[],
    gateways: readonly Gateway[],
    count: number,
  ): Promise<Published> {
    const { balanced, refused, reserved } = sortServices(all, endpoints);
    const problems: Error[] = [];
    const numbers = Array.from({ length: count + 1 }, () => 0);
    let changes = 0;
    const set = async (service: ClusterService, addresses: readonly string[]) => {
      if (addresses.join(" ") === service.addresses.join(" ")) return;
      try {
        await this.#write(service, addresses);
        changes += 1;
        const note = addresses.length === 0 ? "no address is left" : `has ${addresses.join(" and ")} now`;
        await this.#events.record(eventOf(service, "Normal", "AddressesChanged", note));
      } catch (error) {
        // Somebody else changed or removed it at the same time, of which we hear.
        if (error instanceof KubernetesError && [404, 409].includes(error.status)) return;
        problems.push(error instanceof Error ? error : new Error(String(error)));
      }
    };
    this.#forgetOthers(all);
    for (const { service, addresses } of assignments(balanced, reserved, gateways, count)) {
      await set(service, addresses);
      numbers[addresses.length] = (numbers[addresses.length] ?? 0) + 1;
      if (addresses.length > 0) this.#told.delete(service.uid);
      else await this.#complain(service, ...whyNone(service));
    }
    for (const service of refused) {
      await set(service, []);
      const note = "addresses of the Mycelium network are of IPv6; set ipFamilyPolicy to PreferDualStack";
      await this.#complain(service, "NoIPv6Family", note);
    }
    return { services: numbers, refused: refused.length, changes, problems };
  }

  async #write({ namespace, name, resourceVersion }: ClusterService, addresses: readonly string[]): Promise<void> {
    const ingress = addresses.map((ip) => ({ ip, ipMode: "VIP" }));
    // With the version that was read, so that nothing is decided on what is no longer so.
    const patch = { metadata: { resourceVersion }, status: { loadBalancer: { ingress } } };
    await this.#client.mergePatch(services, { namespace, name, subresource: "status" }, patch);
  }

  async #complain(service: ClusterService, reason: string, note: string): Promise<void> {
    if (this.#told.get(service.uid) === reason) return;
    this.#told.set(service.uid, reason);
    await this.#events.record(eventOf(service, "Warning", reason, note));
  }

  #forgetOthers(all: readonly ClusterService[]): void {
    const known = new Set(all.map(({ uid }) => uid));
    for (const uid of this.#told.keys()) if (!known.has(uid)) this.#told.delete(uid);
  }
}

function whyNone({ isLocal }: ClusterService): [reason: string, note: string] {
  return isLocal
    ? ["NoGatewayWithPod", "no gateway has a ready pod of it, and externalTrafficPolicy Local needs one"]
    : ["NoGateway", "no node that could be a gateway is in the Mycelium network"];
}

function eventOf(
  { namespace, name, uid }: ClusterService,
  type: RecordedEvent["type"],
  reason: string,
  note: string,
): RecordedEvent {
  const regarding = { apiVersion: "v1", kind: "Service", namespace, name, uid };
  return { regarding, type, reason, action: "Balance", note };
}
