import fc from "fast-check";
import { expect, test } from "vitest";
import { createFieldTypes } from "../kubernetes/schemas/field-type.ts";
import { readData } from "../kubernetes/schemas/testing.ts";
import { redactText } from "./redact-text.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { renderText } from "./render/text.ts";
import { parseYaml, planOf, type TestManifest } from "./testing.ts";

const options = { parseEmbedded: parseYaml, fieldTypes: createFieldTypes(readData) };

/** All that is shown of an object that comes, changes and goes. */
function shown(before: TestManifest, after: TestManifest): string {
  return [planOf([], [after], options), planOf([before], [after], options), planOf([after], [before], options)]
    .flatMap((plan) => [JSON.stringify(plan), renderText(plan, { full: true }), renderMarkdown(plan), renderHtml(plan)])
    .join("\n");
}

const word = fc.stringMatching(/^[a-z]{4,8}$/);
const token = fc.stringMatching(/^[a-z]{3}[0-9][A-Za-z0-9]{6,20}$/);
const secretKey = fc.constantFrom(
  "password",
  "apiToken",
  "DB_PASS",
  "client-secret",
  "HMAC_KEY",
  "passphrase",
  "dsn",
  "privateKey",
);

/** How a key and its value can stand in a manifest. */
const places: readonly ((key: string, value: string, other: string) => object)[] = [
  (key, value) => ({ kind: "Widget", spec: { [key]: value } }),
  (key, value, other) => ({ kind: "Widget", spec: { [other]: [{ [key]: { [`${other}-user`]: value } }] } }),
  (key, value) => ({
    kind: "Pod",
    apiVersion: "v1",
    spec: { containers: [{ name: "a", env: [{ name: key, value }] }] },
  }),
  (key, value) => ({ kind: "Pod", apiVersion: "v1", spec: { containers: [{ name: "a", args: [`--${key}`, value] }] } }),
  (key, value) => ({
    kind: "Pod",
    apiVersion: "v1",
    spec: { containers: [{ name: "a", args: [`--${key}=${value}`] }] },
  }),
  ...[
    (key: string, value: string, other: string) => `${other}: 1\n${key}: ${value}\n`,
    (key: string, value: string, other: string) => `[${other}]\n${key} = "${value}"\n`,
    (key: string, value: string, other: string) => `${other} { ${key} = "${value}" }\n`,
    (key: string, value: string, other: string) => `{"${other}": [{"${key}": "${value}"}]}`,
    (key: string, value: string, other: string) => `<${other} ${key}="${value}"/>\n`,
    (key: string, value: string, other: string) => `${other}=1\nexport ${key}=${value}\n`,
    (key: string, value: string, other: string) => `set('${other}', 1); set('${key}', '${value}');\n`,
  ].map((text) => (key: string, value: string, other: string) => ({
    kind: "ConfigMap",
    apiVersion: "v1",
    data: { [other]: text(key, value, other) },
  })),
];

const manifest = (place: object): TestManifest => ({ apiVersion: "example.com/v1", ...place });

test("a token under a secret's name is in no output", () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), secretKey, token, token, word, (place, key, before, after, other) => {
      fc.pre(before !== after);
      const out = shown(manifest(place(key, before, other)), manifest(place(key, after, other)));
      expect(out).not.toContain(before);
      expect(out).not.toContain(after);
    }),
    { numRuns: 150 },
  );
});

test("images, hosts and numbers below any name are shown", () => {
  const parent = fc.oneof(
    word,
    fc.constantFrom("auth", "token", "credentials", "secrets", "forwardAuth", "session", "oauth2"),
  );
  const field = fc.oneof(
    fc.tuple(fc.constantFrom("image", "repository"), fc.stringMatching(/^[a-z]{3,9}\/[a-z]{3,9}$/)),
    fc.tuple(
      fc.constantFrom("host", "hostname", "address", "domain"),
      fc.stringMatching(/^[a-z]{3,9}\.[a-z]{3,9}\.example$/),
    ),
    fc.tuple(fc.constantFrom("replicas", "port", "timeout"), fc.integer({ min: 10_000, max: 60_000 })),
    fc.tuple(fc.constantFrom("enabled", "verify"), fc.boolean()),
  );
  fc.assert(
    fc.property(parent, parent, field, (one, other, [key, value]) => {
      const { changes } = planOf(
        [],
        [manifest({ kind: "Widget", spec: { [one]: { [other]: { [key]: value } } } })],
        options,
      );
      expect(JSON.stringify(changes)).toContain(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
    }),
  );
});

test("no text takes long", () => {
  const piece = fc.constantFrom(
    ..."token|password |=|: |[|{|\"|'|\\|\n|\t| |a|A0|-|/|@|a:|http://|-u |-p|mysql |<token>|<![CDATA[|kind: Secret|{{|$(|name: |value: ".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
      const start = performance.now();
      redactText(`token ${pieces.join("").repeat(20_000)}`, () => "(redacted)");
      expect(performance.now() - start).toBeLessThan(4000);
    }),
    { numRuns: 30 },
  );
});
