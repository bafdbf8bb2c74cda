/** Where Multus looks on each host for a network by its name, and finds that of the node. */
export const multusConfigurationFolder = "/etc/cni/multus/net.d";

/** The NetworkAttachmentDefinition that pods name for an address of the Mycelium network, and its namespace. */
export const attachment = { name: "mycelium", namespace: "mycelium" } as const;
