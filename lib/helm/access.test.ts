import { describe, expect, test } from "vitest";
import { testFolder } from "../repository/testing.ts";
import { configErrorOf } from "../testing.ts";
import { ChartAccess, parseAccess } from "./access.ts";

const chart = { name: "shop", version: "1.2.3" };
const accessOf = (config: object, files: Readonly<Record<string, string>> = {}, env: NodeJS.ProcessEnv = {}) =>
  ChartAccess.read(testFolder({ "charts.access.json": JSON.stringify(config), ...files }), env);
const located = (mirrors: object, repository: string) => {
  const { type, address, isPlain } = accessOf({ mirrors }).locate({ ...chart, repository });
  return `${type} ${address}${isPlain ? " plain" : ""}`;
};

describe("charts are fetched", () => {
  test("from their repository where no file says otherwise", () => {
    const access = ChartAccess.read(testFolder(), {});
    const location = { type: "index", address: "https://charts.example.com", isPlain: false };
    expect(access.locate({ ...chart, repository: "https://charts.example.com/" })).toEqual(location);
    expect(access.ca).toBeUndefined();
    expect(
      access.credentialsOf({ type: "index", address: "https://charts.example.com", isPlain: false }),
    ).toBeUndefined();
  });

  const mirrors = {
    "https://": "https://all.example.com",
    "https://charts.example.com": "http://127.0.0.1:8879/charts",
    "https://charts.example.com/team/": "oci://mirror.example.com/team/",
    "registry.example.com/": "oci+http://127.0.0.1:5000",
  };
  test.each([
    ["https://charts.example.com", "index http://127.0.0.1:8879/charts"],
    ["https://charts.example.com/", "index http://127.0.0.1:8879/charts"],
    ["https://charts.example.com/team", "registry mirror.example.com/team"],
    ["https://charts.example.com/team/a", "registry mirror.example.com/team/a"],
    ["https://charts.example.com/teams", "index https://all.example.com/charts.example.com/teams"],
    ["registry.example.com/charts", "registry 127.0.0.1:5000/charts plain"],
    ["registry.example.com:5000/charts", "registry registry.example.com:5000/charts"],
  ])("from the mirror with the longest match: %s", (repository, location) => {
    expect(located(mirrors, repository)).toBe(location);
  });

  test.each([
    [
      "https://user:hunter2@charts.example.com",
      "chart shop 1.2.3: its repository's address has a user name or a password in it; name the repository without, and write charts.access.json",
    ],
    [
      "http://charts.example.com",
      'chart shop 1.2.3: is in no repository of charts, got "http://charts.example.com"; use its HTTPS address; where it has none, charts.access.json can name a mirror',
    ],
    [
      "--registry-config=x",
      'chart shop 1.2.3: is in no repository of charts, got "--registry-config=x"; use its HTTPS address; where it has none, charts.access.json can name a mirror',
    ],
  ])("from no other place: %s", (repository, message) => {
    expect(configErrorOf(() => located({}, repository))).toBe(message);
  });
});

test.each([
  ["https://ci:hunter2@charts.example.com/shop.tgz", "1.2.3"],
  ["--password-stdin", "1.2.3"],
  ["../shop", "1.2.3"],
  ["shop", "^1.2.3"],
  ["shop", ""],
])("no chart is asked for that is called %s %s", (name, version) => {
  const shown = JSON.stringify({ name, version }).replace("ci:hunter2", "***");
  expect(configErrorOf(() => accessOf({}).locate({ repository: "https://charts.example.com", name, version }))).toBe(
    `charts: no chart is called so, got ${shown}; name the chart as its Chart.yaml does, in an exact version`,
  );
});

test("fails where its file cannot be read, and not as if there were none", () => {
  const root = testFolder({ "charts.access.json/file": "" });
  expect(configErrorOf(() => ChartAccess.read(root, {}))).toBe(
    "charts.access.json: cannot be read; make it a file that you may read",
  );
});

describe("who asks", () => {
  const at = (address: string) => ({ type: "index", address, isPlain: false }) as const;
  const credentials = {
    "https://charts.example.com/team": { username: "team", passwordFile: "secrets/team" },
    "charts.example.com": { usernameEnv: "CHARTS_USER", passwordEnv: "CHARTS_PASSWORD" },
  };

  test("is told by the repository before its host", () => {
    const env = { CHARTS_USER: "ci", CHARTS_PASSWORD: "hunter2" };
    const access = accessOf({ credentials }, { "secrets/team": "s3cret\n" }, env);
    expect(access.credentialsOf(at("https://charts.example.com/team"))).toEqual({
      username: "team",
      password: "s3cret",
    });
    expect(access.credentialsOf(at("https://charts.example.com/other"))).toEqual({
      username: "ci",
      password: "hunter2",
    });
    expect(access.credentialsOf(at("charts.example.com/oci"))).toEqual({ username: "ci", password: "hunter2" });
    expect(access.credentialsOf(at("https://example.com/charts.example.com"))).toBeUndefined();
  });

  test("matters where it is needed, and is an error then", () => {
    const access = accessOf({ credentials });
    expect(configErrorOf(() => access.credentialsOf(at("https://charts.example.com/team")))).toBe(
      'charts.access.json credentials["https://charts.example.com/team"].passwordFile: names a file that cannot be read, or has nothing in it; name a file with the password',
    );
    expect(configErrorOf(() => access.credentialsOf(at("https://charts.example.com/other")))).toBe(
      'charts.access.json credentials["charts.example.com"].usernameEnv: names an environment variable that is not set; set it',
    );
  });
});

