import { sourcesOf } from "../kubernetes/argo-cd/sources.ts";
import { parseImage } from "../kubernetes/image.ts";
import { isJsonObject, type Json, objectAt, textOf, valueAt } from "../kubernetes/manifest.ts";
import { hostsOf } from "./hosts.ts";
import { applicationType, chartsOf, k3sConfigurationType, podsOf, type Subject } from "./subject.ts";

/**
 * What people chose for one object: the image that it runs, the host that it serves, its chart, its data. Names are no part of
 * it, nor is what objects of its kind look like anyway.
 */
export interface Evidence {
  /** Each as it stands: two objects that share one have something in common. */
  readonly facts: ReadonlySet<string>;
  /** Those that a new name leaves as they are: an object without them is another one. */
  readonly lasting: ReadonlySet<string>;
}

/** Several steps ask it of the same objects. */
const known = new WeakMap<Subject, Evidence>();

/** Of kinds that only join other objects, nothing is found: a Namespace, a Service, a NetworkPolicy. */
export function evidenceOf(subject: Subject): Evidence {
  const evidence = known.get(subject) ?? readEvidence(subject);
  known.set(subject, evidence);
  return evidence;
}

function readEvidence(subject: Subject): Evidence {
  const { type } = subject;
  const pods = podsOf(subject);
  if (pods !== undefined) {
    const images = pods.containers.flatMap(({ value: { image } }) => (typeof image === "string" ? [image] : []));
    return all(images.map((image) => `image ${parseImage(image).repository}`));
  }
  const hosts = [...hostsOf(subject).keys()];
  if (hosts.length > 0) return unlessDerived(subject, hosts, "host");
  const read = readers.get(type);
  return read === undefined ? unlessDerived(subject, texts(subject.data, isFree), "text") : read(subject);
}

/** The text of a fact that can be searched for in files; undefined for one that is not worth it. */
export function searchedText(fact: string): string | undefined {
  return fact.startsWith("text ") ? undefined : fact.slice(fact.lastIndexOf(" ") + 1);
}

const readers: ReadonlyMap<string, (subject: Subject) => Evidence> = new Map([
  ["/ConfigMap", ofData],
  ["/Secret", ofData],
  // Sealed anew for every name, so other values say nothing.
  ["bitnami.com/SealedSecret", (subject) => ({ ...ofData(subject), lasting: new Set<string>() })],
  [applicationType, ofApplication],
  ["argoproj.io/AppProject", () => all([])],
  ["helm.cattle.io/HelmChart", ofCharts],
  [k3sConfigurationType, ({ data }) => all(texts(valueAt(data, "node-ip") ?? null, () => true))],
]);

function ofData(subject: Subject): Evidence {
  const { data = null, stringData = null, binaryData = null, spec = null } = objectAt(subject.data);
  const parts = [data, stringData, binaryData, valueAt(spec, "encryptedData") ?? null];
  return unlessDerived(
    subject,
    parts.flatMap((part) => texts(part, () => true)),
    "text",
  );
}

/** The path of a Git source usually has the Application's name in it. */
function ofApplication(subject: Subject): Evidence {
  const charts = ofCharts(subject);
  const paths = sourcesOf(subject.data).flatMap(({ source: { repoURL, path } }) =>
    typeof path === "string" ? [`${textOf(repoURL)} ${path}`] : [],
  );
  const git = unlessDerived(subject, paths, "source");
  return {
    facts: new Set([...charts.facts, ...git.facts]),
    lasting: new Set([...charts.lasting, ...git.lasting]),
  };
}

function ofCharts(subject: Subject): Evidence {
  return all(
    chartsOf(subject).flatMap(({ name, repository }) =>
      name === undefined ? [] : [["chart", repository, name].filter(Boolean).join(" ")],
    ),
  );
}

function all(facts: readonly string[]): Evidence {
  const set = new Set(facts);
  return { facts: set, lasting: set };
}

/** What contains a name of the object's own changes with the name. */
function unlessDerived(subject: Subject, found: readonly string[], what: string): Evidence {
  const { name, namespace } = subject.object;
  const names = [name, namespace, subject.application].filter((own): own is string => (own ?? "").length > 2);
  const facts = found.map((text) => `${what} ${text}`);
  return {
    facts: new Set(facts),
    lasting: new Set(facts.filter((fact) => !names.some((own) => fact.includes(own)))),
  };
}

/** Sentences, programs and long values; a single word is a name, or belongs to the API. */
function isFree(line: string): boolean {
  return line.includes(" ") || line.length >= 40;
}

/** Every line of every text with the keys that lead to it, without the part that says which object it is. */
function texts(value: Json, wanted: (line: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (item: Json, path: string): void => {
    if (Array.isArray(item)) for (const member of item) visit(member, path);
    else if (isJsonObject(item)) {
      for (const key of Object.keys(item))
        if (!(path === "" && key === "metadata")) visit(item[key] ?? null, `${path}/${key}`);
    } else if (item !== null) {
      for (const line of String(item)
        .split("\n")
        .map((text) => text.trim())) {
        if (line !== "" && wanted(line)) found.push(`${path}=${line}`);
      }
    }
  };
  visit(value, "");
  return found;
}
