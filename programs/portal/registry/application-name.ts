/** An Argo CD Application as its objects name it. */
export interface ApplicationName {
  readonly name: string;
  /** @default - Argo CD's own */
  readonly namespace?: string;
}

/** Reads `shop`, or `team_shop` where Applications are in other namespaces too; `_` is in no name of an object. */
export function applicationName(text: string): ApplicationName {
  const end = text.indexOf("_");
  return end < 0 ? { name: text } : { namespace: text.slice(0, end), name: text.slice(end + 1) };
}
