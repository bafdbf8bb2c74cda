import { Alert, Snackbar } from "@mui/material";

interface OutcomeProps {
  readonly message: string;
  readonly close: () => void;
}

/** Says for a moment that the cluster took it; what comes of it the page shows. */
export function Outcome({ message, close }: OutcomeProps) {
  return (
    <Snackbar open autoHideDuration={6_000} onClose={(_, reason) => reason === "timeout" && close()}>
      <Alert severity="success" role="status" onClose={close}>
        {message}
      </Alert>
    </Snackbar>
  );
}
