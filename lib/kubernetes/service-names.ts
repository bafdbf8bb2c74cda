/** A name in a text by which a pod may call a Service. */
export interface ServiceName {
  readonly name: string;
  /** @default - that of the pod */
  readonly namespace?: string;
  /** @default - the text does not tell */
  readonly port?: number;
}

const label = /^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The names in a text that the cluster's DNS may know as Services: `db.data.svc`, `db.data`, and a name alone where the text is an
 * address, `http://db` or `db:5432`.
 * @param isHost whether the text as a whole is the name of a host
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export function serviceNamesIn(text: string, isHost = false): ServiceName[] {
  // Most texts have nothing that an address has.
  if (!isHost && !/[.:/@]/.test(text)) return [];
  return [...text.matchAll(/[\w.-]+(?::\d{1,5}(?!\w))?/g)].flatMap((match): ServiceName[] => {
    const [host = "", port] = match[0].split(":");
    const [name = "", namespace, ...domain] = host.replace(/\.$/, "").split(".");
    if (![name, namespace ?? name].every((part) => label.test(part))) return [];
    if (!["", "svc", "svc.cluster.local"].includes(domain.join("."))) return [];
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const isAddress = before === "//" || before.endsWith("@") || port !== undefined || (isHost && match[0] === text);
    // What comes before the @ of an address is the user's name and password.
    const isUser = /^[^\s/@]*@/.test(text.slice(match.index + match[0].length));
    if (isUser || (namespace === undefined && !isAddress)) return [];
    return [{ name, ...(namespace !== undefined && { namespace }), ...(port !== undefined && { port: Number(port) }) }];
  });
}
