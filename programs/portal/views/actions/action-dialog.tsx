import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { type FormEvent, type ReactNode, useId } from "react";

interface ActionDialogProps {
  /** What is done with what: "Scale web". */
  readonly title: string;
  /** What the button says that does it. @default - there is none: nothing is left to be done */
  readonly act?: string;
  /** Whether it can be done now. */
  readonly isReady: boolean;
  readonly submit?: () => void;
  /** What the API said. @default - nothing went wrong */
  readonly failure?: string;
  readonly dismiss: () => void;
  /** What the button says that leads away. @default "Cancel" */
  readonly leave?: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A dialog that says what will happen, and does it. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, act, isReady, submit, failure, dismiss, leave = "Cancel", close, children } = props;
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) submit?.();
  };
  return (
    <Dialog
      open
      onClose={(_, reason) => reason === "escapeKeyDown" && close()}
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={send}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {children}
          {failure !== undefined && (
            <Alert severity="error" onClose={dismiss}>
              {failure}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={close}>
            {leave}
          </Button>
          {act !== undefined && (
            <Button type="submit" variant="contained" disabled={!isReady}>
              {act}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
