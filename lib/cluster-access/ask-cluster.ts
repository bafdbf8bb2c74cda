import { isIP } from "node:net";
import { apiPort as k3sPort } from "../k3s/built-ins.ts";
import { helmHookAnnotation, hookAnnotation } from "../kubernetes/argo-cd/annotations.ts";
import { trackingIdAnnotation } from "../kubernetes/argo-cd/tracking-id.ts";
import { type Json, listAt } from "../kubernetes/manifest.ts";
import { Turns } from "../turns.ts";
import type { Answer, Refusal } from "../verify/answer.ts";
import type { Declared } from "../verify/declared.ts";
import type { Evidence } from "../verify/evidence.ts";
import { mayBeOrphans, type TrackedObject, type TrackedObjects } from "../verify/orphans.ts";
import type { Area } from "../verify/row.ts";
import { secretName } from "../verify/secrets.ts";
import { askRoute } from "./ask-route.ts";
import type { Kubectl } from "./kubectl.ts";
import { servedCertificate } from "./served-certificate.ts";

/** Of one connection that kubectl does not make. */
const connectionMs = 10_000;
/** One question about too many kinds would take too long, many questions about few would be too many processes. */
const kindsAtOnce = 15;

/** So that nobody takes it for an attack. */
const routesAtOnce = 8;

/** How to ask. */
export interface AskOptions {
  readonly areas: ReadonlySet<Area>;
  readonly now: number;
  /** Ends all that kubectl does not do. */
  readonly signal: AbortSignal;
  /** Where servers of K3s listen. @default 6443 */
  readonly apiPort?: number;
  /** Where ingress controllers listen. @default 443 */
  readonly httpsPort?: number;
}

/**
 * Asks a cluster all that there is to know about some areas, at the same time, and changes nothing. Where its API does not answer, it
 * is asked for nothing else; what answers without it still is.
 */
export async function askCluster(declared: Declared, kubectl: Kubectl, options: AskOptions): Promise<Evidence> {
  const { areas, now } = options;
  // Whoever asks after anything has to know whether anybody is there.
  const version = await kubectl.json("/version");
  const isThere = "value" in version || version.refusal.why === "forbidden";
  const when = <T>(isAsked: boolean, ask: () => Promise<T>) => (isAsked ? ask() : undefined);
  const asks = (area: Area) => isThere && areas.has(area);
  const [ready, nodes, applications, certificates, serving, secrets, snapshots, tracked, routes] = await Promise.all([
    when(isThere, () => kubectl.raw("/readyz")),
    when(asks("nodes"), () => kubectl.list("nodes")),
    when(asks("applications") || asks("orphans"), () => applicationsIn(kubectl, declared.namespaces)),
    when(asks("certificates"), () => kubectl.list("certificates.cert-manager.io")),
    when(areas.has("certificates"), () => servingCertificates(declared, options)),
    when(asks("secrets"), () => keysOfSecrets(kubectl, declared)),
    when(asks("backups") && declared.cluster.snapshotSchedule !== undefined, () =>
      kubectl.list("etcdsnapshotfiles.k3s.cattle.io"),
    ),
    when(asks("orphans"), () => trackedObjects(kubectl)),
    when(areas.has("routes"), () => askRoutes(declared, isThere ? kubectl : undefined, options)),
  ]);
  return {
    now,
    api: { version, ready },
    nodes,
    applications,
    certificates,
    serving,
    secrets,
    snapshots,
    tracked,
    routes,
  };
}

/** Those of several namespaces as one list. */
async function applicationsIn(kubectl: Kubectl, namespaces: readonly string[]): Promise<Answer<Json>> {
  const answers = await Promise.all(namespaces.map((namespace) => kubectl.list("applications.argoproj.io", namespace)));
  const refused = answers.find((answer) => "refusal" in answer);
  if (refused !== undefined) return refused;
  return { value: { items: answers.flatMap((answer) => ("value" in answer ? listAt(answer.value, "items") : [])) } };
}

