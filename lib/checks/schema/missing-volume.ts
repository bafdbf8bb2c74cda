import { listAt, type Manifest, stringAt } from "../../kubernetes/manifest.ts";
import { nearest } from "../../nearest.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingVolume: Rule = {
  id: "missing-volume",
  family: "schema",
  severity: "error",
  title: "Every volume that a container mounts is one of its pod",
  description: "The API server refuses a pod that mounts a volume it does not have.",
  check: (facts) =>
    facts.pods.flatMap(({ object, volumes, containers }) => {
      const known = [...volumes.map(nameOf), ...claimsOf(object.manifest)];
      return containers.flatMap(({ name: container, path, value }) =>
        (["volumeMounts", "volumeDevices"] as const).flatMap((list) =>
          listAt(value, list).flatMap((mount, index): Finding[] => {
            const name = nameOf(mount);
            if (known.includes(name)) return [];
            const suggestion = nearest(name, known);
            return [
              {
                object,
                path: [...path, list, index, "name"],
                message: `names no volume of the pod, got ${JSON.stringify(name)} in container ${container}`,
                ...(suggestion !== undefined && { suggestion }),
                fix: suggestion === undefined ? "add the volume" : `did you mean ${JSON.stringify(suggestion)}?`,
              },
            ];
          }),
        ),
      );
    }),
};

function claimsOf({ spec }: Manifest): string[] {
  return listAt(spec, "volumeClaimTemplates").map((claim) => stringAt(claim, "metadata", "name") ?? "");
}

function nameOf(item: Parameters<typeof stringAt>[0]): string {
  return stringAt(item, "name") ?? "";
}
