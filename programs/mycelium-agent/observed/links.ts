import type { LinkCounters } from "../view.ts";
import type { Answer } from "./answer.ts";
import type { Link, Vxlan } from "./network.ts";

/** An interface with what it counted. */
export interface CountedLink extends Link {
  readonly counters: LinkCounters;
}

/**
 * Reads `ip -json -details -statistics address show`.
 * @throws AnswerError
 */
export function parseLinks(answer: Answer): readonly CountedLink[] {
  return answer
    .list()
    .filter((link) => !link.field("ifname").isMissing)
    .map(parseLink);
}

function parseLink(link: Answer): CountedLink {
  const kind = link.field("linkinfo").field("info_kind").textOrNone();
  const mac = link.field("link_type").text() === "ether" ? link.field("address").mac() : undefined;
  const vxlan = kind === "vxlan" ? parseVxlan(link.field("linkinfo").field("info_data")) : undefined;
  const mtu = link.field("mtu").count();
  return {
    name: link.field("ifname").text(),
    ...(kind !== undefined && { kind }),
    mtu,
    ...(mac !== undefined && { mac }),
    up: link
      .field("flags")
      .list()
      .some((flag) => flag.text() === "UP"),
    addresses: link
      .field("addr_info")
      .listOrNone()
      .filter((address) => !address.field("local").isMissing && address.field("scope").textOrNone() !== "link")
      .map((address) => `${address.field("local").address()}/${address.field("prefixlen").count()}`),
    ...(vxlan !== undefined && { vxlan }),
    counters: { mtu, ...parseStatistics(link.field("stats64")) },
  };
}

function parseVxlan(data: Answer): Vxlan {
  return {
    id: data.field("id").count(),
    local: data.field("local6").textOrNone() ?? data.field("local").textOrNone() ?? "",
    port: data.field("port").count(),
    learning: data.field("learning").isTrue(),
  };
}

function parseStatistics(statistics: Answer): Omit<LinkCounters, "mtu"> {
  const of = (direction: string, name: string) => statistics.field(direction).field(name).count();
  return {
    received: { packets: of("rx", "packets"), bytes: of("rx", "bytes") },
    sent: { packets: of("tx", "packets"), bytes: of("tx", "bytes") },
    dropped: { received: of("rx", "dropped"), sent: of("tx", "dropped") },
  };
}
