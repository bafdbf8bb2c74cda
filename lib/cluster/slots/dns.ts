import { isIP } from "node:net";
import * as z from "zod";
import { checkedText, hostName } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import type { Filled, Slot } from "../slot.ts";

const nameServer = checkedText(
  (value) => {
    const [, ipv6, address = ipv6 ?? value, port = "53"] = /^(?:\[(.+)\]|([^:]+)):(\d{1,5})$/.exec(value) ?? [];
    const version = isIP(address);
    const isWritten = ipv6 === undefined ? version === 4 || address === value : version === 6;
    return version !== 0 && !address.includes("%") && isWritten && Number(port) >= 1 && Number(port) <= 65_535;
  },
  "is not where a name server answers",
  'write its address, perhaps with a port, like "5a1:2:3:4:ff1b::1", "192.168.1.53" or "[5a1:2:3:4:ff1b::1]:1053"',
);

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("coredns"),
        zone: z
          .strictObject({
            name: hostName.describe('Zone of the cluster, like "home.mesh.example.com".'),
            ttl: z.int().min(0).max(3_600).default(30).describe("Seconds for which an answer may be kept."),
            exposed: z
              .boolean()
              .default(false)
              .describe("Whether others can ask for it, at an address that loadBalancer gives."),
          })
          .optional()
          .describe(
            "Zone in which `<service>.<namespace>` has the addresses of that Service of type LoadBalancer. Default: none.",
          ),
        forward: z
          .array(
            z.strictObject({
              zone: hostName.describe("Zone that somebody else answers for."),
              servers: z.array(nameServer).min(1).max(15).describe("Who answers, one after the other."),
            }),
          )
          .default([])
          .describe("Zones of others, like those of other clusters."),
      })
      .describe("K3s' own CoreDNS."),
  ])
  .prefault({ type: "coredns" })
  .describe("Names inside the cluster.");

type Cluster = Filled<"dns", typeof schema>;

/** Where CoreDNS answers for the zone of the cluster alone, on its pods: whoever is outside gets nothing else from it. */
export const zonePort = 1_053;

/** What follows from the names of the cluster. */
export interface DnsDerived {
  /** Files beside CoreDNS' own configuration, by their names; empty where there is nothing to add. */
  readonly corefiles: Readonly<Record<string, string>>;
}

/** @see https://docs.k3s.io/networking/networking-services#coredns */
export const dns: Slot<"dns", typeof schema, DnsDerived> = {
  schema,
  check,
  derive: (cluster) => ({ corefiles: corefilesOf(cluster) }),
};

/**
 * What CoreDNS reads besides: `*.override` within its server for everything, `*.server` as servers of their own.
 * @see https://coredns.io/plugins/k8s_external/
 * @see https://coredns.io/plugins/forward/
 */
function corefilesOf({ dns: { zone, forward } }: Cluster): Readonly<Record<string, string>> {
  return {
    ...(zone !== undefined && { "zone.override": external(zone) }),
    ...(zone?.exposed === true && {
      "zone.server": block(`${zone.name}:${zonePort}`, `errors\nkubernetes cluster.local\n${external(zone)}`),
    }),
    ...Object.fromEntries(
      forward.map((each) => [
        `${each.zone}.server`,
        block(`${each.zone}:53`, `errors\ncache 30\nforward . ${each.servers.join(" ")}\n`),
      ]),
    ),
  };
}

function external({ name, ttl }: NonNullable<Cluster["dns"]["zone"]>): string {
  return block(`k8s_external ${name}`, `ttl ${ttl}\n`);
}

function block(head: string, content: string): string {
  return `${head} {\n${content.replace(/^(?=.)/gm, "    ")}}\n`;
}

function check({ dns: { zone, forward } }: Cluster): Problem[] {
  const own = zone === undefined ? [] : [{ where: "dns.zone.name", name: zone.name }];
  const zones = [...own, ...forward.map(({ zone: name }, index) => ({ where: `dns.forward[${index}].zone`, name }))];
  return zones.flatMap(({ where, name }, index): Problem[] => {
    const first = zones.findIndex((other) => other.name === name);
    if (first < index) {
      const fix = "say each zone once";
      return [{ where, what: `is also ${zones[first]?.where}`, got: quote(name), fix }];
    }
    if (name !== "cluster.local" && !name.endsWith(".cluster.local")) return [];
    return [{ where, what: "is a part of the cluster's own names", got: quote(name), fix: "choose another zone" }];
  });
}
