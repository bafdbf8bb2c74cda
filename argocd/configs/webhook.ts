import type { RequiredSecret } from "../../lib/application/provides.ts";
import { type Route, urlOf } from "../../lib/application/route.ts";
import { askHidden, createSecret } from "../../lib/application/secret-command.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { secretReference, settingsLabel } from "../../lib/kubernetes/argo-cd/secret-reference.ts";
import type { ArgoCdValues } from "../installation/argo-cd-values.ts";
import { argocdNamespace } from "./destination.ts";

const secretName = "argocd-webhook";

type Forge = NonNullable<Cluster["repository"]["webhook"]>;

/** What a person enters at each forge, and the value of the chart that holds what Argo CD knows its calls by. */
const forges = {
  github: {
    name: "GitHub",
    value: "githubSecret",
    enter: "content type application/json, this secret, the event push",
  },
  gitlab: { name: "GitLab", value: "gitlabSecret", enter: "this secret as its token, the push events" },
  bitbucket: { name: "Bitbucket", value: "bitbucketUUID", enter: "the repository push, and see its UUID" },
  "bitbucket-server": {
    name: "Bitbucket Server",
    value: "bitbucketServerSecret",
    enter: "this secret, the event push",
  },
  gitea: { name: "Gitea", value: "gogsSecret", enter: "content type application/json, this secret, the push events" },
} satisfies Record<Forge, { name: string; value: keyof NonNullable<ConfigsSecret>; enter: string }>;

type ConfigsSecret = NonNullable<ArgoCdValues["configs"]>["secret"];

/**
 * What Argo CD knows the calls of the forge by, which it reads in `argocd-secret`, the chart's own: it refers to a Secret that a
 * person makes.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/webhook/
 */
export function webhookSettings({ repository }: Pick<Cluster, "repository">): Record<string, string> {
  if (repository.webhook === undefined) return {};
  return { [forges[repository.webhook].value]: secretReference(secretName, "secret") };
}

/** The Secret that the forge and Argo CD share. Argo CD runs without it, and then asks the forge every few minutes. */
export function webhookSecrets(
  cluster: Pick<Cluster, "repository" | "domain">,
  route: Pick<Route, "subdomain">,
): RequiredSecret[] {
  const { webhook } = cluster.repository;
  if (webhook === undefined) return [];
  const { name, enter } = forges[webhook];
  // Bitbucket makes its own; everybody else is told one, which so has to be seen once.
  const source =
    webhook === "bitbucket"
      ? askHidden("UUID of the webhook")
      : "openssl rand -hex 32 | tee /dev/stderr | tr -d '\\n' | ";
  const create = source + createSecret(secretName, argocdNamespace, ["--from-file=secret=/dev/stdin"]);
  return [
    {
      name: secretName,
      keys: ["secret"],
      purpose: `${name} tells Argo CD of each push with it, which must reach this cluster for that: add a webhook there with the address ${urlOf(cluster, route)}api/webhook, ${enter}.`,
      create: `${create}\nkubectl label secret ${secretName} --namespace=${argocdNamespace} ${settingsLabel}`,
      optional: true,
    },
  ];
}
