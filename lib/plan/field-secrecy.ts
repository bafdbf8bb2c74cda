import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import type { FieldType } from "../kubernetes/schemas/field-type.ts";
import {
  isHarmlessKey,
  isReferenceKey,
  isSecretCollection,
  isSecretKey,
  isVagueKey,
} from "../kubernetes/secret-name.ts";
import { isPlaceholder } from "./secret-forms.ts";

/**
 * What the keys on the way to a value say: nothing (`open`), that something above it has to do with secrets (`below`), that it is
 * one itself (`own`), that it is one whatever else is known (`closed`), or that all keys on the way are names of others' fields
 * (`definition`).
 */
export type Secrecy = "open" | "below" | "own" | "closed" | "definition";

/** How the values of an object begin. */
export function secrecyOf(type: string): Secrecy {
  return type === "apiextensions.k8s.io/CustomResourceDefinition" ? "definition" : "open";
}

/** A key, and what it stands in; on both sides of a difference, if there are two. */
export interface Entry {
  /** Of the whole object: `apps/Deployment`, `/Service`. */
  readonly type: string;
  readonly key: string;
  /** The key above. */
  readonly parent: string;
  readonly containers: readonly (Json | undefined)[];
}

/** How the value under a key is treated. */
export function enter(secrecy: Secrecy, { type, key, parent, containers: all }: Entry): Secrecy {
  if (secrecy === "closed" || secrecy === "definition") return secrecy;
  const containers = all.filter(isJsonObject);
  if (isClosed(type, key, parent) || containers.some((container) => isInSecret(container, key))) return "closed";
  if (isReferenceKey(key) || containers.some((container) => isReference(container[key]))) return "open";
  const isExternalName = /^secretKeys?$/.test(key) && /^(?:generators\.)?external-secrets\.io\//.test(type);
  const names = isExternalName ? [] : namesOf(key, parent, containers).filter(isSecretKey);
  if (names.length > 0) return names.every(isVagueKey) ? "below" : "own";
  if (secrecy === "open" || isHarmlessKey(key)) return "open";
  return isSecretCollection(parent) ? "own" : "below";
}

/** What says what a value is: its key, what stands beside a `value`, what a `key` is for. */
function namesOf(key: string, parent: string, containers: readonly JsonObject[]): string[] {
  if (key === "key") {
    // Beside a name it is one itself, of a key of a Secret.
    const isNamed = isReferenceKey(parent) || containers.some(({ name }) => typeof name === "string");
    return isNamed ? [] : [`${parent}-key`];
  }
  if (!/^(?:value|defaultValue)$/.test(key)) return [key];
  return containers.flatMap((container) =>
    ["name", "key", "path"].flatMap((field) => {
      const name = Object.hasOwn(container, field) ? container[field] : undefined;
      return typeof name === "string" ? [name] : [];
    }),
  );
}

function isClosed(type: string, key: string, parent: string): boolean {
  if (key === "stringData") return true;
  switch (type) {
    case "/Secret":
      return parent === ""
        ? !/^(?:apiVersion|kind|metadata|type|immutable)$/.test(key)
        : key.endsWith("/last-applied-configuration");
    case "bitnami.com/SealedSecret":
      return key === "encryptedData" || key === "data";
    case "external-secrets.io/SecretStore":
    case "external-secrets.io/ClusterSecretStore":
      return key === "fake";
    default:
      return false;
  }
}

/** Whether a key holds the values of a Secret that stands in another object, or in a text, or changes one. */
function isInSecret(container: JsonObject, key: string): boolean {
  if (/^(?:string|binary)?data$/i.test(key)) return container.kind === "Secret";
  return key === "patch" && isJsonObject(container.target) && container.target.kind === "Secret";
}

/** A Secret's name in a volume, or the key of one. */
function isReference(value: Json | undefined): boolean {
  if (!isJsonObject(value)) return false;
  if (typeof value.secretName === "string") return true;
  return typeof value.name === "string" && typeof value.key === "string" && value.value === undefined;
}

/** Addresses, amounts and switches. */
const setting =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/\S+|\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,10}:\d{1,5}|\d+(?:\.\d+)?(?:m|[KMGT]i?|ms|s|h|d|%)|true|false)$/;

/**
 * Whether a single value is a secret, as far as its place tells.
 * @param fieldType what the schema says of the field, if it knows it
 */
export function isSecretValue(value: Json, secrecy: Secrecy, key: string, fieldType: FieldType | undefined): boolean {
  if (secrecy === "closed") return true;
  if (secrecy === "open" || secrecy === "definition") return false;
  if (typeof value === "boolean" || value === null || fieldType === "plain") return false;
  // The schema knows the field, so that what stands above says nothing more of it.
  if (fieldType === "text")
    return secrecy === "own" && !namesSecret(key) && key !== "key" && !isPlaceholder(String(value));
  if (typeof value !== "string") return secrecy === "own";
  if (isPlaceholder(value) || (secrecy === "below" && setting.test(value))) return false;
  return !(/[a-z]Secret$/.test(key) && namesSecret(key) && /^[a-z]+(?:-[a-z]+)+$/.test(value));
}

/** Whether a field of a known kind holds the name of a Secret. */
function namesSecret(key: string): boolean {
  return /secrets?$/i.test(key) && !/(?:api|app|client|consumer|hmac|oauth|shared|signing|webhook)secrets?$/i.test(key);
}
