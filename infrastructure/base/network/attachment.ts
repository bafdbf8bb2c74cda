import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { attachment } from "../../../lib/mycelium/multus.ts";

/**
 * What pods name for a second interface. It says nothing: the configuration is each node's own, in a file that its agent writes.
 * @see https://github.com/k8snetworkplumbingwg/multi-net-spec
 */
export function addAttachment(scope: Construct): void {
  new ApiObject(scope, "attachment", {
    apiVersion: "k8s.cni.cncf.io/v1",
    kind: "NetworkAttachmentDefinition",
    metadata: { name: attachment.name },
  });
}
