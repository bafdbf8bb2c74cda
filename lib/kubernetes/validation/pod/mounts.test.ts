import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";
import { validate } from "../validate.ts";

const volumes: readonly JsonObject[] = [
  { name: "data", persistentVolumeClaim: { claimName: "data" } },
  { name: "tmp", emptyDir: {} },
];
const mount = (fields: JsonObject, container: JsonObject = {}) =>
  problemsOf(pod({ volumes }, { volumeMounts: [{ name: "data", mountPath: "/data", ...fields }], ...container }));
const path = "spec.containers[0].volumeMounts[0]";

describe("a volume as a folder", () => {
  it.each<JsonObject>([
    {},
    { subPath: "a/b" },
    { readOnly: true, recursiveReadOnly: "Enabled", mountPropagation: "None" },
    { mountPropagation: "HostToContainer" },
  ])("takes %j", (fields) => {
    expect(mount(fields)).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ name: "date" }, '.name: names no volume of the pod, got "date" in container main'],
    [{ subPath: "/a" }, ".subPath: must be a relative path, got /a"],
    [{ subPathExpr: "a/../b" }, ".subPathExpr: must not contain .., got a/../b"],
    [{ subPath: "a", subPathExpr: "b" }, ".subPathExpr: cannot be combined with subPath"],
    [
      { mountPropagation: "Bidirectional" },
      ".mountPropagation: must not be Bidirectional unless the container is privileged",
    ],
    [{ recursiveReadOnly: "IfPossible" }, ".recursiveReadOnly: must not be IfPossible unless readOnly is true"],
    [
      { readOnly: true, recursiveReadOnly: "Enabled", mountPropagation: "HostToContainer" },
      ".recursiveReadOnly: must not be Enabled with mountPropagation HostToContainer",
    ],
  ])("refuses %j", (fields, problem) => {
    expect(mount(fields)).toEqual([`${path}${problem}`]);
  });

  it("lets privileged containers mount for the node", () => {
    expect(mount({ mountPropagation: "Bidirectional" }, { securityContext: { privileged: true } })).toEqual([]);
  });

  it("suggests the nearest name", () => {
    const object = pod({ volumes }, { volumeMounts: [{ name: "date", mountPath: "/data" }] });
    expect(validate(object).map(({ suggestion }) => suggestion)).toEqual(["data"]);
  });
});

describe("a volume as a device", () => {
  const device = (fields: JsonObject, volumeMounts: readonly JsonObject[] = []) =>
    problemsOf(
      pod({ volumes }, { volumeMounts, volumeDevices: [{ name: "data", devicePath: "/dev/xvda", ...fields }] }),
    );
  const path = "spec.containers[0].volumeDevices[0]";

  it("takes a claim", () => {
    expect(device({})).toEqual([]);
  });

  it("refuses the rest", () => {
    expect(device({ name: "tmp" })).toEqual([
      `${path}.name: must name a persistentVolumeClaim or ephemeral volume, got "tmp"`,
    ]);
    expect(device({ devicePath: "/dev/../a" })).toEqual([`${path}.devicePath: must not contain .., got /dev/../a`]);
    expect(device({}, [{ name: "data", mountPath: "/dev/xvda" }])).toEqual([
      `${path}.name: is mounted as a folder too, got "data"`,
      `${path}.devicePath: is the path of a mounted folder too, got /dev/xvda`,
    ]);
  });
});

it("gives ephemeral containers whole volumes only", () => {
  const ephemeralContainers = [
    { name: "debug", image: "busybox:1", volumeMounts: [{ name: "tmp", mountPath: "/tmp", subPath: "a" }] },
  ];
  expect(problemsOf(pod({ volumes, ephemeralContainers }))[0]).toBe(
    "spec.ephemeralContainers[0].volumeMounts[0].subPath: cannot be set for an ephemeral container",
  );
});
