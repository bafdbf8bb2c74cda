import { isKnown } from "../cluster/source.ts";
import type { Application } from "../objects/application.ts";
import { applicationName } from "./application-name.ts";
import type { Availability } from "./availability.ts";
import { type Facts, isAwaited, whySilent } from "./facts.ts";
import { indexed } from "./indexes.ts";
import { plainText } from "./plain-text.ts";

/** Whether an Argo CD Application, as objects name it, is healthy. */
export function applicationAvailability(text: string, facts: Facts): Availability {
  const application = find(text, facts);
  if (application?.health === "Healthy") return { status: "ready" };
  if (application !== undefined) return { status: byHealth[application.health], reason: verdict(application) };
  if (isAwaited(facts.applications)) return { status: "waiting", reason: "the cluster has not answered yet" };
  if (isKnown(facts.applications)) return { status: "down", reason: `Argo CD has no application ${text}` };
  return { status: "unknown", reason: `${whySilent(facts.applications)} how application ${text} is` };
}

const byHealth = {
  Progressing: "waiting",
  Degraded: "down",
  Missing: "down",
  Suspended: "unknown",
  Unknown: "unknown",
} as const;

const byName = indexed(({ name }: Application) => name);

function find(text: string, { applications }: Facts): Application | undefined {
  const { name, namespace } = applicationName(text);
  const named = byName(applications.items).get(name);
  return named?.find((each) => namespace === undefined || each.namespace === namespace);
}

function verdict({ health, message }: Application): string {
  const why = plainText(message, 200);
  return `Argo CD says ${health}${why === undefined ? "" : `: ${why}`}`;
}
