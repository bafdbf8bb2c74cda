const library = {
  "charts/names/Chart.yaml": "apiVersion: v2\nname: names\nversion: 0.1.0\ntype: library\n",
  "charts/names/templates/_names.tpl": `{{- define "names.full" -}}{{ .Release.Name }}-{{ .Chart.Name }}{{- end }}`,
};

/** Subcharts that conditions and tags turn on and off, one under another name, and a library. */
export const umbrella = {
  "Chart.yaml": `apiVersion: v2
name: umbrella
version: 0.1.0
dependencies:
  - { name: names, version: 0.1.0 }
  - { name: cache, version: 0.1.0, condition: cache.enabled }
  - { name: cache, version: 0.1.0, alias: spare, condition: spare.enabled, tags: [spares] }
`,
  "values.yaml": "global: { zone: here }\ncache: { enabled: true, size: 1 }\nspare: { enabled: false }\n",
  "templates/app.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: '{{ include "names.full" . }}' }\n`,
  "charts/cache/Chart.yaml": "apiVersion: v2\nname: cache\nversion: 0.1.0\n",
  "charts/cache/values.yaml": "size: 0\n",
  "charts/cache/templates/cache.yaml": `apiVersion: v1
kind: ConfigMap
metadata: { name: '{{ include "names.full" . }}' }
data: { size: '{{ .Values.size }}', zone: '{{ .Values.global.zone }}' }
`,
  ...library,
};
