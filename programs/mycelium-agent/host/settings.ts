import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import type { HostTools } from "./host-tools.ts";

/** A setting of the kernel that the host itself has to have. */
interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Settings of the kernel that do not let pods be reached, for people; none, where all is well. */
export async function wrongSettings(
  tools: HostTools,
  { mode }: Pick<AgentConfiguration, "mode">,
): Promise<readonly string[]> {
  const settings: readonly Setting[] = [
    { name: "net.ipv6.conf.all.disable_ipv6", value: "0" },
    { name: "net.ipv6.conf.all.forwarding", value: "1" },
    ...(mode === "dual" ? [{ name: "net.ipv4.ip_forward", value: "1" }] : []),
  ];
  const found = await Promise.all(settings.map(({ name }) => tools.read(`/proc/sys/${name.replaceAll(".", "/")}`)));
  return settings.flatMap(({ name, value }, index) => {
    const is = found[index]?.trim();
    return is === value ? [] : [`the kernel's ${name} is ${is ?? "not there"}; set it to ${value}`];
  });
}
