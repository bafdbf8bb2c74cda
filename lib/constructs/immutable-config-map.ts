import { createHash } from "node:crypto";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1";

/** A file that pods read. */
export interface ImmutableConfigMapProps {
  /** What its name begins with. */
  readonly prefix: string;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Name of the file. */
  readonly file: string;
  readonly text: string;
}

/**
 * A ConfigMap of one file whose name ends with a hash of what it holds: pods are replaced as soon as that changes, and one that still
 * runs with the old text keeps it.
 */
export class ImmutableConfigMap extends ApiObject {
  constructor(scope: Construct, id: string, { prefix, labels, file, text }: ImmutableConfigMapProps) {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
    super(scope, id, {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: `${prefix}-${hash}`, ...(labels !== undefined && { labels }) },
      immutable: true,
      data: { [file]: text },
    } satisfies IConfigMap);
  }
}
