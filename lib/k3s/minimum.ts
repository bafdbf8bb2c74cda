/**
 * What K3s itself needs of each node, with the components that it packages.
 * @see https://docs.k3s.io/installation/requirements#hardware
 */
export const minimumOfNode = {
  server: { cpu: "2", memory: "2Gi" },
  agent: { cpu: "1", memory: "512Mi" },
} as const;
