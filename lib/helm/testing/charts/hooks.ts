/** Hooks of every sort, and tests. */
export const hooks = {
  "Chart.yaml": "apiVersion: v2\nname: hooks\nversion: 0.1.0\n",
  "templates/app.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: app }\n",
  "templates/migrate.yaml": `apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
  annotations:
    helm.sh/hook: pre-install,pre-upgrade
    helm.sh/hook-weight: "-5"
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
`,
  "templates/tell.yaml": job("tell-", "post-install", "generateName"),
  "templates/tests/test.yaml": job("try", "test"),
  "templates/tests/old-test.yaml": job("try-as-before", "test-success"),
  "templates/smoke.yaml": job("smoke", "test,post-install"),
};

function job(name: string, hook: string, field = "name"): string {
  return `apiVersion: batch/v1
kind: Job
metadata: { ${field}: ${name}, annotations: { helm.sh/hook: "${hook}" } }
`;
}
