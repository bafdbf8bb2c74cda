import { pathOf, type Resource } from "../../kubernetes/resource.ts";

/** Objects of one kind, and how they are asked for. */
export interface Collection {
  readonly resource: Resource;
  /** @default - all, or cluster-scoped ones */
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** Objects on a page of a list, where the API does not answer from memory. */
const pageSize = "500";

/**
 * Where a page of the list is.
 * @param token what the page before said. @default - it is the first, and may be as old as what the API server has in memory
 */
export function listPath(collection: Collection, token?: string): string {
  return pathWith(collection, {
    limit: pageSize,
    ...(token === undefined ? { resourceVersion: "0" } : { continue: token }),
  });
}

/** Where what happens after a list can be followed. */
export function watchPath(collection: Collection, resourceVersion: string): string {
  return pathWith(collection, { watch: "1", allowWatchBookmarks: "true", resourceVersion });
}

function pathWith(
  { resource, namespace, labelSelector, fieldSelector }: Collection,
  query: Readonly<Record<string, string>>,
): string {
  const parameters = new URLSearchParams({
    ...query,
    ...(labelSelector !== undefined && { labelSelector }),
    ...(fieldSelector !== undefined && { fieldSelector }),
  });
  return `${pathOf(resource, namespace === undefined ? {} : { namespace })}?${parameters}`;
}
