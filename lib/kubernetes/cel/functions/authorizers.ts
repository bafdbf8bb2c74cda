import { type Overload, overload } from "./overload.ts";

/** Questions to the authorizer of the API server, which only the API server can answer. */
export const authorizers = (): readonly Overload[] => [
  overload("Authorizer.path(string): PathCheck"),
  overload("Authorizer.group(string): GroupCheck"),
  overload("Authorizer.serviceAccount(string, string): Authorizer"),
  overload("GroupCheck.resource(string): ResourceCheck"),
  overload("ResourceCheck.subresource(string): ResourceCheck"),
  overload("ResourceCheck.namespace(string): ResourceCheck"),
  overload("ResourceCheck.name(string): ResourceCheck"),
  overload("ResourceCheck.fieldSelector(string): ResourceCheck"),
  overload("ResourceCheck.labelSelector(string): ResourceCheck"),
  overload("PathCheck.check(string): Decision"),
  overload("ResourceCheck.check(string): Decision"),
  overload("Decision.errored(): bool"),
  overload("Decision.error(): string"),
  overload("Decision.allowed(): bool"),
  overload("Decision.reason(): string"),
];
