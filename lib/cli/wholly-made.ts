import { ConfigError } from "../errors.ts";
import type { Sources } from "../repository/load.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import { synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Clusters as `synth` makes them, for those who describe them.
 * @param names of the clusters; all of them when there are none
 * @throws ConfigError when a name is no cluster's, or with all that is wrong in the sources
 */
export function whollyMade(
  sources: Sources,
  names: readonly string[],
  terminal: Terminal,
): readonly SynthesizedCluster[] {
  const { finished, mistakes } = synthClusters(sources, names, terminal);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return finished;
}
