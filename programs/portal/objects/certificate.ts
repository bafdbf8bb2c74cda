/** What the portal keeps of cert-manager's Certificate. */
export interface Certificate {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly hosts: readonly string[];
  readonly ready: boolean;
  /** Why not. @default - it is ready */
  readonly message?: string;
  /** When it ends. @default - there is none yet */
  readonly notAfter?: string;
  /** When the next one is asked for. @default - there is none yet */
  readonly renewalTime?: string;
}
