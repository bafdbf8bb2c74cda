import type { RenderedApplication } from "../application/rendered-application.ts";
import { describeRequests, isNothing } from "../kubernetes/requests.ts";
import { requestsOfApplication } from "./hardware.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** What an application asks for, its wave and why, with everything that it waits for, directly and behind that. */
export function explain(
  { cluster, applications }: Pick<SynthesizedCluster, "cluster" | "applications">,
  name: string,
): string | undefined {
  const byName = new Map(applications.map((application) => [application.name, application]));
  const asked = byName.get(name);
  if (asked === undefined) return undefined;
  const lines: string[] = [`${name}: wave ${asked.wave}`];
  const told = new Set<string>();
  const tell = (application: RenderedApplication, indent: string) => {
    for (const { on, reason } of application.dependencies) {
      const other = byName.get(on);
      lines.push(`${indent}waits for ${on} (wave ${other?.wave}): ${reason}`);
      if (other === undefined || told.has(on)) continue;
      told.add(on);
      tell(other, `${indent}  `);
    }
  };
  tell(asked, "  ");
  if (asked.dependencies.length === 0) lines.push("  waits for nothing");
  const requests = requestsOfApplication(cluster, asked);
  lines.push(
    isNothing(requests) ? "  asks for no hardware that is seen here" : `  asks for ${describeRequests(requests)}`,
  );
  return `${lines.join("\n")}\n`;
}