test("the CA is a file of certificates", () => {
  const pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
  expect(accessOf({ ca: "ca.pem" }, { "ca.pem": pem }).ca).toBe(pem);
  expect(configErrorOf(() => accessOf({ ca: "ca.pem" }).ca)).toBe(
    'charts.access.json ca: is a file that cannot be read, got "ca.pem"; name a file in PEM',
  );
  expect(configErrorOf(() => accessOf({ ca: "ca.pem" }, { "ca.pem": "-" }).ca)).toBe(
    'charts.access.json ca: is a file without a certificate, got "ca.pem"; name a file in PEM',
  );
});

test("everything that is wrong in the file is told, and no secret", () => {
  const config = {
    mirror: {},
    mirrors: {
      "http://charts.example.com": "https://mirror.example.com",
      "https://charts.example.com/index.yaml": "ftp://mirror.example.com",
      "https://me:hunter2@charts.example.com": "https://mirror.example.com",
      "https://a.example.com": "https://me:hunter2@mirror.example.com",
      "b.example.com/charts": "me:hunter2@mirror.example.com",
    },
    ca: 1,
    credentials: {
      "me:hunter2@charts.example.com": { username: "me", passwordEnv: "A" },
      "a.example.com": { username: "me", password: "hunter2", passwordEnv: "A" },
      "f.example.com": { username: "me", password: "hunter2" },
      "b.example.com": { username: "me:hunter2", passwordEnv: "hunter2!" },
      "c.example.com": { token: "hunter2" },
      "d.example.com": "hunter2",
      "e.example.com/": { username: "a", usernameEnv: "A", passwordEnv: "A" },
    },
  };
  const message = configErrorOf(() => parseAccess(JSON.stringify(config)));
  const fetched =
    'write it like "https://mirror.example.com/charts" or "oci://mirror.example.com/charts"; plain HTTP is http:// and oci+http://';
  const bare = "write it without user name and password, and them as credentials say";
  expect(message.split("\n")).toEqual(
    [
      "mirrors: an address with a user name or a password in it; write it without, and them as credentials say",
      "credentials: an address with a user name or a password in it; write it without, and them as credentials say",
      'credentials["a.example.com"].password: is a password in the repository; put it into a file or the environment, write passwordFile or passwordEnv, and change it where it is in Git',
      'credentials["f.example.com"].password: is a password in the repository; put it into a file or the environment, write passwordFile or passwordEnv, and change it where it is in Git',
      'mirrors["http://charts.example.com"]: is no repository of charts, got "http://charts.example.com"; write it as applications do, like "https://charts.example.com", or its beginning with a slash at the end',
      `mirrors["https://charts.example.com/index.yaml"]: is no address to fetch charts from, got "ftp://mirror.example.com"; ${fetched}`,
      `mirrors["https://a.example.com"]: is no address to fetch charts from; ${bare}`,
      `mirrors["b.example.com/charts"]: is no address to fetch charts from; ${bare}`,
      "ca: is not valid, got 1; write a value of type string",
      'credentials["b.example.com"].username: is not a user name; write it without colons',
      'credentials["b.example.com"].passwordEnv: is not the name of an environment variable; write its name like "CHARTS_PASSWORD", and not what is in it',
      'credentials["c.example.com"].token: is not a known field; use one of username, usernameEnv, passwordFile, passwordEnv',
      'credentials["c.example.com"]: needs either username or usernameEnv; write one of username and usernameEnv',
      'credentials["c.example.com"]: needs either passwordFile or passwordEnv; write one of passwordFile and passwordEnv',
      'credentials["d.example.com"]: is not valid; write a value of type object',
      'credentials["e.example.com/"]: is neither a repository nor a host; write the address that charts are fetched from, like "https://charts.example.com", or its host, without a slash at the end',
      'mirror: is not a known field; did you mean "mirrors"?',
    ].map((line) => `charts.access.json ${line}`),
  );
  expect(message).not.toContain("hunter2");
});

test("what is no JSON is not shown", () => {
  expect(configErrorOf(() => parseAccess('{"credentials": {"a": "hunter2}'))).toBe(
    "charts.access.json: is not JSON; correct it, or remove it",
  );
  expect(configErrorOf(() => parseAccess('["hunter2"]'))).toBe(
    "charts.access.json: is not valid; write a value of type object",
  );
});
