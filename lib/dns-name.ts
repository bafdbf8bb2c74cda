/** What stands between the dots of a name, as the source of a regular expression. */
const label = "[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?";
const labelPattern = new RegExp(`^${label}$`);
const namePattern = new RegExp(`^${label}(?:\\.${label})*$`);

/** How a label is written, as the end of a fix. */
export const dnsLabelRule = "1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";

/**
 * Whether a text is a label of DNS, as Kubernetes takes it for the names of namespaces and Services.
 * @see https://datatracker.ietf.org/doc/html/rfc1123
 */
export function isDnsLabel(text: string): boolean {
  return labelPattern.test(text);
}

/** Whether a text is one or more labels with dots between them. */
export function isDnsName(text: string): boolean {
  return text.length <= 253 && namePattern.test(text);
}
