import type { Dependency, RenderedApplication } from "../application/rendered-application.ts";
import { must } from "../must.ts";

/**
 * The applications as a Mermaid flowchart; an arrow leads to what an application waits for. One line for each, in the order of names,
 * so that a new application changes no line of another.
 */
export function applicationGraph(applications: readonly RenderedApplication[]): string {
  const direct = directDependencies(applications);
  const names = applications.map(({ name }) => name).sort();
  return [
    "```mermaid",
    "flowchart RL",
    ...names.map((name) => `  ${lineOf(name, must(direct.get(name), name))}`),
    "```",
  ].join("\n");
}

function lineOf(name: string, dependencies: readonly Dependency[]): string {
  const node = `${idOf(name)}["${name}"]`;
  return dependencies.length === 0 ? node : `${node} --> ${dependencies.map(({ on }) => idOf(on)).join(" & ")}`;
}

/** A name alone could be a word of Mermaid (`end`), or part of an arrow (`a--b`). DNS labels have no `_`. */
function idOf(name: string): string {
  return `app_${name.replaceAll("-", "_")}`;
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
