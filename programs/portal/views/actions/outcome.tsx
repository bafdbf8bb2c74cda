import { Alert, Portal, Snackbar } from "@mui/material";

interface OutcomeProps {
  readonly message: string;
  readonly close: () => void;
}

/** Says for a moment that the cluster took it; what comes of it the page shows. */
export function Outcome({ message, close }: OutcomeProps) {
  return (
    // Where it stands in the page, a tile would cut it off.
    <Portal>
      <Snackbar
        open
        autoHideDuration={6_000}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        onClose={(_, reason) => reason === "timeout" && close()}
      >
        <Alert severity="success" role="status" onClose={close}>
          {message}
        </Alert>
      </Snackbar>
    </Portal>
  );
}
