interface ReasonProps {
  readonly of: string | undefined;
  /** What the cluster says of it; much of it may be hidden. @default - nothing */
  readonly message?: string;
}

/** Why something is not well, in two lines at most. */
export function Reason({ of: reason, message }: ReasonProps) {
  return (
    <span className="portal-h-reason" title={message ?? reason}>
      {reason} <span className="portal-muted">{message}</span>
    </span>
  );
}
