/** Asks for all that a chart can ask for, and writes YAML in odd ways. */
export const curious = {
  "Chart.yaml": 'apiVersion: v2\nname: curious\nversion: 0.1.0\nkubeVersion: ">=1.30.0-0"\n',
  "values.yaml": "items: [a]\nelsewhere: other\n",
  "templates/NOTES.txt": "Thank you for installing {{ .Chart.Name }}. Your password is {{ .Values.password }}.\n",
  "templates/asks.yaml": `apiVersion: v1
kind: ConfigMap
metadata: { name: asks }
data:
  release: '{{ .Release.Namespace }}/{{ .Release.Name }} {{ .Release.Service }} {{ .Release.Revision }}'
  upgrade: '{{ .Release.IsUpgrade }}'
  kubernetes: '{{ .Capabilities.KubeVersion.Version }}'
  monitors: '{{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1/ServiceMonitor" }}'
  ingresses: '{{ .Capabilities.APIVersions.Has "networking.k8s.io/v1" }}'
  found: '{{ lookup "v1" "Secret" .Release.Namespace "found" | default "nothing" }}'
  items: '{{ .Values.items | toJson }}'
`,
  "templates/list.yaml": `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ServiceAccount, metadata: { name: first } }
  - { apiVersion: v1, kind: ServiceAccount, metadata: { name: second, namespace: '{{ .Values.elsewhere }}' } }
`,
  "templates/odd.yaml": `---
# nothing but a comment
---
---
apiVersion: v1
kind: Service
metadata:
  name: odd
  labels:
spec:
  ports:
    -
    - port: 0o17
      name: "yes"
  clusterIP: &none None
  externalName: *none
---
null
`,
};
