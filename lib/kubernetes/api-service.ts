/**
 * The Service that the API server makes for itself, with its labels and the names of its ports.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/controlplane/controller/kubernetesservice/controller.go
 */
export const apiService = {
  namespace: "default",
  name: "kubernetes",
  labels: { component: "apiserver", provider: "kubernetes" },
  portNames: ["https"],
} as const;
