import * as z from "zod";
import type { ChartPatch } from "../charts/chart-patch.ts";
import { checkedText, dnsLabel } from "../checked-text.ts";
import { quote } from "../errors.ts";
import { KnownKinds } from "../kubernetes/known-kinds.ts";
import { formatPath, parsePath } from "../kubernetes/path.ts";
import type { ChartContents } from "./chart-source.ts";
import type { HelmSource } from "./helm-source.ts";
import { anyFunction, type Shape } from "./shape.ts";

/** `apps/Deployment`, and `/Service` for the core group. */
export const groupKind = checkedText(
  (value) => /^[a-z0-9.-]*\/[A-Z][A-Za-z0-9]*$/.test(value),
  "is not an API group and a kind",
  (value) =>
    new KnownKinds().suggest(value) ?? 'write it like "apps/Deployment", and like "/Service" for the core group',
);

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
const chartRepository = checkedText(isChartRepository, "is not a repository of charts", (value) => {
  const meant = value
    .trim()
    .replace(/^oci:\/\//, "")
    .replace(/^http:/, "https:")
    .replace(/\/(index\.yaml)?$/, "");
  return isChartRepository(meant)
    ? `did you mean ${quote(meant)}?`
    : 'write it like "https://charts.example.com", and an OCI registry like "registry.example.com/charts"; credentials belong in a Secret';
});

/** With oci:// Argo CD takes it for the address of one image, and looks for no chart in it. */
function isChartRepository(text: string): boolean {
  return /^(https:\/\/)?[a-z0-9][a-z0-9.-]*(:\d+)?(\/[^\s/@?#]+)*\/?$/i.test(text) && !text.endsWith("/index.yaml");
}

const chartName = checkedText(
  (value) => /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/.test(value) && !value.endsWith(".tgz"),
  "is not the name of a chart",
  'write it as its Chart.yaml does, like "cert-manager"',
);

const contents = z.strictObject({
  namespaced: z.array(groupKind),
  clusterScoped: z.array(groupKind),
  namespaces: z.array(dnsLabel).optional(),
} satisfies Shape<ChartContents>);

const path = checkedText(
  (value) => value !== "" && formatPath(parsePath(value)) === value,
  "is not the path of a field",
  'write it like "spec.replicas" or "spec.template.spec.containers[0].args"',
);

const patch = z
  .strictObject({
    kind: groupKind,
    name: z.string().min(1),
    namespace: dnsLabel.optional(),
    reason: checkedText((value) => value.trim() !== "", "gives no reason", "say why the chart is not taken as it is"),
    set: z.record(path, z.json()).optional(),
    remove: z.array(path).optional(),
    drop: z.boolean().optional(),
  } satisfies Shape<ChartPatch>)
  .check((context) => {
    const { set = {}, remove = [], drop = false } = context.value;
    const changes = Object.keys(set).length + remove.length;
    if (drop === (changes === 0)) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: drop ? "changes an object and drops it" : "changes nothing",
      params: { fix: drop ? "keep either drop or the changes" : "write set, remove or drop: true" },
    });
  });

/** Where an application's chart comes from, what is set of it, and what it makes. */
export const helmSource = z
  .strictObject({
    repository: chartRepository,
    name: chartName,
    version: checkedText(
      (value) => /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(value),
      "is not an exact version",
      'write it with its patch, like "1.21.2"',
    ),
    releaseName: dnsLabel.optional(),
    schema: z.instanceof(z.ZodType),
    values: anyFunction,
    creates: contents.optional(),
    patches: z.array(patch).optional(),
  } satisfies Shape<HelmSource>)
  .check((context) => {
    const { repository, name } = context.value;
    // The index of a repository knows no folders.
    if (!repository.startsWith("https:") || !name.includes("/")) return;
    const fix = `did you mean ${quote(name.slice(name.lastIndexOf("/") + 1))}?`;
    context.issues.push({
      code: "custom",
      input: name,
      path: ["name"],
      message: "is not the name of a chart",
      params: { fix },
    });
  });
