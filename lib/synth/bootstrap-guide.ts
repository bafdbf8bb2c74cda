import { macNodes } from "../cluster/macos/mac-node.ts";
import { bundleFile, inCluster, inRepository, nodeFolder } from "../layout/paths.ts";
import { type BootstrapStep, bootstrapSteps } from "./bootstrap-steps.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** How a cluster comes to run what is in Git, as Markdown. */
export function bootstrapGuide(synthesized: SynthesizedCluster): string {
  const { cluster } = synthesized;
  const nodes = cluster.allNodes.map(({ name }) => `\`${inCluster(nodeFolder(cluster.name, name))}/\``).join(", ");
  const macs = macNodes(cluster).map(({ name }) => name);
  const hosts =
    macs.length === 0 ? "" : `The Macs of ${macs.join(", ")} come first, as \`bootstrap/docs/macos.md\` tells. `;
  const install = `${hosts}Each node gets the files below its folder (${nodes}), and K3s in the version of its \`node.env\`.`;
  const steps = bootstrapSteps(synthesized);
  if (steps.length === 0) return install;
  const commands = steps.flatMap((step) => commandsOf(cluster.name, step));
  return [
    install,
    "Then `sh scripts/post-install.sh`, in `bootstrap/` on the first server, does the following in the order of `bootstrap/steps`, each as soon as it can be done, and waits until the applications are healthy. By hand, from the root of the repository:",
    ["```sh", ...commands, "```"].join("\n"),
  ].join("\n\n");
}

function commandsOf(cluster: string, step: BootstrapStep): string[] {
  switch (step.kind) {
    case "apply": {
      const path = inRepository(bundleFile(cluster, step.path));
      // The name under which Argo CD will apply the same objects, so that their fields have one owner.
      return [`kubectl apply --server-side --field-manager=argocd-controller -f ${path}`];
    }
    case "established": {
      const definitions = step.definitions.map((definition) => `crd/${definition}`).join(" ");
      return [
        `kubectl wait --for=create --timeout=15m ${definitions}`,
        `kubectl wait --for=condition=Established --timeout=1m ${definitions}`,
      ];
    }
    case "nodes":
      return ["kubectl wait --for=condition=Ready --timeout=15m nodes --all"];
    case "repository":
      return ["# now the Secrets above whose namespace exists; the others as soon as theirs does"];
    // A list of all applications would be in the way of every merge.
    case "secret":
    case "healthy":
      return [];
  }
}
