import { describe, expect, test } from "vitest";
import { describeObject } from "../kubernetes/object-ref.ts";
import { chance } from "./testing/charts/chance.ts";
import { curious } from "./testing/charts/curious.ts";
import { definitions } from "./testing/charts/definitions.ts";
import { hooks } from "./testing/charts/hooks.ts";
import { umbrella } from "./testing/charts/umbrella.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { renderFiles } from "./testing/render-files.ts";

const made = async (...args: Parameters<typeof renderFiles>) =>
  (await renderFiles(...args)).objects.map(({ manifest, template }) => `${template}: ${describeObject(manifest)}`);
const problems = async (...args: Parameters<typeof renderFiles>) => {
  const error = await renderFiles(...args).then(
    () => expect.unreachable("it renders"),
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message.split("\n") : error;
};

describe.skipIf(installedHelm === undefined).concurrent(`what Helm makes${withHelm}`, { timeout: 60_000 }, () => {
  test("has definitions first, those of crds/ as they are", async () => {
    expect(await made(definitions)).toEqual([
      "definitions/crds/pots.yaml: CustomResourceDefinition pots.example.com",
      "definitions/crds/pots.yaml: CustomResourceDefinition lids.example.com",
      "definitions/templates/spoons.yaml: CustomResourceDefinition spoons.example.com",
      "definitions/templates/pot.yaml: Pot my",
    ]);
  });

  test("has hooks with what says when they run, and no tests", async () => {
    const { objects } = await renderFiles(hooks);
    expect(objects.map(({ manifest }) => [manifest.metadata.name, manifest.metadata.annotations])).toEqual([
      ["app", undefined],
      [
        "migrate",
        {
          "helm.sh/hook": "pre-install,pre-upgrade",
          "helm.sh/hook-weight": "-5",
          "helm.sh/hook-delete-policy": "before-hook-creation,hook-succeeded",
        },
      ],
      ["smoke", { "helm.sh/hook": "test,post-install" }],
      ["tell", { "helm.sh/hook": "post-install" }],
    ]);
  });

  test("has the subcharts that are on", async () => {
    expect(await made(umbrella)).toEqual([
      "umbrella/charts/cache/templates/cache.yaml: ConfigMap my-cache",
      "umbrella/templates/app.yaml: ConfigMap my-umbrella",
    ]);
    expect(await made(umbrella, { cache: { enabled: false }, spare: { enabled: true } })).toEqual([
      "umbrella/charts/spare/templates/cache.yaml: ConfigMap my-spare",
      "umbrella/templates/app.yaml: ConfigMap my-umbrella",
    ]);
  });

  test("follows from the release, the values and what the cluster is declared to serve, and from no cluster", async () => {
    const { objects } = await renderFiles(curious, { items: [null, "b"] });
    expect(objects.find(({ manifest }) => manifest.metadata.name === "asks")?.manifest.data).toEqual({
      release: "shop/my Helm 1",
      upgrade: "false",
      kubernetes: "v1.36.5",
      monitors: "true",
      ingresses: "true",
      found: "nothing",
      items: '[null,"b"]',
    });
  });

  test("is read as Kubernetes reads it: lists taken apart, what is empty left out, nulls kept", async () => {
    const { objects } = await renderFiles(curious);
    expect(objects.map(({ manifest, template }) => `${template}: ${describeObject(manifest)}`)).toEqual([
      "curious/templates/asks.yaml: ConfigMap asks",
      "curious/templates/odd.yaml: Service odd",
      "curious/templates/list.yaml: ServiceAccount first",
      "curious/templates/list.yaml: ServiceAccount other/second",
    ]);
    expect(objects[1]?.manifest).toEqual({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "odd", labels: null },
      spec: { ports: [null, { port: 15, name: "yes" }], clusterIP: "None", externalName: "None" },
    });
  });

  test("is kept when it is always the same", async () => {
    expect(await made(chance, { password: "kept", date: "today" })).toEqual([
      "chance/templates/secret.yaml: Secret chance",
      "chance/templates/built.yaml: ConfigMap built",
    ]);
  });
});

const of = (name: string) => `chart ${name} 0.1.0 of https://charts.example.com`;
const toFix = "set other values, or use another version of the chart and tell those who publish it";

