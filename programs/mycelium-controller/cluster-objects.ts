/** What is read of the metadata of any object. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What is read of a Node. */
export interface ClusterNode {
  readonly metadata: ObjectMetadata;
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: "True" | "False" | "Unknown";
      readonly lastTransitionTime: string;
    }[];
  };
}

/** What is read of a Service. */
export interface ClusterService {
  readonly metadata: ObjectMetadata;
  readonly spec: {
    readonly type?: string;
    readonly loadBalancerClass?: string;
    readonly ipFamilies?: readonly string[];
    readonly externalTrafficPolicy?: string;
  };
  readonly status?: {
    readonly loadBalancer?: { readonly ingress?: readonly { readonly ip?: string; readonly ipMode?: string }[] };
  };
}

/** What is read of an EndpointSlice. */
export interface ClusterEndpoints {
  readonly metadata: ObjectMetadata;
  readonly addressType: string;
  readonly endpoints?:
    | readonly { readonly nodeName?: string; readonly conditions?: { readonly ready?: boolean } }[]
    | null;
}
