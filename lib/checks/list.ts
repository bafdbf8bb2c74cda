import { markdownTable } from "../markdown-table.ts";
import { type Family, families, type RuleInfo } from "./rule.ts";
import { rules } from "./rules.ts";
import { silencePrefix, silenceRules } from "./silences.ts";

/** Every rule there is. */
export const allRules: readonly RuleInfo[] = [...rules, ...silenceRules];

/** Every rule on a line of its own, by family, for a terminal. */
export function ruleList(): string {
  const idWidth = Math.max(...allRules.map(({ id }) => id.length));
  const line = ({ id, severity, title }: RuleInfo) =>
    `  ${id.padEnd(idWidth)}  ${severity.padEnd("warning".length)}  ${title}`;
  return `${byFamily()
    .map(([title, members]) => [title, ...members.map(line)].join("\n"))
    .join("\n\n")}\n`;
}

/** The page of the documentation about every rule. */
export function ruleDocumentation(): string {
  const sections = byFamily().map(([title, members]) => {
    const rows = members.map(({ id, severity, isTaste = false, title: what, description }) => [
      `\`${id}\``,
      isTaste ? `${severity}, a matter of taste` : severity,
      what,
      description,
    ]);
    return `## ${title}\n\n${markdownTable(["Rule", "Severity", "What must hold", "Why"], rows)}`;
  });
  return `${[introduction, ...sections].join("\n\n")}\n`;
}

const introduction = `# Checks

\`npm run check\` holds the manifests of every cluster against these rules. An error fails it, a warning does not.

An annotation accepts what a rule finds in one object, with the reason:

\`\`\`yaml
metadata:
  annotations:
    ${silencePrefix}rbac-secrets: the controller makes the Secrets of every namespace
\`\`\`

What charts make is held against them, too, as far as \`npm run charts\` has rendered it; the summary says how many charts were not seen.
Its place is the chart and the file in it: \`chart cert-manager v1.21.2, cert-manager/templates/deployment.yaml\`. What is marked as a
matter of taste is only a warning there. The CustomResourceDefinitions of a chart are held against the schema by \`npm run charts\`, once for
each render. An application accepts in its declaration what its charts do, those included that K3s installs for it:

\`\`\`ts
accepts: [
  {
    rule: "rbac-secrets",
    object: "rbac.authorization.k8s.io/*Role cert-manager*",
    reason: "certificates lie in Secrets of every namespace",
  },
],
\`\`\`

\`npm run check -- --dir PATH\` holds any folder of YAML and JSON against them. What is plainly no file of Kubernetes objects (a
kustomization, templates and values of a Helm chart, a dashboard, a workflow, what SOPS encrypted) is skipped and named. A file
\`.k3s-gitops-ignore\` in the folder lists more to leave out, with patterns as in \`.gitignore\`; \`--ignore PATTERN\` adds one.
\`--only\` and \`--skip\` choose rules by their names or by those of their families: ${Object.keys(families).join(", ")}.
What Argo CD syncs, \`dist/\`, is always checked whole: there an annotation accepts what a rule finds.

This page is generated from the rules in \`lib/checks/\`.`;

function byFamily(): [title: string, members: readonly RuleInfo[]][] {
  const order: readonly Family[] = [
    "schema",
    "references",
    "collisions",
    "controllers",
    "charts",
    "security",
    "argocd",
    "deprecations",
    "silences",
  ];
  return order.map((family) => [families[family], allRules.filter((rule) => rule.family === family)]);
}
