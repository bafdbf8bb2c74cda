import { describe, expect, test } from "vitest";
import { createFieldTypes } from "../kubernetes/schemas/field-type.ts";
import { readData } from "../kubernetes/schemas/testing.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { renderText } from "./render/text.ts";
import { parseYaml, planOf, type TestManifest } from "./testing.ts";

const fieldTypes = createFieldTypes(readData);

/** All that is shown of an object that comes, changes and goes. */
function shown(before: TestManifest, after: TestManifest): string {
  return [
    [[], [after]],
    [[before], [after]],
    [[after], []],
  ]
    .map(([one = [], other = []]) => planOf(one, other, { parseEmbedded: parseYaml, fieldTypes }))
    .flatMap((plan) => [JSON.stringify(plan), renderText(plan, { full: true }), renderMarkdown(plan), renderHtml(plan)])
    .join("\n");
}

const base64 = (text: string) => Buffer.from(text).toString("base64");

type Place = (value: string) => TestManifest;

const pod =
  (container: (value: string) => object): Place =>
  (value) => ({
    apiVersion: "v1",
    kind: "Pod",
    spec: { containers: [{ name: "a", image: "registry.example.com/mysql:8", ...container(value) }] },
  });
const variable = (name: string, text = (value: string) => value) =>
  pod((value) => ({ env: [{ name, value: text(value) }] }));
const args = (...items: readonly string[]) => pod((value) => ({ args: items.map((item) => item.replace("%", value)) }));
const file =
  (name: string, text: string): Place =>
  (value) => ({ apiVersion: "v1", kind: "ConfigMap", data: { [name]: text.replaceAll("%", value) } });
const values =
  (inside: (value: string) => object): Place =>
  (value) => ({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    spec: { source: { helm: { valuesObject: inside(value) } } },
  });
const custom =
  (apiVersion: string, kind: string, spec: (value: string) => object): Place =>
  (value) => ({ apiVersion, kind, spec: spec(value) });

