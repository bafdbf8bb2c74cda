import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from "@mui/material";
import { useSnackbar } from "notistack";
import { useEffect, useState } from "react";
import type { Action, ActionPlan } from "../../actions/action.ts";
import { usePortal } from "../portal-context.tsx";

interface ActionDialogProps {
  readonly action: Action;
  readonly close: () => void;
}

/** Says what an action will do and does it when people agree. Others are done at once, and are seen only if that fails. */
export function ActionDialog({ action, close }: ActionDialogProps) {
  const { title, target, asks } = action;
  const { api } = usePortal();
  const { enqueueSnackbar } = useSnackbar();
  const [ending] = useState(() => new AbortController());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [plan, setPlan] = useState<ActionPlan>();
  const [replicas, setReplicas] = useState<number>();
  const [progress, setProgress] = useState<readonly string[]>();
  const chosen = replicas === undefined ? plan : plan?.choice?.plan(replicas);

  const attempt = async (task: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    await task().catch((error: Error) => setFailure(error.message));
    setBusy(false);
  };
  const look = async () => {
    const found = await action.plan(api);
    setPlan(found);
    return found;
  };
  const carryOut = async ({ request, follow }: ActionPlan) => {
    if (request === undefined) return;
    await api.send(request);
    await follow?.(api, setProgress, ending.signal);
    if (ending.signal.aborted) return;
    enqueueSnackbar(`${title} ${target.name}: the cluster has accepted it.`);
    close();
  };
  useEffect(() => {
    attempt(async () => {
      const found = await look();
      if (!asks) await carryOut(found);
    });
    return () => ending.abort();
  }, []);
  const submit = () =>
    attempt(async () => {
      try {
        if (chosen !== undefined) await carryOut(chosen);
      } catch (error) {
        // It may have changed since people were told what happens.
        await look();
        throw error;
      }
    });

  if (!asks && failure === undefined) return null;
  return (
    <Dialog open onClose={close} fullWidth>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DialogTitle>
          {title} {target.name}
        </DialogTitle>
        <DialogContent className="portal-a-dialog">
          {plan?.choice && (
            <TextField
              label="Pods"
              type="number"
              margin="dense"
              required
              defaultValue={plan.choice.now}
              inputProps={{ min: 0, max: 1_000 }}
              onChange={({ target: { validity, value } }) => setReplicas(validity.valid ? Number(value) : undefined)}
            />
          )}
          <div aria-live="polite">
            {(progress ?? chosen?.consequences ?? (isBusy ? ["Looking at it…"] : [])).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {progress === undefined &&
            chosen?.agreements?.map((agreement) => (
              <label key={agreement}>
                <input type="checkbox" required /> {agreement}
              </label>
            ))}
          {failure !== undefined && <Alert severity="error">{failure}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={close}>
            {progress === undefined ? "Cancel" : "Stop"}
          </Button>
          <Button type="submit" variant="contained" disabled={isBusy || chosen?.request === undefined}>
            {title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
