import { describe, expect, it } from "vitest";
import { parseJson, planOf, type TestManifest } from "./testing.ts";

/** The fields of a change as `path: before > after`. */
function fields(before: TestManifest, after: TestManifest): string[] {
  const side = (value: unknown) =>
    value === undefined ? "-" : typeof value === "string" ? value : JSON.stringify(value);
  return planOf([before], [after], { parseEmbedded: parseJson }).changes.flatMap((change) =>
    change.fields.map((field) => `${field.path}: ${side(field.before)} > ${side(field.after)}`),
  );
}

const widget = (spec: object) => ({ apiVersion: "example.com/v1", kind: "Widget", spec });
const changed = (before: object, after: object) => fields(widget(before), widget(after));
/** What is shown of one text that is new. */
const shown = (text: string) => changed({}, { text })[0]?.replace("spec.text: - > ", "");

describe("secrets in Kubernetes objects", () => {
  it("are hidden in all of a Secret's data", () => {
    const secret = (data: object) => ({ apiVersion: "v1", kind: "Secret", data, stringData: data });
    expect(fields(secret({ user: "a", on: true }), secret({ user: "b", on: true }))).toEqual([
      "data.user: (redacted) > (redacted, new)",
      "stringData.user: (redacted) > (redacted, new)",
    ]);
    expect(fields(secret({}), secret({ "a.json": '{"key": [1]}' }))).toEqual([
      'data["a.json"]: - > (redacted)',
      'stringData["a.json"]: - > (redacted)',
    ]);
    const [added] = planOf([], [secret({ user: "hunter2" })]).changes;
    expect(added?.fields).toEqual([
      {
        path: "",
        after: {
          apiVersion: "v1",
          kind: "Secret",
          data: { user: "(redacted)" },
          stringData: { user: "(redacted)" },
          metadata: { name: "x" },
        },
      },
    ]);
  });

  it("are hidden in environment variables whose name says so", () => {
    const pod = (value: string) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: "a",
                env: [
                  { name: "DB_PASSWORD", value },
                  { name: "COLOUR", value },
                ],
              },
            ],
          },
        },
      },
    });
    expect(fields(pod("red"), pod("blue"))).toEqual([
      "spec.template.spec.containers[name=a].env[name=DB_PASSWORD].value: (redacted) > (redacted, new)",
      "spec.template.spec.containers[name=a].env[name=COLOUR].value: red > blue",
    ]);
  });

  it("are told apart from the names of Secrets and of their keys", () => {
    const before = {
      secretName: "a",
      passwordSecretRef: { name: "a", key: "password" },
      existingSecret: "a",
      tokenFile: "/a",
    };
    const after = {
      secretName: "b",
      passwordSecretRef: { name: "b", key: "pass" },
      existingSecret: "b",
      tokenFile: "/b",
    };
    expect(changed(before, after)).toEqual([
      "spec.secretName: a > b",
      "spec.passwordSecretRef.name: a > b",
      "spec.passwordSecretRef.key: password > pass",
      "spec.existingSecret: a > b",
      "spec.tokenFile: /a > /b",
    ]);
    expect(
      changed(
        { volumes: [{ name: "v", secret: { secretName: "a", items: [{ key: "k", path: "p" }] } }] },
        { volumes: [{ name: "v", secret: { secretName: "b" } }] },
      ),
    ).toEqual([
      "spec.volumes[name=v].secret.secretName: a > b",
      'spec.volumes[name=v].secret.items: [{"key":"k","path":"p"}] > -',
    ]);
    const external = (secretKey: string) => ({
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      spec: { data: [{ secretKey }] },
    });
    expect(fields(external("a"), external("b"))).toEqual([
      'spec.data[secretKey=a]: {"secretKey":"a"} > -',
      'spec.data[secretKey=b]: - > {"secretKey":"b"}',
    ]);
  });

  it("are not looked for in the definitions of custom resources", () => {
    const crd = (type: string) => ({
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      spec: { password: { type } },
    });
    expect(fields(crd("string"), crd("object"))).toEqual(["spec.password.type: string > object"]);
  });
});

describe("secrets under keys that say so", () => {
  it.each([
    "password",
    "dbPassword",
    "DB_PASS",
    "api-key",
    "apiKey",
    "auth_token",
    "clientSecret",
    "privateKey",
    "slack_webhook_url",
    "example.com/token",
  ])("%s", (key) => {
    expect(changed({ [key]: "hunter2" }, { [key]: "hunter3" })[0]).toContain(": (redacted) > (redacted, new)");
    expect(changed({}, { [key]: 12345 })[0]).toContain(": - > (redacted)");
    expect(changed({}, { [key]: { one: ["hunter2"], enabled: true } })[0]).toContain(
      '{"one":["(redacted)"],"enabled":true}',
    );
  });

  it.each(["compass", "keyboard", "secretName", "token_url", "tokenExpirationSeconds", "passwordPolicy", "monkey"])(
    "not %s",
    (key) => {
      expect(changed({ [key]: "a" }, { [key]: "b" })).toEqual([`spec.${key}: a > b`]);
    },
  );

  it("says nothing of true and false", () => {
    expect(changed({ automountServiceAccountToken: true }, { automountServiceAccountToken: false })).toEqual([
      "spec.automountServiceAccountToken: true > false",
    ]);
  });

  it("are hidden where they tell list items or members apart", () => {
    expect(
      changed(
        { apiKeys: [{ key: "hunter2", a: 1 }, { key: "b" }] },
        { apiKeys: [{ key: "hunter2", a: 2 }, { key: "b" }] },
      ),
    ).toEqual(["spec.apiKeys[(redacted)].a: (redacted) > (redacted, new)"]);
    expect(changed({ tokens: { values: ["a"] } }, { tokens: { values: ["hunter2"] } })).toEqual([
      "spec.tokens.values[(redacted)]: (redacted) > -".replace("[(", "[=("),
      "spec.tokens.values[=(redacted)]: - > (redacted)",
    ]);
  });

  it("are hidden behind options", () => {
    expect(changed({ args: ["a"] }, { args: ["--password", "hunter2", "--token=hunter2", "--name", "b"] })).toEqual([
      'spec.args: ["a"] > ["--password","(redacted, new)","--token=(redacted, new)","--name","b"]',
    ]);
  });
});

