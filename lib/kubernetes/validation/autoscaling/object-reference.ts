import type { Field } from "../field.ts";
import { pathSegment } from "../named-formats.ts";

/** A reference to an object of any kind; its `apiVersion` may leave out the API group only where `core` allows it. */
export function validateObjectReference(reference: Field, { core }: { readonly core: boolean }): void {
  reference.at("kind").mustBeFilledWith(pathSegment);
  reference.at("name").mustBeFilledWith(pathSegment);
  const apiVersion = reference.at("apiVersion");
  const parts = apiVersion.text.split("/");
  if (parts.length > 2) apiVersion.report(`must be a group and a version, got ${JSON.stringify(apiVersion.text)}`);
  else if (!core && (parts.length < 2 || parts[0] === ""))
    apiVersion.report(`must have an API group such as apps/v1, got ${JSON.stringify(apiVersion.text)}`);
}
