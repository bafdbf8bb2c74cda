import { createHash } from "node:crypto";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1";

/** Files that pods read. */
export interface ImmutableConfigMapProps {
  /** What its name begins with. */
  readonly prefix: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Texts by the names of their files. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A ConfigMap whose name ends with a hash of what it holds: pods are replaced as soon as that changes, and one that still runs with
 * the old files keeps them.
 */
export class ImmutableConfigMap extends ApiObject {
  constructor(scope: Construct, id: string, props: ImmutableConfigMapProps) {
    const { labels, files } = props;
    super(scope, id, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: immutableName(props), ...(labels !== undefined && { labels }) },
      immutable: true,
      data: { ...files },
    } satisfies IConfigMap);
  }
}

/** Its name, for whoever mounts it and does not make it. */
export function immutableName({ prefix, files }: Pick<ImmutableConfigMapProps, "prefix" | "files">): string {
  const hash = createHash("sha256").update(Object.values(files).join("\0")).digest("hex");
  return `${prefix}-${hash.slice(0, 10)}`;
}
