import { isKnown } from "../cluster/source.ts";
import { applicationAvailability } from "./application-availability.ts";
import type { Availability } from "./availability.ts";
import { backendAvailability } from "./backend-availability.ts";
import type { Facts } from "./facts.ts";
import type { Tile } from "./tile.ts";

/**
 * Whether what stands behind a tile works.
 *
 * - A ready endpoint for the port of one Service is enough. What Argo CD says of the Application is a note then, unless the tile needs it
 *   to be healthy.
 * - Where endpoints cannot be seen, and where no Service stands behind a tile, the health of the Application decides.
 * - A probe that fails outweighs endpoints that are ready; one that works is enough where nothing else is known.
 * - A Service that is a name for another host (ExternalName), and an address that the ingress controller answers itself, are links with a
 *   note: however long people wait, the cluster will never know more. What a registry says nothing of is a link.
 */
export function availabilityOf(tile: Tile, facts: Facts): Availability {
  if (tile.problem !== undefined) return { status: "down", reason: tile.problem };
  const found = probed(tile, facts, behind(tile, facts));
  if (found.status !== "ready" || tile.application === undefined) return found;
  const application = applicationAvailability(tile.application, facts);
  if (tile.needsHealthy && application.status !== "ready") return application;
  // Everything that is only on its way, or unknown, is no news for somebody who can open it.
  return application.status === "down" && found.note === undefined
    ? { status: "ready", note: application.reason }
    : found;
}

function behind({ backends, application, from }: Tile, facts: Facts): Availability {
  if (backends.length === 0) {
    if (application !== undefined) return applicationAvailability(application, facts);
    return from.kind === "ConfigMap"
      ? { status: "ready" }
      : { status: "ready", note: "no Service stands behind it that could be looked at" };
  }
  const all = backends.map((backend) => backendAvailability(backend, facts));
  const best = byHope.flatMap((status) => all.filter((each) => each.status === status))[0];
  const isUnseen = best === undefined || best.status === "unknown";
  if (isUnseen && application !== undefined && isKnown(facts.applications))
    return applicationAvailability(application, facts);
  return best ?? { status: "unknown", reason: "nothing is known of it" };
}

const byHope = ["ready", "waiting", "unknown", "down"] as const;

function probed({ probe }: Tile, facts: Facts, found: Availability): Availability {
  if (probe === undefined || found.status === "down" || found.status === "waiting") return found;
  const answer = facts.probe(probe);
  if (answer.state === "failing") return { status: "down", reason: `the probe of ${probe.path} ${answer.message}` };
  return answer.state === "working" && found.status === "unknown" ? { status: "ready" } : found;
}
