/** What the portal keeps of an Event of the type Warning. */
export interface Warning {
  readonly namespace: string;
  readonly name: string;
  readonly reason: string;
  readonly message: string;
  /** What it is about. */
  readonly object: { readonly kind: string; readonly namespace?: string; readonly name: string };
  /** How often it happened. */
  readonly count: number;
  readonly lastSeen: string;
}