/** Where a value is a secret whatever it looks like. */
const byPlace: Readonly<Record<string, Place>> = {
  "Secret, in data": (value) => ({ apiVersion: "v1", kind: "Secret", data: { a: base64(value) } }),
  "Secret, misspelt": (value) => ({ apiVersion: "v1", kind: "Secret", Data: { a: base64(value) } }),
  "Secret in a custom resource": custom("example.com/v1", "Object", (value) => ({
    manifest: { apiVersion: "v1", kind: "Secret", data: { a: base64(value) }, stringData: { a: value } },
  })),
  "Secret that a policy makes": custom("kyverno.io/v1", "ClusterPolicy", (value) => ({
    rules: [{ generate: { kind: "Secret", name: "x", data: { kind: "Secret", data: { a: value } } } }],
  })),
  "Secret in a ConfigMap": file("a.yaml", "kind: Secret\nmetadata: { name: x }\nstringData: { a: % }\n"),
  "Secret in a template": file("a.tpl", "{{ if .x }}\nkind: Secret\ndata:\n  a: %\n{{ end }}\n"),
  "patch of a Secret": values((value) => ({
    patches: [{ target: { kind: "Secret" }, patch: `- op: add\n  path: /data/a\n  value: ${value}\n` }],
  })),
  "patch of a password": values((value) => ({ patch: [{ op: "add", path: "/spec/password", value }] })),
  "SealedSecret, in its template": custom("bitnami.com/v1alpha1", "SealedSecret", (value) => ({
    encryptedData: {},
    template: { data: { a: value } },
  })),
  "SecretStore for tests": custom("external-secrets.io/v1", "SecretStore", (value) => ({
    provider: { fake: { data: [{ key: "a", value }] } },
  })),
  "account key": custom("cert-manager.io/v1", "Issuer", (value) => ({
    acme: { externalAccountBinding: { keyID: "a", key: value } },
  })),
  "generator of Secrets": file("kustomization.yaml", "secretGenerator:\n- name: x\n  literals: [a=%]\n"),
  "binary file of a key": (value) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    binaryData: { "tls.key": base64(value) },
  }),
  "Helm parameter": custom("argoproj.io/v1alpha1", "Application", (value) => ({
    source: { helm: { parameters: [{ name: "auth.password", value }] } },
  })),
  "HelmChart, set": custom("helm.cattle.io/v1", "HelmChart", (value) => ({ set: { "auth.password": value } })),
  "HelmChart, values": custom("helm.cattle.io/v1", "HelmChart", (value) => ({
    valuesContent: `auth:\n  rootPassword: ${value}\n`,
  })),
  "users of a component": values((value) => ({ auth: { admin: value } })),
  "collection of passwords": values((value) => ({ passwords: { alice: value } })),
  "variable HMAC_KEY": variable("HMAC_KEY"),
  "variable SIGNING_KEY": variable("SIGNING_KEY"),
  "variable ENCRYPTION_KEY": variable("ENCRYPTION_KEY"),
  "variable PASSPHRASE": variable("PASSPHRASE"),
  "variable DSN": variable("DSN"),
  "variable DBPass": variable("DBPass"),
  "user of an address": variable("A", (value) => `redis://:${value}@redis:6379/0`),
  "DSN of Go": variable("A", (value) => `app:${value}@tcp(db:3306)/app`),
  "storage account": variable("A", (value) => `AccountName=x;AccountKey=${value}==;EndpointSuffix=y`),
  "signed address": variable("A", (value) => `https://a.example/c?sv=1&sig=${value}&X-Amz-Signature=${value}`),
  "webhook of Discord": variable("A", (value) => `https://discord.com/api/webhooks/1/${value}`),
  "webhook of Office": variable("A", (value) => `https://outlook.office.com/webhook/${value}`),
  "bot of Telegram": variable("A", (value) => `https://api.telegram.org/bot1:${value}/sendMessage`),
  "option and value": args("server", "--requirepass", "%"),
  "user and password": args("curl", "-u", "admin:%"),
  "password of mysql": args("-uroot", "-p%"),
  "header of a probe": pod((value) => ({
    livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: "X-Api-Key", value }] } },
  })),
  sshpass: args("-c", "sshpass -p % ssh host"),
  chpasswd: args("-c", 'echo "root:%" | chpasswd'),
  "login by standard input": args("-c", "echo % | docker login --password-stdin"),
  "YAML anchor": file("a.yaml", "x: &p %-1\npassword: *p\n"),
  "JSON in JSON": file("a.txt", 'x = {"a": "{\\"password\\": \\"%\\"}"}'),
  "TOML, inline": file("a.toml", 'smtp = { user = "a", password = "%" }\n'),
  "TOML, in a list": file("a.toml", 'conn = [ "host=db", "password=%" ]\n'),
  "TOML, several lines": file("a.toml", 'token = """\n%\n"""\n'),
  HCL: file("main.hcl", 'storage "s3" { secret_key = "%" }\n'),
  "HCL, here document": file("main.hcl", "token = <<EOT\n%\nEOT\n"),
  JavaScript: file("a.js", "const db = { a: 1, password: '%' };\n"),
  "PHP, constant": file("a.php", "<?php define('DB_PASSWORD', '%');\n"),
  "PHP, array": file("a.php", "<?php\n$config['dbpassword'] = '%';\n"),
  "nginx, variable": file("nginx.conf", 'server {\n  set $token "%";\n}\n'),
  "nginx, header": file("nginx.conf", "  proxy_set_header X-Api-Key %;\n"),
  redis: file("redis.conf", "requirepass %\n"),
  SQL: file("a.sql", "CREATE USER a WITH PASSWORD '%';\nALTER USER b IDENTIFIED BY '%';\n"),
  "properties, continued": file("a.properties", "a.password=x\\\n%\n"),
  "XML, on its own line": file("a.xml", "<x>\n<password>\n%\n</password>\n</x>"),
  "XML, CDATA": file("a.xml", "<x><password><![CDATA[%]]></password></x>"),
  "XML, attributes": file("a.xml", '<add key="ApiSecret" value="%"/>'),
  "XML, name in an attribute": file("a.xml", '<property name="password">%</property>'),
  "XML, name in an element": file("a.xml", "<name>db.password</name>\n<value>%</value>"),
  Dockerfile: file("Dockerfile", "ENV API_TOKEN %\n"),
  haproxy: file("haproxy.cfg", "  user admin password %\n  stats auth admin:%\n"),
  "literal of kubectl": args("-c", "kubectl create secret generic a --from-literal=a=%"),
  netrc: file("a", "machine x login y password %\n"),
  pgpass: file("a", "host:5432:db:user:%\n"),
  npmrc: file(".npmrc", "//registry.example.com/:_authToken=%\n"),
  kubeconfig: file("a", "users:\n- name: a\n  user: { client-key-data: % }\n"),
  SNMP: file("snmp.yml", "community: %\n"),
  PuTTY: file("a", "Private-Lines: 1\n%\nPrivate-MAC: a\n"),
  prose: file("README", "The password is %.\n"),
};

