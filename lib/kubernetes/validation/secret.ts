import { isJsonObject, type JsonObject } from "../manifest.ts";
import { bytesIn, largestData } from "./data-size.ts";
import { objectIn, textIn } from "./fields.ts";
import type { Report } from "./validator.ts";

const account = "kubernetes.io/service-account.name";
const configKeys: ReadonlyMap<string, string> = new Map([
  ["kubernetes.io/dockercfg", ".dockercfg"],
  ["kubernetes.io/dockerconfigjson", ".dockerconfigjson"],
]);

/** Secret values; what they must be depends on their type. Texts are put over the bytes of the same key. */
export function validateSecret(object: JsonObject, report: Report): void {
  const data = objectIn(object, "data") ?? {};
  const texts = objectIn(object, "stringData") ?? {};
  const bytes = Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(texts, key)));
  const size = bytesIn(bytes, "base64") + bytesIn(texts, "text");
  if (size > largestData) report(["data"], `must be at most ${largestData} bytes, got ${size}`);
  const type = textIn(object, "type");
  const isThere = (key: string) => Object.hasOwn(data, key) || Object.hasOwn(texts, key);
  const require = (...keys: readonly string[]) => {
    for (const key of keys)
      if (!isThere(key)) report(["data", key], "is missing", { expected: `a value for type ${type}` });
  };
  switch (type) {
    case "kubernetes.io/tls":
      require("tls.crt", "tls.key");
      return;
    case "kubernetes.io/basic-auth":
      if (!isThere("password")) {
        if (!isThere("username")) report(["data"], "must have username or password for type kubernetes.io/basic-auth");
      }
      return;
    case "kubernetes.io/ssh-auth":
      if (!textOf("ssh-privatekey", data, texts))
        report(["data", "ssh-privatekey"], "is missing", { expected: `a key for type ${type}` });
      return;
    case "kubernetes.io/service-account-token":
      if (textIn(objectIn(objectIn(object, "metadata") ?? {}, "annotations") ?? {}, account) === "")
        report(["metadata", "annotations", account], "is missing", { expected: "the name of a ServiceAccount" });
      return;
  }
  const key = configKeys.get(type);
  if (key === undefined) return;
  if (isThere(key)) {
    const text = textOf(key, data, texts);
    if (text !== undefined && !isJson(text))
      report([Object.hasOwn(texts, key) ? "stringData" : "data", key], "must be JSON of an object");
  } else require(key);
}

/** The text of a value. */
function textOf(key: string, data: JsonObject, texts: JsonObject): string {
  return Object.hasOwn(texts, key) ? textIn(texts, key) : Buffer.from(textIn(data, key), "base64").toString();
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || isJsonObject(value);
  } catch {
    return false;
  }
}
