import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const environment = (...env: readonly JsonObject[]) =>
  problemsOf(
    pod(
      {
        volumes: [
          { name: "files", emptyDir: {} },
          { name: "config", configMap: { name: "a" } },
        ],
      },
      { env },
    ),
  );
const path = "spec.containers[0].env";
const file = (volumeName: string, file = "a/b") => ({
  name: "A",
  valueFrom: { fileKeyRef: { volumeName, path: file, key: "A" } },
});

it("takes variables, those that build on earlier ones, and files of an emptyDir", () => {
  expect(environment({ name: "PATH", value: "/bin" }, { name: "PATH", value: "/sbin:$(PATH)" }, file("files"))).toEqual(
    [],
  );
});

it("warns of a definition that hides an earlier one", () => {
  const a = { name: "A", value: "1" };
  const warning = `warning ${path}[1]: hides the earlier definition of A`;
  expect(environment(a, { name: "A", value: "2" })).toEqual([warning]);
  expect(environment(a, { name: "A", value: "$(A)" })).toEqual([warning]);
  expect(environment(a, { name: "A", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } })).toEqual([warning]);
});

it("refuses files of other volumes, and paths that climb", () => {
  expect(environment(file("config"))).toEqual([
    `${path}[0].valueFrom.fileKeyRef.volumeName: must name an emptyDir volume, got "config"`,
  ]);
  expect(environment(file("files", ""))).toEqual([`${path}[0].valueFrom.fileKeyRef.path: must not be empty`]);
  expect(environment(file("data", "../a"))).toEqual([
    `${path}[0].valueFrom.fileKeyRef.path: must not contain .., got ../a`,
    `${path}[0].valueFrom.fileKeyRef.volumeName: names no volume of the pod, got "data"`,
  ]);
});