describe("a secret is hidden by its place:", () => {
  test.each(Object.entries(byPlace))("%s", (_, place) => {
    expect(shown(place("0ld-word"), place("hunter2x"))).not.toMatch(/hunter2x|aHVudGVyM/i);
  });
});

/** Tokens without anything around that says so. They are put together here so that nobody takes them for real ones. */
const byForm: readonly (readonly string[])[] = [
  ["ghp", "_0123456789abcdefghij0123456789abcdef"],
  ["glpat", "-0123456789abcdefghij"],
  ["xoxb", "-1234567890-abcdefghij"],
  ["AKIA", "0123456789ABCDEF"],
  ["AIza", "0123456789012345678901234567890abcde"],
  ["sk_live", "_0123456789abcdefghij"],
  ["sk", "-proj-0123456789abcdefghij"],
  ["SG.", "0123456789abcdefghij.0123456789abcdefghij"],
  ["pypi", "-0123456789abcdefghij"],
  ["npm", "_0123456789abcdefghij0123456789abcdef"],
  ["hf", "_abcdefghijklmnopqrstuvwx"],
  ["tskey", "-auth-abcdefghij-klmnopqrst"],
  ["hvs.", "abcdefghijklmnopqrstuvwx"],
  ["123456789:AA", "abcdefghijklmnopqrstuvwxyz"],
  ["AGE-SECRET-KEY-1", "ABCDEFGHIJKLMNOP"],
  ["admin:$2y$05$", "abcdefghijklmnopqrstuv"],
  ["-----BEGIN OPENSSH PRIVATE KEY-----\n", "abcdefgh\n-----END OPENSSH PRIVATE KEY-----"],
  ["", "q7Rz0Kd92LmXw4Tn8Vb1"],
];

describe("a secret is hidden by its form:", () => {
  test.each(byForm)("%s...", (start, end) => {
    const place = variable("A");
    const [line = ""] = (end ?? "").split("\n");
    expect(shown(place("a"), place(`${start}${end}`))).not.toContain(line);
  });

  test("in the name of a key", () => {
    expect(shown(file("a", "b")(""), file("ghp_0123456789abcdefghij0123456789abcdef", "x")(""))).not.toContain("ghp_");
  });
});

