import type { Json } from "../kubernetes/manifest.ts";

/**
 * One step into a value: a key; a list position; the list item with these keys (`name=web`); a member of a set; into the
 * document that a text holds; or not into anything but to the order of a list's items.
 */
export type Step =
  | string
  | number
  | { readonly where: string }
  | { readonly member: Json }
  | typeof insideStep
  | typeof orderStep;

export const insideStep = { inside: true } as const;
export const orderStep = { order: true } as const;

/** The last step of a way from the root, linked to the ones before it. The root itself is undefined. */
export interface Path {
  readonly parent: Path | undefined;
  readonly step: Step;
  /** What the step is taken in, on either side; absent where that side has nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** All steps from the root. */
export function stepsOf(path: Path | undefined): Path[] {
  const steps: Path[] = [];
  for (let step = path; step !== undefined; step = step.parent) steps.push(step);
  return steps.reverse();
}

/** The nearest key: `containers` in `spec.containers[name=web]`. */
export function keyOf(path: Path | undefined): string {
  for (let step = path; step !== undefined; step = step.parent) if (typeof step.step === "string") return step.step;
  return "";
}

/**
 * A path as people write it: `spec.ports[port=80].name`, `metadata.annotations["example.com/note"]`,
 * `data["app.yaml"]{server.port}`, `spec.initContainers (order)`.
 */
export function formatSteps(steps: readonly Step[]): string {
  let text = "";
  let close = "";
  for (const step of steps) {
    if (typeof step === "string" && /^[A-Za-z0-9_$-]+$/.test(step)) text += /^$|\{$/.test(text) ? step : `.${step}`;
    else if (typeof step !== "object") text += `[${JSON.stringify(step)}]`;
    else if ("where" in step) text += `[${step.where}]`;
    else if ("member" in step) text += `[=${String(step.member)}]`;
    else if ("order" in step) text += " (order)";
    else [text, close] = [`${text}{`, `${close}}`];
  }
  return text + close;
}
