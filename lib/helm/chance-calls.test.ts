import { expect, test } from "vitest";
import type { ChartFile } from "../charts/chart-package.ts";
import { chanceCalls } from "./chance-calls.ts";

const filesOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, ChartFile> =>
  new Map(Object.entries(files).map(([path, text]) => [path, { path, bytes: Buffer.from(text) }]));

test("are those of a template, with the values around them, the nearest first", () => {
  const template = `{{- if not .Values.existingSecret }}
a: {{ .Values.user }}
{{- if .Values.auth.enabled }}
{{- with .Values.auth.other }}b: {{ . }}{{ else if .Values.auth.password }}{{ else }}
password: {{ .Values.fallback | default (randAlphaNum 10) }}
{{- end }}{{- end }}
at: {{ now }}
{{- end }}`;
  expect(chanceCalls("shop", filesOf({ "templates/a.yaml": template }), "shop/templates/a.yaml")).toEqual([
    {
      place: "shop/templates/a.yaml:5",
      name: "randAlphaNum",
      reads: [
        ".Values.fallback",
        ".Values.auth.password",
        ".Values.auth.other",
        ".Values.auth.enabled",
        ".Values.existingSecret",
      ],
    },
    { place: "shop/templates/a.yaml:7", name: "now", reads: [".Values.existingSecret"] },
  ]);
});

test("are also those of what a template includes, also from a packed subchart, and none of others", () => {
  const files = filesOf({
    "templates/a.yaml": `a: {{ include "first" . }} {{ "now" }} {{/* now */}}`,
    "templates/b.yaml": "b: {{ now }}",
    "templates/_a.tpl": `{{ define "first" }}{{ if .Values.a }}{{ include "second" . }}{{ end }}{{ end }}`,
    "charts/base-1.2.3.tgz/templates/_b.tpl": `{{ define "second" }}{{ uuidv4 }}{{ include "first" . }}{{ end }}`,
    "files/c.txt": "{{ now }}",
  });
  expect(chanceCalls("shop", files, "shop/templates/a.yaml")).toEqual([
    { place: "shop/charts/base/templates/_b.tpl:1", name: "uuidv4", reads: [".Values.a"] },
  ]);
});
