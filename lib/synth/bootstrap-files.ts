import { urlOf } from "../application/route.ts";
import { bundleFile } from "../layout/paths.ts";
import { type BootstrapStep, bootstrapSteps, type NamespacedSecret } from "./bootstrap-steps.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** A file without its header. */
interface BundleFile {
  readonly path: string;
  readonly content: string;
}

/** What `bootstrap/scripts/post-install.sh` reads beside the manifests that it applies. */
export function bootstrapFiles(synthesized: SynthesizedCluster): BundleFile[] {
  const steps = bootstrapSteps(synthesized);
  if (steps.length === 0) return [];
  const { name, repository } = synthesized.cluster;
  const { knownHosts, certificateAuthority } = repository;
  const guides = signInGuides(synthesized);
  const file = (path: string, content: string) => ({ path: bundleFile(name, path), content });
  return [
    file("steps", `${steps.map(lineOf).join("\n")}\n`),
    ...[...new Map(steps.flatMap((step) => (step.kind === "secret" ? [secretFile(step.secret)] : [])))].map(
      ([path, content]) => file(path, content),
    ),
    ...(guides === "" ? [] : [file("sign-in.md", `\n${guides}`)]),
    ...(knownHosts.length > 0 ? [file("repository/known_hosts", `${knownHosts.join("\n")}\n`)] : []),
    ...(certificateAuthority === undefined ? [] : [file("repository/ca.pem", `${certificateAuthority.trimEnd()}\n`)]),
  ];
}

/** Path and content of the file that tells how a Secret is made. */
function secretFile({ namespace, name, purpose, create }: NamespacedSecret): [string, string] {
  return [`secrets/${namespace}/${name}.txt`, `# ${purpose}\n${create}\n`];
}

function lineOf(step: BootstrapStep): string {
  switch (step.kind) {
    case "nodes":
    case "repository":
      return step.kind;
    case "apply":
      return `${step.kind} ${step.path}`;
    case "secret":
      return `${step.kind} ${step.secret.namespace} ${step.secret.name} ${step.secret.keys.join(",")}`;
    case "established":
      return `${step.kind} ${step.definitions.join(" ")}`;
    case "healthy":
      return `${step.kind} ${step.application}`;
  }
}

/** Where people find what has an account of its own, and how they get in. */
function signInGuides({ cluster, applications }: SynthesizedCluster): string {
  return applications
    .flatMap(({ name, routes, signIn }) => {
      if (signIn === undefined) return [];
      return [`## ${name}`, ...routes.map((route) => `<${urlOf(cluster, route)}>`), signIn];
    })
    .map((part) => `${part}\n`)
    .join("\n");
}
