import type { CheckInput } from "../checks/input.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import { hasGeneratedName } from "../kubernetes/generated-name.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { listed } from "../wording.ts";
import { type RenderChart, type RenderedRelease, takeChart } from "./charts.ts";
import { cleaned, ownerOf } from "./cleaned.ts";
import { takeConstructs } from "./constructs.ts";
import { Draft, type ImportObject, type ImportRow } from "./draft.ts";
import { namespaceFor, takeNamespace } from "./namespaces.ts";
import { type InterfaceOf, takePlain } from "./plain.ts";
import { levelOf } from "./pod-security.ts";
import { takeRoutes } from "./routes.ts";
import { takeSecrets } from "./secrets.ts";
import { sourceFile } from "./source-file.ts";
import { policiesOf, takeTraffic } from "./traffic.ts";

/** What is known beside the objects. */
export interface ImportContext {
  /** Of the application. */
  readonly name: string;
  /** Where its source file will lie, from the repository. */
  readonly path: string;
  /** @default - the one that most objects name, else the application's name */
  readonly namespace?: string;
  /** Those of the repository. */
  readonly clusters: readonly Cluster[];
  readonly input: Pick<CheckInput, "kubernetes" | "schemas">;
  readonly interfaceOf: InterfaceOf;
  readonly render: RenderChart;
}

/** An application made of objects. */
export interface ImportedApplication {
  /** The text of its source file. */
  readonly source: string;
  /** What became of each object, in the order in which they were read; then what concerns no single one. */
  readonly rows: readonly ImportRow[];
}

/**
 * Writes the declaration of an application that makes some objects.
 * @throws ConfigError with everything that cannot be imported
 */
export async function importApplication(
  objects: readonly ImportObject[],
  context: ImportContext,
): Promise<ImportedApplication> {
  const { name, path, clusters, input, interfaceOf, render } = context;
  const clean = objects.map(({ manifest, file }) => ({ ...cleaned(manifest), file }));
  const draft = new Draft(name, clean);
  draft.fields.set("description", "Say in one sentence what it is for.");
  for (const object of clean) leaveOut(draft, object);

  const scopes = new Scopes(clean.map(({ manifest }) => manifest));
  const rendered = await takeChart(draft, render);
  const namespace = context.namespace ?? rendered?.release.namespace ?? namespaceFor(draft, scopes);
  refuseOtherNamespace(draft, rendered, namespace);
  const made = rendered?.manifests ?? [];
  if (!builtInNamespaces.has(namespace)) {
    takeNamespace(draft, namespace, (own, where) => levelOf([...own, ...made], where, input), made.length > 0);
  } else draft.fields.set("namespace", namespace);
  takeSecrets(draft, namespace);
  const policies = policiesOf(draft, namespace);
  const isIsolated = (labels: JsonObject) => policies.isolate("ingress", { namespace, labels });
  const noRoutes = takeRoutes(draft, namespace, clusters, isIsolated);
  if (!builtInNamespaces.has(namespace)) takeTraffic(draft, namespace, policies, made.length > 0);
  const noConstructs = takeConstructs(draft);
  takePlain(draft, namespace, interfaceOf, new Map([...noRoutes, ...noConstructs]));
  if (draft.problems.length > 0) throw new ConfigError(draft.problems);

  const rows = clean.flatMap((object) => {
    const row = draft.rows.get(object);
    if (row === undefined) return [];
    const without = object.without.length === 0 ? [] : [`without ${listed(object.without, 3)}`];
    return [{ ...row, look: [...row.look, ...without] }];
  });
  const description = { object: `application ${name}`, became: "description", look: ["say what it is for"] };
  return { source: sourceFile(draft, path), rows: [...rows, ...draft.notes, description] };
}

/** What nobody applies, because others make it. */
function leaveOut(draft: Draft, object: ImportObject): void {
  const { manifest } = object;
  const owner = ownerOf(manifest);
  if (owner !== undefined) draft.take(object, "nothing", [`${owner} makes it`]);
  else if (manifest.kind === "ConfigMap" && manifest.metadata.name === "kube-root-ca.crt")
    draft.take(object, "nothing", ["Kubernetes makes it"]);
  else if (hasGeneratedName(manifest)) {
    const what = "has a name that the API server makes";
    draft.refuse(object, { what, got: String(manifest.metadata.generateName), fix: "write metadata.name instead" });
  }
}

function refuseOtherNamespace(draft: Draft, rendered: RenderedRelease | undefined, namespace: string): void {
  if (rendered === undefined || rendered.release.namespace === namespace) return;
  const [asking] = rendered.release.from;
  if (asking === undefined) return;
  draft.problems.push({
    where: `${asking.file} ${describeObject(asking.manifest)}`,
    what: `installs its chart in another namespace than ${namespace}`,
    got: rendered.release.namespace,
    fix: "leave out --namespace",
  });
}
