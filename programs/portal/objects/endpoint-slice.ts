/** What the portal keeps of an EndpointSlice. */
export interface EndpointSlice {
  readonly namespace: string;
  readonly name: string;
  /** The Service that it belongs to. */
  readonly service: string;
  /** Ports of the pods, by the names that the Service gives them. */
  readonly ports: readonly { readonly name?: string; readonly port?: number }[];
  /** How many are ready, and how many are not. */
  readonly ready: number;
  readonly notReady: number;
}
