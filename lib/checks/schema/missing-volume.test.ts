import { describe, expect, it } from "vitest";
import { deployment, object, podSpec, problemsOf } from "../testing.ts";
import { missingVolume } from "./missing-volume.ts";

describe("missing-volume", () => {
  const mounts = { volumeMounts: [{ name: "data", mountPath: "/data" }] };

  it("accepts volumes of the pod and claims of a StatefulSet", () => {
    const claims = object("apps/v1", "StatefulSet", "a", {
      spec: {
        template: { metadata: {}, spec: podSpec({}, mounts) },
        volumeClaimTemplates: [{ metadata: { name: "data" } }],
      },
    });
    expect(
      problemsOf(missingVolume, [deployment("web", { volumes: [{ name: "data", emptyDir: {} }] }, mounts), claims]),
    ).toEqual([]);
  });

  it("fails for others, with the nearest name", () => {
    const web = deployment("web", { volumes: [{ name: "date", emptyDir: {} }] }, mounts);
    expect(problemsOf(missingVolume, [web, deployment("api", {}, mounts)])).toEqual([
      'Deployment/web spec.template.spec.containers[0].volumeMounts[0].name: names no volume of the pod, got "data" in container main; did you mean "date"?',
      'Deployment/api spec.template.spec.containers[0].volumeMounts[0].name: names no volume of the pod, got "data" in container main; add the volume',
    ]);
  });
});
