import { quote } from "../../../errors.ts";
import { parseQuantity } from "../../quantity.ts";
import type { Field } from "../field.ts";
import { dnsLabel, pathSegment } from "../named-formats.ts";
import { isContainerResource } from "../resource-names.ts";
import { validateObjectReference } from "./object-reference.ts";

/** Where a metric comes from. */
interface Source {
  /** The field that describes it. */
  readonly field: string;
  /** What the metric may be compared with, of which one must be set. */
  readonly targets: readonly string[];
  /** Whether no more than one of them may be set. */
  readonly exclusive: boolean;
}

const sources: ReadonlyMap<string, Source> = new Map([
  [
    "ContainerResource",
    { field: "containerResource", targets: ["averageUtilization", "averageValue"], exclusive: true },
  ],
  ["External", { field: "external", targets: ["averageValue", "value"], exclusive: true }],
  ["Object", { field: "object", targets: ["averageValue", "value"], exclusive: false }],
  ["Pods", { field: "pods", targets: ["averageValue"], exclusive: false }],
  ["Resource", { field: "resource", targets: ["averageUtilization", "averageValue"], exclusive: true }],
]);

/** One metric of a HorizontalPodAutoscaler: the source that its type names, and no other. */
export function validateMetric(metric: Field): void {
  const type = metric.at("type");
  type.mustBeFilled();
  const expected = sources.get(type.text);
  if (expected === undefined) return;
  for (const { field } of sources.values())
    if (field !== expected.field) metric.at(field).mustNotBeSet(`with type ${type.text}`);
  if (metric.at(expected.field).isSet) validateSource(metric.at(expected.field), expected);
  else metric.at(expected.field).report("is missing");
}

function validateSource(source: Field, { field, targets, exclusive }: Source): void {
  if (field === "object") validateObjectReference(source.at("describedObject"), { core: true });
  if (field === "resource" || field === "containerResource") source.at("name").mustBeFilled();
  else source.at("metric", "name").mustBeFilledWith(pathSegment);
  if (field === "containerResource") validateContainerResource(source);
  const target = source.at("target");
  validateTarget(target);
  const present = targets.filter((name) => target.at(name).isSet);
  if (present.length === 0) target.report(`must have ${targets.join(" or ")}`);
  if (exclusive && present.length > 1) target.report(`must have only one of ${targets.join(", ")}`);
}

function validateContainerResource(source: Field): void {
  const { text } = source.at("name");
  if (text !== "" && !isContainerResource(text))
    source.at("name").report(`must be a resource of containers, got ${quote(text)}`);
  source.at("container").mustBeFilledWith(dnsLabel);
}

function validateTarget(target: Field): void {
  target.at("type").mustBeFilled();
  for (const name of ["value", "averageValue"]) {
    const amount = parseQuantity(target.at(name).value);
    if (amount !== undefined && amount <= 0n) target.at(name).report("must be more than 0");
  }
}
