import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The kubeconfig that was written for a cluster when it was made; undefined where there is none, or where a person has chosen another.
 */
export function ownKubeconfig(cluster: string, { HOME = "", KUBECONFIG = "" }: NodeJS.ProcessEnv): string | undefined {
  const file = join(HOME, ".kube", `${cluster}.yaml`);
  return KUBECONFIG === "" && HOME !== "" && existsSync(file) ? file : undefined;
}
