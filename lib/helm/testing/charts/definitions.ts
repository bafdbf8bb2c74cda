/** Definitions in `crds/`, several in one file, and one in a template; and an object of one of them. */
export const definitions = {
  "Chart.yaml": "apiVersion: v2\nname: definitions\nversion: 0.1.0\n",
  "crds/pots.yaml": `# Helm takes this as it is: {{ .Values.nothing }}
${definition("pots", "Pot")}---
${definition("lids", "Lid")}`,
  "templates/spoons.yaml": `{{- if .Values.spoons }}\n${definition("spoons", "Spoon")}{{- end }}\n`,
  "templates/pot.yaml": "apiVersion: example.com/v1\nkind: Pot\nmetadata: { name: '{{ .Release.Name }}' }\n",
  "values.yaml": "spoons: true\n",
};

function definition(plural: string, kind: string): string {
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${plural}.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { plural: ${plural}, kind: ${kind} }
  versions:
    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }
`;
}
