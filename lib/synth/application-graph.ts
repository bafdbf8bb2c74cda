import type { Dependency, RenderedApplication } from "../application/rendered-application.ts";
import { must } from "../must.ts";

/** The applications as a Mermaid flowchart, wave by wave; an arrow leads to what an application waits for. */
export function applicationGraph(applications: readonly RenderedApplication[]): string {
  const ids = new Map(applications.map(({ name }, index) => [name, `a${index}`]));
  const waves = [...new Set(applications.map(({ wave }) => wave))];
  const direct = directDependencies(applications);
  return [
    "```mermaid",
    "flowchart RL",
    ...waves.flatMap((wave) => [
      `  subgraph w${wave}["wave ${wave}"]`,
      ...applications.filter((each) => each.wave === wave).map(({ name }) => `    ${ids.get(name)}["${name}"]`),
      "  end",
    ]),
    ...applications.flatMap(({ name }) =>
      must(direct.get(name), name).map(({ on }) => `  ${ids.get(name)} --> ${ids.get(on)}`),
    ),
    "```",
  ].join("\n");
}

/** Without those that follow from others, so that the picture shows only what decides. */
function directDependencies(applications: readonly RenderedApplication[]): Map<string, Dependency[]> {
  const reachable = new Map<string, Set<string>>();
  const direct = new Map<string, Dependency[]>();
  // Applications come in the order of their waves, so what one waits for has been seen.
  for (const { name, dependencies } of applications) {
    const behind = new Set(dependencies.flatMap(({ on }) => [...must(reachable.get(on), on)]));
    direct.set(
      name,
      dependencies.filter(({ on }) => !behind.has(on)),
    );
    reachable.set(name, new Set([...behind, ...dependencies.map(({ on }) => on)]));
  }
  return direct;
}
