import type { Json, JsonObject } from "../manifest.ts";
import { formatPath } from "../path.ts";
import { changed, stepsOf } from "../schemas/testing.ts";
import { validate } from "./validate.ts";

/** What the API server's code says of an object: `spec.replicas: must be ...`, or `warning spec.replicas: ...`. */
export function problemsOf(object: JsonObject): string[] {
  return validate(object).map(
    ({ path, message, severity }) => `${severity === undefined ? "" : `${severity} `}${formatPath(path)}: ${message}`,
  );
}

/** A change to an object: field, as `spec.ports[0].name` or its steps, and its value; the field goes when that is undefined. */
export type Change = readonly [at: string | readonly string[], to: Json | undefined];

/** The same of an object after some changes. */
export function problemsAfter(object: JsonObject, ...changes: readonly Change[]): string[] {
  return problemsOf(changes.reduce((before, [at, to]) => changed(before, stepsOf(at), to), object));
}

/** An object in namespace `web`. */
export function object(apiVersion: string, kind: string, fields: JsonObject): JsonObject {
  return { apiVersion, kind, metadata: { name: "web", namespace: "web" }, ...fields };
}

/** A Pod of one container. */
export function pod(spec: JsonObject = {}, container: JsonObject = {}): JsonObject {
  return object("v1", "Pod", { spec: { containers: [{ name: "main", image: "nginx:1", ...container }], ...spec } });
}

/** A workload of one container whose selector takes its pods. */
export function workload(kind: string, fields: JsonObject = {}, podSpec: JsonObject = {}): JsonObject {
  return object("apps/v1", kind, {
    spec: {
      selector: { matchLabels: { app: "web" } },
      template: {
        metadata: { labels: { app: "web" } },
        spec: { containers: [{ name: "main", image: "nginx:1" }], ...podSpec },
      },
      ...fields,
    },
  });
}