describe("secrets in texts", () => {
  it.each([
    ["postgres://app:hunter2@db:5432/app", "postgres://(redacted)@db:5432/app"],
    ["https://hunter2@git.example.com/a", "https://(redacted)@git.example.com/a"],
    ["ssh://git@git.example.com/a", "ssh://git@git.example.com/a"],
    ["oci://registry.example.com:5000/a@sha256:0123", "oci://registry.example.com:5000/a@sha256:0123"],
    ["https://a.example/?token=hunter2&b=c", "https://a.example/?token=(redacted)&b=c"],
    ["https://hooks.slack.com/services/T0/B0/hunter2", "https://hooks.slack.com/services/(redacted)"],
    ["curl -H 'Authorization: Bearer hunter2hunter2'", "curl -H 'Authorization: (redacted) (redacted)'"],
    ["ghp_0123456789abcdefghij0123456789abcdef", "(redacted)"],
    ["K10abcdef0123456789abcdef0123::server:hunter2", "(redacted)"],
    ["host=db password=hunter2 port=1", "host=db password=(redacted) port=1"],
    ['x {"a": 1, "password": "hunter2", "b": 2}', 'x {"a": 1, "password": (redacted), "b": 2}'],
    [
      "env: [{ name: API_TOKEN, value: hunter2 }, { name: A, value: b }]",
      "env: [{ name: API_TOKEN, value: (redacted)}, { name: A, value: b }]",
    ],
    ["mysql --password hunter2 db", "mysql --password (redacted) db"],
    ["<a><password>hunter2</password></a>", "<a><password>(redacted)</password></a>"],
    ["basic authentication is off", "basic authentication is off"],
    ["passwords are hashed", "passwords are hashed"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("are hidden in private keys, not in certificates", () => {
    expect(shown("-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----")).toBe(
      "-----BEGIN RSA PRIVATE KEY-----(redacted)-----END RSA PRIVATE KEY-----",
    );
    expect(shown("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----")).toBe(
      "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
    );
  });

  it("are hidden to the end of their line, and below it", () => {
    const text =
      "a: 1\npassword: hunter2 and more\ntokens:\n- hunter2\n- hunter3\nkey: |\n  b\nsecret: |\n  hunter2\n\n  hunter3\nb: 2";
    expect(shown(text)).toBe(
      "a: 1\npassword: (redacted)\ntokens:\n(redacted)\n(redacted)\nkey: |\n  b\nsecret: |\n  (redacted)\n\n  (redacted)\nb: 2",
    );
    expect(shown("- name: API_TOKEN\n  value: hunter2\n- name: A\n  value: b")).toBe(
      "- name: API_TOKEN\n  value: (redacted)\n- name: A\n  value: b",
    );
  });

  it("are found by the structure of the document that the text is, which is written anew", () => {
    expect(shown('{"credentials":\n{"user": "hunt\\"er2", "kind": "basic"}}')).toBe(
      '{\n  "credentials": {\n    "user": "(redacted)",\n    "kind": "basic"\n  }\n}\n',
    );
    expect(shown('{"user": "token", "kind": "basic"}')).toBe('{"user": "token", "kind": "basic"}');
  });

  it("are hidden where a value goes on in the next line", () => {
    expect(shown("a:\n- password: hunter2\n    hunter3\n  user: b\nc: d")).toBe(
      "a:\n- password: (redacted)\n    (redacted)\n  user: b\nc: d",
    );
  });

  it("are marked when they are new", () => {
    const text = (one: string, two: string) => `A_TOKEN=${one}\nB_TOKEN=${two}\n`;
    expect(changed({ text: text("a", "b") }, { text: text("a", "c") })).toEqual([
      "spec.text: A_TOKEN=(redacted)\nB_TOKEN=(redacted)\n > A_TOKEN=(redacted)\nB_TOKEN=(redacted, new)\n",
    ]);
  });

  it.each([
    "x=".repeat(100_000),
    `${"a".repeat(200_000)} token`,
    `token ${"a-".repeat(100_000)}`,
    `token://${"a:".repeat(50_000)}`,
    `<token ${"<a ".repeat(50_000)}`,
    `token${" ".repeat(200_000)}`,
    `${"http://a:".repeat(20_000)}`,
    `eyJ${"a".repeat(200_000)}`,
  ])("take no long time (%#)", (text) => {
    expect(shown(text)).toBeDefined();
  });
});

describe("secrets in messages", () => {
  it("are hidden", () => {
    const project = (sourceRepos: string[]) => ({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      spec: { sourceRepos },
    });
    const { changes } = planOf([project([])], [project(["https://user:hunter2@git.example.com/a"])]);
    expect(changes[0]?.risks).toEqual([
      {
        label: "project-widened",
        severity: "warning",
        message: "its Applications may deploy from https://(redacted)@git.example.com/a",
      },
    ]);
    expect(changes[0]?.fields).toEqual([
      {
        path: "spec.sourceRepos[=https://(redacted)@git.example.com/a]",
        after: "https://(redacted)@git.example.com/a",
      },
    ]);
  });
});
