import { expect, test } from "vitest";
import { parseTemplate } from "./parse.ts";
import { TemplateRun } from "./run.ts";
import { Use } from "./use.ts";

/** What a template does with values: members by name, `*` for every item, and marks behind a name. */
function usesIn(template: string): unknown {
  const nodes = parseTemplate(template);
  const named = new Map(nodes.flatMap((node) => (node.kind === "define" ? [[node.name, node.body] as const] : [])));
  const values = new Use();
  new TemplateRun(named).follow(nodes, { values, subcharts: new Map() });
  return shown(values);
}

function shown(use: Use): unknown {
  const marks = [
    ...(use.isWhole ? ["whole"] : []),
    ...(use.isAskedForType ? ["type"] : []),
    ...(use.isCompared ? ["compared"] : []),
  ].join(" ");
  const below = [...use.members, ...(use.items ? [["*", use.items] as const] : [])];
  if (below.length === 0) return marks;
  return { ...Object.fromEntries(below.map(([name, each]) => [name, shown(each)])), ...(marks !== "" && { marks }) };
}

test.each<[string, string, unknown]>([
  ["a field", "{{ .Values.a.b }}", { a: { b: "" } }],
  ["a field of the root", "{{ range .Values.a }}{{ $.Values.b }}{{ end }}", { a: { "*": "" }, b: "" }],
  ["what with narrows", "{{ with .Values.a }}{{ .b }}{{ else }}{{ .Values.c }}{{ end }}", { a: { b: "" }, c: "" }],
  [
    "what an if chooses",
    "{{ if and .Values.a (not .Values.b) }}x{{ else if .Values.c }}y{{ end }}",
    { a: "", b: "", c: "" },
  ],
  ["items", "{{ range $i, $item := .Values.a }}{{ $item.b }}{{ end }}", { a: { "*": { b: "" } } }],
  ["a name in a text", '{{ index .Values "a-b" "c.d" }}', { "a-b": { "c.d": "" } }],
  ["a name that is not known", "{{ index .Values.a .Values.b }}", { a: { "*": "" }, b: "" }],
  ["a variable", "{{ $a := .Values.a }}{{ $a.b }}", { a: { b: "" } }],
  [
    "what another branch assigns",
    "{{ $x := .Values.a }}{{ if 1 }}{{ $x = .Values.b }}{{ end }}{{ $x.c }}",
    {
      a: { c: "" },
      b: { c: "" },
    },
  ],
  ["a default", "{{ (.Values.a | default .Values.b).c }}", { a: { c: "" }, b: { c: "" } }],
  ["what is passed on whole", "{{ toYaml .Values.a | nindent 2 }}{{ tpl .Values.b . }}", { a: "whole", b: "whole" }],
  ["what is passed on without some", '{{ omit .Values.a "b" | toYaml }}', { a: { b: "", marks: "whole" } }],
  ["what an unknown function gets", "{{ newInHelm5 .Values.a }}", { a: "whole" }],
  ["what is asked for its type", '{{ if kindIs "string" .Values.a }}{{ end }}', { a: "type" }],
  ["what is compared with a text", '{{ if eq .Values.a "auto" }}{{ end }}', { a: "compared" }],
  [
    "keys",
    '{{ if hasKey .Values.a "b" }}{{ end }}{{ range keys .Values.c }}{{ end }}',
    { a: { b: "" }, c: { "*": "" } },
  ],
  ["deep keys", '{{ dig "a" "b" "x" .Values }}', { a: { b: "" } }],
  ["a named template", '{{ define "t" }}{{ .x.b }}{{ end }}{{ include "t" (dict "x" .Values.a) }}', { a: { b: "" } }],
  ["a block", '{{ block "t" .Values.a }}{{ .b }}{{ end }}', { a: { b: "" } }],
  [
    "one that includes itself",
    '{{ define "t" }}{{ range . }}{{ include "t" . }}{{ end }}{{ end }}{{ include "t" .Values.a }}',
    {
      a: { "*": { "*": { "*": { "*": { "*": "whole" } } } } },
    },
  ],
  ["a template that nobody has", '{{ include "elsewhere" .Values.a }}', { a: "whole" }],
  [
    "a dict that holds itself",
    '{{ $d := dict "a" .Values.a }}{{ $_ := set $d "d" $d }}{{ include "elsewhere" $d }}',
    {
      a: "whole",
    },
  ],
  ["comments and texts", '{{/* .Values.a }} */}}{{ `{{ .Values.b }}` }}{{- "}} {{ .Values.c" -}}', ""],
])("follows %s", (_, template, expected) => {
  expect(usesIn(template)).toEqual(expected);
});