async function servingCertificates({ cluster }: Declared, { apiPort = k3sPort }: AskOptions) {
  const read = async ({ name, address }: (typeof cluster.servers)[number]) =>
    [name, await servedCertificate(address, apiPort, connectionMs)] as const;
  return new Map(await Promise.all(cluster.servers.map(read)));
}

/** Prints the keys of a Secret. Their values stay in kubectl. */
const keysTemplate = '{{range $key, $value := .data}}{{urlquery $key}}{{"\\n"}}{{end}}';

async function keysOfSecrets(kubectl: Kubectl, { secrets }: Declared) {
  const read = async (place: (typeof secrets)[number]) => {
    const { lines, refusals } = await kubectl.fields("secrets", place.namespace, place.secret.name, keysTemplate);
    const [refusal] = refusals;
    const answer: Answer<readonly string[]> = refusal === undefined ? { value: lines.flat() } : { refusal };
    return [secretName(place), answer] as const;
  };
  return new Map(await Promise.all(secrets.map(read)));
}

/** Prints which objects carry a mark of Argo CD's, and it, unless they are hooks. */
const trackedTemplate = [
  "{{range .items}}{{$object := .}}{{with .metadata.annotations}}{{$notes := .}}",
  `{{with index . "${trackingIdAnnotation}"}}`,
  `{{if not (or (index $notes "${hookAnnotation}") (index $notes "${helmHookAnnotation}"))}}`,
  "{{urlquery .}} {{urlquery $object.apiVersion}} {{urlquery $object.kind}} {{urlquery $object.metadata.name}} ",
  '{{with $object.metadata.namespace}}{{urlquery .}}{{end}}{{"\\n"}}{{end}}{{end}}{{end}}{{end}}',
].join("");

async function trackedObjects(kubectl: Kubectl): Promise<TrackedObjects> {
  const { lines, refusals } = await kubectl.resources();
  const resources = lines.flat().filter(mayBeOrphans);
  const chunks = Array.from({ length: Math.ceil(resources.length / kindsAtOnce) }, (_, index) =>
    resources.slice(index * kindsAtOnce, (index + 1) * kindsAtOnce),
  );
  const listings = await Promise.all(chunks.map((chunk) => kubectl.listing(chunk, trackedTemplate)));
  return {
    objects: listings.flatMap((listing) => listing.lines.map(trackedObject)),
    refusals: [...refusals, ...listings.flatMap((listing): readonly Refusal[] => listing.refusals)],
  };
}

function trackedObject([
  trackingId = "",
  apiVersion = "",
  kind = "",
  name = "",
  namespace = "",
]: readonly string[]): TrackedObject {
  return { trackingId, apiVersion, kind, name, namespace: namespace === "" ? null : namespace };
}

/** Prints each host of each Ingress with each address that it has. */
const addressesTemplate = [
  "{{range .items}}{{$rules := .spec.rules}}{{with .status}}{{with .loadBalancer}}{{range .ingress}}{{with .ip}}{{$address := .}}",
  '{{range $rules}}{{with .host}}{{urlquery .}} {{urlquery $address}}{{"\\n"}}{{end}}{{end}}',
  "{{end}}{{end}}{{end}}{{end}}{{end}}",
].join("");

async function askRoutes({ cluster, urls }: Declared, kubectl: Kubectl | undefined, options: AskOptions) {
  const ingresses = await kubectl?.listing(["ingresses.networking.k8s.io"], addressesTemplate);
  const known = cluster.allNodes.map(({ address }) => address);
  const turns = new Turns(routesAtOnce);
  const ask = async (url: string) => {
    const { hostname } = new URL(url);
    const own = (ingresses?.lines ?? []).flatMap(([host, address = ""]) =>
      host === hostname && isIP(address) !== 0 ? [address] : [],
    );
    const addresses = [...new Set([...own, ...known])];
    const question = { addresses, port: options.httpsPort, timeoutMs: connectionMs, signal: options.signal };
    return [url, await turns.take(() => askRoute(url, question))] as const;
  };
  return new Map(await Promise.all(urls.map(ask)));
}