describe.skipIf(installedHelm === undefined).concurrent(`fails${withHelm}`, { timeout: 60_000 }, () => {
  test("where a render is another one each time, with what to set", async () => {
    const host = "shop.example.com";
    expect(await problems(chance, { certificate: { host }, job: true })).toEqual([
      `${of("chance")}, chance/templates/secret.yaml: makes another stringData.password of Secret chance with every render; set a value so that chance/templates/_helpers.tpl:4 does not call randAlphaNum (it reads .Values.password and .Values.existingSecret)`,
      `${of("chance")}, chance/templates/tls.yaml: makes another data["tls.key"] of Secret tls with every render; set a value so that chance/templates/tls.yaml:2 does not call genSelfSignedCert (it reads .Values.certificate.host)`,
      `${of("chance")}, chance/templates/built.yaml: makes another metadata.annotations.built of ConfigMap built with every render; set a value so that chance/templates/built.yaml:5 does not call now (it reads .Values.date)`,
      expect.stringMatching(
        /^chart chance .*, chance\/templates\/job\.yaml: makes Job job-\d+ in one render, and another name in the next; set a value so that chance\/templates\/job\.yaml:4 does not call now \(it reads \.Values\.job\)$/,
      ),
    ]);
  });

  const chartWith = (template: string) => ({
    "Chart.yaml": "apiVersion: v2\nname: bad\nversion: 0.1.0\n",
    "templates/a.yaml": template,
  });

  test.each([
    [
      "a value that a template asks for",
      '\nhost: {{ required "set host" .Values.host }}',
      ", bad/templates/a.yaml:2:9: the template refuses its values, got set host; set the values that it asks for, or use another version of the chart",
    ],
    [
      "a value of another type",
      "host: {{ .Values.a.b }}",
      ', bad/templates/a.yaml:1:16: the template fails, got executing "bad/templates/a.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b; set the values that it asks for, or use another version of the chart',
    ],
    [
      "a template that is none",
      "\n\n{{ nothing }}",
      ', bad/templates/a.yaml:3: the template cannot be read, got function "nothing" not defined; set the values that it asks for, or use another version of the chart',
    ],
    [
      "YAML that Helm cannot read",
      "a: [\nb: }",
      ", bad/templates/a.yaml: the template makes invalid YAML, got error converting YAML to JSON: yaml: line 1: did not find expected node content; set the values that it asks for, or use another version of the chart",
    ],
    [
      "an object without a kind",
      "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n---\n\nmetadata: { name: b }",
      `, bad/templates/a.yaml, line 1 of what it makes: no Kubernetes object without apiVersion, kind; ${toFix}`,
    ],
    [
      "an object without a name",
      "apiVersion: v1\nkind: ConfigMap",
      `, bad/templates/a.yaml, line 1 of what it makes: no Kubernetes object without metadata.name; ${toFix}`,
    ],
    [
      "a generated name of what is no hook",
      "apiVersion: v1\nkind: Pod\nmetadata: { generateName: a- }",
      `, bad/templates/a.yaml, line 1 of what it makes: generateName without a name makes another object at every sync; ${toFix}`,
    ],
    [
      "a list with nothing in one place",
      "apiVersion: v1\nkind: List\nitems:\n  -",
      `, bad/templates/a.yaml, line 1 of what it makes: no Kubernetes object, got nothing; ${toFix}`,
    ],
    [
      "nothing at all",
      "{{ if false }}a: b{{ end }}",
      ": makes no object at all; set values that make it install something, or leave it out",
    ],
    [
      "one object twice, once with the namespace of the release",
      "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: a, namespace: shop }",
      `: makes Pod shop/a twice, in bad/templates/a.yaml; ${toFix}`,
    ],
  ])("with %s", async (_, template, message) => {
    expect(await problems(chartWith(template))).toEqual([`${of("bad")}${message}`]);
  });

  test("with each value that a schema refuses, and shows no secret", async () => {
    const schema = JSON.stringify({
      properties: { replicas: { type: "integer" }, auth: { properties: { password: { pattern: "^.{20}$" } } } },
      additionalProperties: false,
    });
    const values = { replicas: "two", auth: { password: "too-short" }, replica: 3 };
    expect(await problems({ ...chartWith(""), "values.schema.json": schema }, values)).toEqual([
      `${of("bad")}: the values.schema.json of bad refuses values.auth.password: '(redacted)' does not match pattern '^.{20}$'; set what the schema of the chart asks for`,
      `${of("bad")}: the values.schema.json of bad refuses values.replicas: got string, want integer; set what the schema of the chart asks for`,
      `${of("bad")}: the values.schema.json of bad refuses values: additional properties 'replica' not allowed; set what the schema of the chart asks for`,
    ]);
  });

  test.each([
    [
      "for another Kubernetes",
      'kubeVersion: ">=1.40.0"',
      "is for Kubernetes >=1.40.0, got 1.36.5; use a version of the chart that supports it",
    ],
    ["that is a library", "type: library", "is a library, which makes nothing itself; name a chart that uses it"],
    [
      "that lacks another one",
      "dependencies: [{ name: cache, version: 0.1.0, repository: https://charts.example.com }]",
      "its archive lacks charts that it depends on, got cache; use another version of the chart, and tell those who publish it",
    ],
  ])("with a chart %s", async (_, line, message) => {
    const files = { "Chart.yaml": `apiVersion: v2\nname: bad\nversion: 0.1.0\n${line}\n`, "templates/a.yaml": "a: b" };
    expect(await problems(files)).toEqual([`${of("bad")}: ${message}`]);
  });
});
