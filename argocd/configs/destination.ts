/** Where Argo CD runs, and where it looks for its configuration. */
export const argocdNamespace = "argocd";

/** The cluster that Argo CD runs in, as its Applications and AppProjects name it. */
export const clusterServer = "https://kubernetes.default.svc";
