import type { RenderedApplication } from "../application/rendered-application.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Limits, limitsOf, sumOfLimits } from "../kubernetes/limits.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { type Requests, requestsOf, sumOf } from "../kubernetes/requests.ts";
import { applicationObjects } from "./application-objects.ts";

/** Where pods run: on each node, wherever there is room, or only at times, as Jobs do. */
export const places = ["each node", "anywhere", "at times"] as const;

export type LoadPlace = (typeof places)[number];

/** What pods are set aside for, and what they may take. */
export interface Load {
  readonly requests: Requests;
  readonly limits: Limits;
}

/** What is seen of an application, by where its pods run; of those on each node, what one node carries. */
export function loadOf(
  application: Pick<RenderedApplication, "manifests" | "releases" | "record">,
): ReadonlyMap<LoadPlace, Load> {
  const all = applicationObjects(application);
  return new Map(
    places.map((place) => {
      const objects = all.filter((manifest) => placeOf(manifest) === place);
      return [
        place,
        {
          requests: sumOf(objects.map((manifest) => requestsOf(manifest, 1))),
          limits: sumOfLimits(objects.map((manifest) => limitsOf(manifest, 1))),
        },
      ];
    }),
  );
}

function placeOf(manifest: Manifest): LoadPlace {
  switch (groupKindOf(manifest)) {
    case "apps/DaemonSet":
      return "each node";
    case "batch/CronJob":
    case "batch/Job":
      return "at times";
    default:
      return "anywhere";
  }
}

/** Several loads together. */
export function sumOfLoads(loads: readonly Load[]): Load {
  return {
    requests: sumOf(loads.map(({ requests }) => requests)),
    limits: sumOfLimits(loads.map(({ limits }) => limits)),
  };
}
