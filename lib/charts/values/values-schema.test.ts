import { expect, test } from "vitest";
import { zodProblems } from "../../cluster/zod-problems.ts";
import { formatProblem } from "../../errors.ts";
import { valuesSchema, withoutSecrets } from "./values-schema.ts";

const schema = valuesSchema<unknown>(`
  {"replicas":"sn","enabled debug":"b","image":{"registry tag":"s"},"level":{"|":["=info","=debug"]},"args":["s"],
  "labels":{"*":"s"},"extra":"*","server":{"port":"n","hosts":[{"name":"s"}]},"a%20b%2Ac":"s"}
`);

function problemsOf(values: unknown): string[] {
  const { error } = schema.safeParse(values);
  return error === undefined ? [] : zodProblems(error, schema, values, "shop.app.ts chart.values").map(formatProblem);
}

test("takes what the chart knows, and null for a default that is to go", () => {
  const values = {
    replicas: "2",
    enabled: true,
    debug: undefined,
    image: null,
    level: "info",
    args: ["-v", null],
    labels: { "example.com/a": "b" },
    extra: { deep: [1] },
    server: { port: 80, hosts: [{ name: "a" }] },
    "a b*c": "x",
  };
  expect(problemsOf(values)).toEqual([]);
  expect(schema.parse(values)).toBe(values);
});

test.each<[string, unknown, string]>([
  ["a typing mistake", { replica: 1 }, 'replica: is no value of the chart; did you mean "replicas"?'],
  ["a wrong place", { port: 80 }, "port: is no value of the chart; it belongs below server"],
  [
    "a place in a list",
    { image: { name: "x" } },
    "image.name: is no value of the chart; it belongs below server.hosts.<item>",
  ],
  [
    "one further in",
    { server: { replicas: 1 } },
    "server.replicas: is no value of the chart; it belongs below the outermost mapping",
  ],
  ["anything else", { image: { digest: "x" } }, "image.digest: is no value of the chart; use one of registry, tag"],
  ["a wrong type", { enabled: "yes" }, 'enabled: is not valid, got "yes"; write true or false'],
  ["no mapping", { image: "nginx" }, 'image: is not valid, got "nginx"; write a mapping'],
  ["no list", { args: "-v" }, 'args: is not valid, got "-v"; write a list'],
  ["an item", { args: [{}] }, "args[0]: is not valid, got {}; write a text"],
  ["another choice", { level: "trace" }, 'level: is not valid, got "trace"; write "info" or "debug"'],
  ["one of several types", { replicas: true }, "replicas: is not valid, got true; write a text or a number"],
])("refuses %s", (_, values, problem) => {
  expect(problemsOf(values)).toEqual([`shop.app.ts chart.values ${problem}`]);
});

test("refuses values that are no mapping", () => {
  expect(problemsOf([])).toEqual(["shop.app.ts chart.values: is not valid, got []; write a mapping"]);
});

test("takes a reference to a secret for none", () => {
  const refusing = withoutSecrets(schema, "image.tag");
  expect(refusing.safeParse({ image: { tag: "$argocd-webhook:secret" } }).success).toBe(true);
});

test("refuses secrets, and does not show them", () => {
  const refusing = withoutSecrets(schema, "image.tag", "extra.password");
  const values = { image: { tag: "" }, extra: { password: "hunter2" } };
  const { error } = refusing.safeParse(values);
  expect(error && zodProblems(error, refusing, values, "values").map(formatProblem)).toEqual([
    "values extra.password: holds a secret, which Git would show; put it into a Secret that the chart is told of",
  ]);
});
