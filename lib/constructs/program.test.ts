import type { Chart } from "cdk8s";
import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { Program, type ProgramProps } from "./program.ts";

const hello: ProgramProps = { text: 'console.log("hello");\n', configuration: { port: 1 } };

function namesOf(props: ProgramProps): string[] {
  return JSON.stringify(objectsOf((chart) => new Program(chart, "agent", props))).match(/test-agent-\w+-\w+/g) ?? [];
}

test("a program and what it is told", () => {
  const made: Program[] = [];
  const labels = {
    "app.kubernetes.io/name": "test-agent",
    "app.kubernetes.io/component": "agent",
    "app.kubernetes.io/part-of": "test",
  };
  const make = (chart: Chart) => made.push(new Program(chart, "agent", hello));
  expect(objectsOf(make)).toEqual([
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "test-agent-program-f9444510dc", labels },
      immutable: true,
      data: { "main.js": 'console.log("hello");\n' },
    },
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "test-agent-configuration-7836e59c3f", labels },
      immutable: true,
      data: { "configuration.json": '{\n  "port": 1\n}\n' },
    },
  ]);
  const [program] = made;
  expect(program?.container).toEqual({
    image: expect.stringMatching(/^docker\.io\/library\/node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/),
    command: ["node", "/program/main.js", "/configuration/configuration.json"],
    volumeMounts: [
      { name: "program", mountPath: "/program", readOnly: true },
      { name: "configuration", mountPath: "/configuration", readOnly: true },
    ],
  });
  expect(program?.volumes).toEqual([
    { name: "program", configMap: { name: "test-agent-program-f9444510dc" } },
    { name: "configuration", configMap: { name: "test-agent-configuration-7836e59c3f" } },
  ]);
});

test("each has another name when it changes, and only then", () => {
  const [program, told] = namesOf(hello);
  expect(namesOf(hello)).toEqual([program, told]);
  expect(namesOf({ ...hello, configuration: { port: 2 } })).toEqual([program, expect.not.stringMatching(told ?? "")]);
  expect(namesOf({ ...hello, text: "" })).toEqual([expect.not.stringMatching(program ?? ""), told]);
});
