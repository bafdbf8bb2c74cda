import type { Application } from "../objects/application.ts";
import { applicationName } from "./application-name.ts";
import type { Availability } from "./availability.ts";
import { type Facts, isAwaited, isKnown, whySilent } from "./facts.ts";
import { indexed } from "./indexes.ts";
import { plainText } from "./plain-text.ts";

/** Whether an Argo CD Application, as objects name it, is healthy. */
export function applicationAvailability(text: string, facts: Facts): Availability {
  const application = find(text, facts);
  if (application !== undefined) {
    const reason = verdict(application);
    switch (application.health) {
      case "Healthy":
        return { status: "ready" };
      case "Progressing":
        return { status: "waiting", reason };
      case "Degraded":
      case "Missing":
        return { status: "down", reason };
      default:
        return { status: "unknown", reason };
    }
  }
  if (isAwaited(facts.applications)) return { status: "waiting", reason: "the cluster has not answered yet" };
  if (isKnown(facts.applications)) return { status: "down", reason: `Argo CD has no application ${text}` };
  return { status: "unknown", reason: `${whySilent(facts.applications)} how application ${text} is` };
}

/** What Argo CD finds wrong with an Application whose pods are ready all the same. */
export function applicationNote(text: string, facts: Facts): { readonly note?: string } {
  const application = find(text, facts);
  return application?.health === "Degraded" || application?.health === "Missing" ? { note: verdict(application) } : {};
}

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
