/** Makes up what it is not told. */
export const chance = {
  "Chart.yaml": "apiVersion: v2\nname: chance\nversion: 0.1.0\n",
  "values.yaml": "password: ''\nexistingSecret: ''\ndate: ''\ncertificate: {}\n",
  "templates/_helpers.tpl": `{{/* randAlpha in a comment is none. */}}
{{- define "chance.password" -}}
{{- if .Values.password }}{{ .Values.password }}{{ else }}
{{- randAlphaNum 20 }}
{{- end }}
{{- end }}
`,
  "templates/secret.yaml": `{{- if not .Values.existingSecret }}
apiVersion: v1
kind: Secret
metadata: { name: chance }
stringData:
  user: admin
  password: {{ include "chance.password" . | quote }}
{{- end }}
`,
  "templates/built.yaml": `apiVersion: v1
kind: ConfigMap
metadata:
  name: built
  annotations: { built: '{{ .Values.date | default (now | date "2006-01-02") }}' }
`,
  "templates/job.yaml": `{{- if .Values.job }}
apiVersion: batch/v1
kind: Job
metadata: { name: 'job-{{ now | unixEpoch }}' }
{{- end }}
`,
  "templates/tls.yaml": `{{- with .Values.certificate.host }}
{{- $certificate := genSelfSignedCert . nil nil 365 }}
apiVersion: v1
kind: Secret
metadata: { name: tls }
data: { tls.key: '{{ $certificate.Key | b64enc }}' }
{{- end }}
`,
};
