import { bridgeName } from "../../../lib/mycelium/names.ts";
import type { Machine } from "./machine.ts";

/** A Service with one backend. */
export interface Service {
  readonly addresses: readonly string[];
  readonly port: number;
  /** One of each family that the addresses are of. */
  readonly backends: readonly string[];
  readonly backendPort: number;
}

/**
 * Does on a machine what kube-proxy does there, with `detect-local-mode=BridgeInterface`: another destination for packets of pods and of the
 * host, and another source for what comes from elsewhere, or goes back to where it comes from.
 */
export async function serve(machine: Machine, services: readonly Service[]): Promise<void> {
  const family = (address: string) => (address.includes(":") ? "ip6" : "ip");
  const rules = services.flatMap(({ addresses, port, backends, backendPort }) =>
    ["tcp", "udp"].flatMap((protocol) =>
      addresses.map((address) => {
        const of = family(address);
        const backend = backends.find((each) => family(each) === of) ?? "";
        const to = of === "ip6" ? `[${backend}]` : backend;
        return `${of} daddr ${address} ${protocol} dport ${port} dnat ${of} to ${to}:${backendPort}`;
      }),
    ),
  );
  const backends = [...new Set(services.flatMap((service) => service.backends))];
  const hairpins = backends.map((each) => `${family(each)} saddr ${each} ${family(each)} daddr ${each} masquerade`);
  const text = [
    "table inet kube-proxy",
    "delete table inet kube-proxy",
    "table inet kube-proxy {",
    `chain services {\n${rules.join("\n")}\n}`,
    `chain prerouting { type nat hook prerouting priority dstnat; iifname != "${bridgeName}" ct mark set 1; jump services; }`,
    "chain output { type nat hook output priority -100; jump services; }",
    "chain postrouting { type nat hook postrouting priority srcnat - 1;",
    ...hairpins,
    // What neither a pod of this node nor the node itself asked.
    "ct mark 1 ct status dnat masquerade",
    "}",
    "}",
  ];
  await machine.sh(`nft -f - <<'END'\n${text.join("\n")}\nEND`);
}