/** What a reviewer has to see, by what is seen. */
const told: readonly (readonly [string, string, Place])[] = [
  [
    "address, by schema",
    "https://evil.example/a",
    custom("traefik.io/v1alpha1", "Middleware", (address) => ({ forwardAuth: { address } })),
  ],
  ["number, by schema", "7", custom("v1", "ServiceAccount", (value) => ({ tokens: { replicas: Number(value) || 1 } }))],
  [
    "name of a Secret, by schema",
    "evil",
    custom("traefik.io/v1alpha1", "Middleware", (secret) => ({ basicAuth: { secret } })),
  ],
  [
    "key of a Secret, by schema",
    "evil",
    custom("monitoring.coreos.com/v1", "ServiceMonitor", (key) => ({
      endpoints: [{ basicAuth: { password: { name: "a", key } } }],
    })),
  ],
  ["image of a component", "evil/auth", values((repository) => ({ auth: { image: { repository, tag: "1" } } }))],
  ["replicas of a component", "7", values((value) => ({ auth: { replicas: Number(value) || 1 } }))],
  ["host of a component", "evil.example", values((host) => ({ token: { host } }))],
  ["address of a component", "https://evil.example/a", values((other) => ({ auth: { other } }))],
  ["amount of a component", "7Gi", values((memory) => ({ auth: { resources: { limits: { memory } } } }))],
  ["Secret of a chart", "evil", values((existingSecret) => ({ auth: { existingSecret } }))],
  [
    "Secret of an environment",
    "evil",
    pod((name) => ({ env: [{ name: "TOKEN", valueFrom: { secretKeyRef: { name, key: "a" } } }] })),
  ],
  ["variable that is a setting", "evil.example", variable("AUTH_HOST")],
  [
    "Secret of an annotation",
    "evil",
    (secret) => ({
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: { annotations: { "nginx.ingress.kubernetes.io/auth-secret": secret } },
    }),
  ],
  ["address of a sign-in", "https://evil.example", values((url) => ({ "auth-signin": url }))],
  ["placeholder", "$(EVIL)", variable("PASSWORD")],
  ["digest", "sha256:0123456789abcdef0123456789abcdef", variable("A")],
  ["words", "istioV1Beta1Something", variable("A")],
  ["public key", "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=", values((publicKey) => ({ peer: { publicKey } }))],
  ["certificate", "MIIBq7Rz0Kd92LmXw4Tn8Vb1", file("a", "-----BEGIN CERTIFICATE-----\n%\n-----END CERTIFICATE-----\n")],
  ["prose with the names of secrets", "hidden from", file("README", "The client_secret is % people.\n")],
];

describe("a reviewer sees:", () => {
  test.each(told)("%s", (_, value, place) => {
    const other = value.replace(/evil/i, "good").replace("7", "6");
    const { changes } = planOf(other === value ? [] : [place(other)], [place(value)], {
      parseEmbedded: parseYaml,
      fieldTypes,
    });
    expect(JSON.stringify(changes)).toContain(JSON.stringify(value).slice(1, -1));
    expect(JSON.stringify(changes)).not.toContain("(redacted");
  });

  test("which sealed values come and go", () => {
    const sealed = (encryptedData: object) =>
      custom("bitnami.com/v1alpha1", "SealedSecret", () => ({ encryptedData }))("");
    const [change] = planOf(
      [sealed({ a: "AgA", b: "AgB", d: "AgD" })],
      [sealed({ a: "AgE", c: "AgC", d: "AgF" })],
    ).changes;
    expect(change?.fields).toEqual([
      { path: "spec.encryptedData", before: "(redacted)", after: "(redacted, new)" },
      { path: "spec.encryptedData.b", before: "(redacted)" },
      { path: "spec.encryptedData.c", after: "(redacted)" },
    ]);
  });
});

test("a document that is nested too deeply is shown line by line", () => {
  const deep = (open: string, close: string) => `${open.repeat(5000)}"token"${close.repeat(5000)}`;
  const [change] = planOf([file("a", "b")("")], [file("a", deep("[", "]"))("")], { parseEmbedded: parseYaml }).changes;
  expect(change?.fields).toEqual([{ path: "data.a", before: "b", after: deep("[", "]") }]);
});
