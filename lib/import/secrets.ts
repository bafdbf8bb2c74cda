import type { RequiredSecret } from "../application/provides.ts";
import { askHidden, createSecret, quoteShell } from "../application/secret-command.ts";
import { isDnsName } from "../dns-name.ts";
import { quote } from "../errors.ts";
import { readConfiguration } from "../kubernetes/configuration.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Manifest, objectAt, stringAt } from "../kubernetes/manifest.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import { listed } from "../wording.ts";
import type { Draft, ImportObject } from "./draft.ts";
import type { SourceValue } from "./typescript.ts";

/**
 * Takes the Secrets that hold anything. Nothing of their values reaches a source file: a person creates them, with the command that
 * the declaration says.
 */
export function takeSecrets(draft: Draft, namespace: string): void {
  const required: SourceValue[] = [];
  for (const object of draft.ofKind("Secret")) {
    const { manifest } = object;
    const values = { ...objectAt(manifest, "data"), ...objectAt(manifest, "stringData") };
    const keys = Object.keys(values);
    if (keys.length === 0) continue;
    const { name } = manifest.metadata;
    const wrong = keys.find((key) => !/^[-._a-zA-Z0-9]+$/.test(key));
    if (!isDnsName(name) || wrong !== undefined) {
      const what = wrong === undefined ? "has no name of an object" : "has a key that no Secret can have";
      draft.refuse(object, { what, got: quote(wrong ?? name), fix: "correct it" });
      continue;
    }
    const lies = stringAt(manifest.metadata, "namespace") ?? namespace;
    required.push({
      name,
      ...(lies !== namespace && { namespace: lies }),
      keys,
      purpose: purposeOf(object, draft.objects),
      create: commandFor(manifest, lies, keys),
    } satisfies RequiredSecret);
    const look = [`create it with its ${keys.length === 1 ? "value" : "values"}, which no source file holds`];
    const labels = [objectAt(manifest, "metadata", "labels"), objectAt(manifest, "metadata", "annotations")];
    const lost = labels.flatMap((each) => Object.keys(each));
    if (lost.length > 0) look.push(`its labels and annotations ${listed(lost)} are not in the command`);
    draft.take(object, "requiredSecrets", look);
  }
  if (required.length > 0) draft.fields.set("requiredSecrets", required);
}

function commandFor(manifest: Manifest, namespace: string, keys: readonly string[]): string {
  const { name } = manifest.metadata;
  const type = stringAt(manifest, "type") ?? "Opaque";
  const typed = type === "Opaque" ? [] : [`--type=${quoteShell(type)}`];
  const [key = "", ...others] = keys;
  if (others.length === 0 && isOneLine(manifest, key)) {
    return askHidden(`${key} of ${name}`) + createSecret(name, namespace, [...typed, `--from-file=${key}=/dev/stdin`]);
  }
  // Files of the current folder, by the names of the keys.
  return createSecret(name, namespace, [...typed, ...keys.map((each) => `--from-file=${each}`)]);
}

/** Whether a person can type a value. */
function isOneLine(manifest: Manifest, key: string): boolean {
  const text = stringAt(manifest, "stringData", key) ?? decoded(stringAt(manifest, "data", key) ?? "");
  return !/[\n\r\0]./s.test(text);
}

function decoded(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}

function purposeOf({ manifest }: ImportObject, objects: readonly ImportObject[]): string {
  const { name, namespace } = manifest.metadata;
  const readers = objects.flatMap(({ manifest: reader }) => {
    const template = podTemplateOf(groupKindOf(reader), reader);
    if (template === undefined || reader.metadata.namespace !== namespace) return [];
    let reads = false;
    readConfiguration(template, (use) => {
      reads ||= use.kind === "Secret" && use.name === name;
    });
    return reads ? [`${reader.kind} ${reader.metadata.name}`] : [];
  });
  if (readers.length > 0) return `${listed(readers)} ${readers.length === 1 ? "reads" : "read"} it.`;
  return "Say what it is for.";
}
