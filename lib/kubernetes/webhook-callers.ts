/** Kinds whose objects have the API server call a Service: webhooks for admission and conversion, and what serves an API itself. */
export const webhookCallers: ReadonlySet<string> = new Set([
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "apiregistration.k8s.io/APIService",
]);

/** The port of the Service that they call unless they name one. */
export const webhookPort = 443;
