import { isDeepStrictEqual } from "node:util";
import { myceliumApiVersion } from "../../../lib/mycelium/names.ts";
import type { Condition, MyceliumNode } from "../../../lib/mycelium/resources.ts";
import { listAt, numberAt, stringAt } from "../../kubernetes/answer.ts";
import type { KubernetesClient } from "../../kubernetes/client.ts";
import { myceliumNodes } from "../cluster/member-facts.ts";
import { conditionsOf, type Finding, newsIn } from "./conditions.ts";

/** What the agent says of its node. */
export interface Statement {
  /** @default - not known, so that what was said before stays */
  readonly spec?: MyceliumNode["spec"];
  readonly findings: readonly Finding[];
}

/** Who writes, as the API server keeps it. */
const fieldManager = "mycelium-agent";

/** Milliseconds after which it says again what it said before, so that others see that it lives. */
const heartbeat = 60_000;

/** Writes the MyceliumNode of one node, and only what changed. */
export class Publisher {
  readonly #client: KubernetesClient;
  readonly #name: string;
  #spec: MyceliumNode["spec"] | undefined;
  #conditions: readonly Condition[] | undefined;
  #generation: number | undefined;
  #uid: string | undefined;
  #written = Number.NEGATIVE_INFINITY;

  constructor(client: KubernetesClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  /**
   * @param now milliseconds since 1970
   * @returns what is news beside what was said before
   * @throws KubernetesError when the API refuses it; any Error when it cannot be reached. Then all is said again the next time
   */
  async publish({ spec, findings }: Statement, now: number): Promise<readonly Finding[]> {
    const exists = await this.#recall();
    if (spec !== undefined && !isDeepStrictEqual(spec, this.#spec)) {
      const applied = await this.#client.apply(myceliumNodes, { ...this.#object, spec }, { fieldManager });
      this.#generation = numberAt(applied, "metadata", "generation");
      this.#uid = stringAt(applied, "metadata", "uid");
      this.#spec = spec;
    } else if (!exists) return [];
    const before = this.#conditions ?? [];
    const time = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
    const conditions = conditionsOf(findings, before, time, this.#generation);
    if (isDeepStrictEqual(conditions, before) && now - this.#written < heartbeat) return [];
    try {
      const status = { observedAt: time, conditions };
      await this.#client.apply(myceliumNodes, { ...this.#object, status }, { fieldManager, subresource: "status" });
    } catch (error) {
      // Perhaps somebody removed it, and then it is to be made again.
      this.#conditions = undefined;
      this.#spec = undefined;
      throw error;
    }
    this.#written = now;
    this.#conditions = conditions;
    return newsIn(findings, before);
  }

  /** Of the object; undefined before it is known. */
  get uid(): string | undefined {
    return this.#uid;
  }

  /** Somebody removed or changed the object: nothing that was said counts. */
  forget(): void {
    this.#conditions = undefined;
    this.#spec = undefined;
  }

  get #object() {
    return { apiVersion: myceliumApiVersion, kind: "MyceliumNode", metadata: { name: this.#name } } as const;
  }

  /** Learns what an earlier run of the agent said. @returns whether there is an object */
  async #recall(): Promise<boolean> {
    if (this.#conditions !== undefined) return true;
    const found = await this.#client.get(myceliumNodes, { name: this.#name }, (object) => ({
      conditions: listAt(object, "status", "conditions").flatMap((each) => readCondition(each) ?? []),
      generation: numberAt(object, "metadata", "generation"),
      uid: stringAt(object, "metadata", "uid"),
    }));
    this.#conditions = found?.conditions ?? [];
    this.#generation = found?.generation;
    this.#uid = found?.uid;
    return found !== undefined;
  }
}

function readCondition(object: unknown): Condition | undefined {
  const [type, status] = [stringAt(object, "type"), stringAt(object, "status")];
  const [reason = "", message = ""] = [stringAt(object, "reason"), stringAt(object, "message")];
  const lastTransitionTime = stringAt(object, "lastTransitionTime");
  if (type === undefined || lastTransitionTime === undefined) return undefined;
  if (status !== "True" && status !== "False" && status !== "Unknown") return undefined;
  const observedGeneration = numberAt(object, "observedGeneration");
  return {
    type,
    status,
    reason,
    message,
    lastTransitionTime,
    ...(observedGeneration !== undefined && { observedGeneration }),
  };
}
