import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { myceliumGroup } from "../names.ts";

export interface ClusterDefinitionProps {
  readonly kind: string;
  /** In lower case. */
  readonly plural: string;
  /** For people. */
  readonly description: string;
  readonly spec: JsonObject;
  readonly status: JsonObject;
  /** Rules about the whole object, which see the name in its metadata. @default - none */
  readonly rules?: readonly JsonObject[];
  /** What `kubectl get` shows, beside the name and the age. */
  readonly columns: readonly JsonObject[];
}

/** The definition of a cluster-scoped kind of the group, with a status that only who may write `<plural>/status` writes. */
export function clusterDefinition(props: ClusterDefinitionProps): Manifest {
  const { kind, plural, description, spec, status, rules, columns } = props;
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${myceliumGroup}` },
    spec: {
      group: myceliumGroup,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase(), categories: ["mycelium"] },
      scope: "Cluster",
      versions: [
        {
          name: "v1alpha1",
          served: true,
          storage: true,
          subresources: { status: {} },
          additionalPrinterColumns: [
            ...columns,
            { name: "Age", type: "date", jsonPath: ".metadata.creationTimestamp" },
          ],
          schema: {
            openAPIV3Schema: {
              type: "object",
              description,
              required: ["spec"],
              properties: {
                apiVersion: { type: "string" },
                kind: { type: "string" },
                metadata: { type: "object" },
                spec,
                status,
              },
              ...(rules !== undefined && { "x-kubernetes-validations": rules }),
            },
          },
        },
      ],
    },
  };
}

/** A column of `kubectl get` with a text. */
export function textColumn(name: string, jsonPath: string): JsonObject {
  return { name, type: "string", jsonPath };
}

/** A column that says whether a condition holds. */
export function conditionColumn(type: string): JsonObject {
  return textColumn(type, `.status.conditions[?(@.type=="${type}")].status`);
}

/** A column that says why a condition holds or does not. */
export function reasonColumn(name: string, type: string): JsonObject {
  return textColumn(name, `.status.conditions[?(@.type=="${type}")].reason`);
}

/** A column that only `kubectl get -o wide` shows. */
export function wide(column: JsonObject): JsonObject {
  return { ...column, priority: 1 };
}
