import * as z from "zod";
import { checkedText } from "../checked-text.ts";

/** Names in DNS and IPv4 addresses, with a port or not, and folders below. */
const place = "[A-Za-z0-9][A-Za-z0-9.-]*(?::\\d{1,5})?(?:/[^\\s/@?#]+)*";
const repository = new RegExp(`^(?:https://)?${place}$`);
const source = new RegExp(`^(?:https://|(?:https://)?${place}/?)$`);
const target = new RegExp(`^(?:https?|oci|oci\\+http)://${place}/?$`);

/** Whether a text is a repository as an application names it: `https://charts.example.com`, `registry.example.com/charts`. */
export function isRepository(text: string): boolean {
  return repository.test(text.replace(/\/$/, ""));
}

/** Whether a text is the name of a chart, of a registry with folders before it. */
export function isChartName(text: string): boolean {
  return /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/.test(text);
}

/** Whether a text is one version, and no range of them. */
export function isVersion(text: string): boolean {
  return /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(text);
}

const user = checkedText(
  (value) => value !== "" && !value.includes(":"),
  "is not a user name",
  "write it without colons",
);

const variable = checkedText(
  (value) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(value),
  "is not the name of an environment variable",
  'write its name like "CHARTS_PASSWORD", and not what is in it',
);

const file = z.string().min(1);

const credentials = z
  .strictObject({
    username: user.optional(),
    usernameEnv: variable.optional(),
    passwordFile: file.optional(),
    passwordEnv: variable.optional(),
  })
  .check(({ value, issues }) => {
    const exactlyOne = (one: keyof typeof value, other: keyof typeof value) => {
      if ((value[one] === undefined) !== (value[other] === undefined)) return;
      const params = { fix: `write one of ${one} and ${other}` };
      issues.push({ code: "custom", input: value, message: `needs either ${one} or ${other}`, params });
    };
    exactlyOne("username", "usernameEnv");
    exactlyOne("passwordFile", "passwordEnv");
  });

/** What may stand in the file that says how charts are reached. */
export const accessSchema = z.strictObject({
  mirrors: z
    .record(
      checkedText(
        (value) => source.test(value),
        "is no repository of charts",
        'write it as applications do, like "https://charts.example.com", or its beginning with a slash at the end',
      ),
      checkedText(
        (value) => target.test(value),
        "is no address to fetch charts from",
        (value) =>
          value.includes("@")
            ? "write it without user name and password, and them as credentials say"
            : 'write it like "https://mirror.example.com/charts" or "oci://mirror.example.com/charts"; plain HTTP is http:// and oci+http://',
      ),
    )
    .default({}),
  ca: file.optional(),
  credentials: z
    .record(
      checkedText(
        (value) => new RegExp(`^(?:https?://)?${place}$`).test(value),
        "is neither a repository nor a host",
        'write the address that charts are fetched from, like "https://charts.example.com", or its host, without a slash at the end',
      ),
      credentials,
    )
    .default({}),
});

export type AccessConfig = z.output<typeof accessSchema>;
export type CredentialsConfig = z.output<typeof credentials>;
