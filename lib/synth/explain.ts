import type { RenderedApplication } from "../application/rendered-application.ts";
import { describeRequests, isNothing } from "../kubernetes/requests.ts";
import { listed } from "../wording.ts";
import { hardwareOf, requestsOfApplication } from "./hardware.ts";
import type { SynthesizedCluster } from "./synth.ts";

type Explained = Pick<SynthesizedCluster, "cluster" | "applications">;

/** What an application asks for, its wave and why, with everything that it waits for, directly and behind that. */
export function explain({ cluster, applications }: Explained, name: string): string | undefined {
  const byName = new Map(applications.map((application) => [application.name, application]));
  const asked = byName.get(name);
  if (asked === undefined) return undefined;
  const told = new Set<string>();
  const reasonsOf = (application: RenderedApplication, indent: string): string[] =>
    application.dependencies.flatMap(({ on, reason }) => {
      const other = byName.get(on);
      const line = `${indent}waits for ${on} (wave ${other?.wave}): ${reason}`;
      if (other === undefined || told.has(on)) return [line];
      told.add(on);
      return [line, ...reasonsOf(other, `${indent}  `)];
    });
  return linesOf(cluster, asked, reasonsOf(asked, "  "));
}

/** The same of every application, without what is behind others, and what the whole cluster needs. */
export function explainAll({ cluster, applications }: Explained): string {
  const waves = new Map(applications.map(({ name, wave }) => [name, wave]));
  const { total, unknown } = hardwareOf({ cluster, applications });
  const note = unknown.length === 0 ? "" : `; what ${listed(unknown, 20)} ask for only their charts know`;
  return [
    ...applications.map((each) =>
      linesOf(
        cluster,
        each,
        each.dependencies.map(({ on, reason }) => `  waits for ${on} (wave ${waves.get(on)}): ${reason}`),
      ),
    ),
    `All nodes together need at least ${describeRequests(total)}: K3s, and what Kubernetes sets aside for the pods${note}\n`,
  ].join("");
}

function linesOf(cluster: Explained["cluster"], application: RenderedApplication, reasons: readonly string[]): string {
  const requests = requestsOfApplication(cluster, application);
  const lines = [
    `${application.name}: wave ${application.wave}`,
    ...(reasons.length === 0 ? ["  waits for nothing"] : reasons),
    isNothing(requests) ? "  asks for no hardware that is seen here" : `  asks for ${describeRequests(requests)}`,
  ];
  return `${lines.join("\n")}\n`;
}
