import { TextField } from "@mui/material";
import { useEffect, useState } from "react";
import { carryOut } from "../../actions/action.ts";
import { mostReplicas, type ScaleFacts, scale, scaleConsequence, scaleFacts } from "../../actions/scale.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { usePortal } from "../portal-context.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import { Sentences } from "./sentences.tsx";
import { Tick } from "./tick.tsx";
import { useAttempt } from "./use-attempt.tsx";

interface ScaleDialogProps {
  readonly target: ActionTarget;
  readonly close: () => void;
  readonly done: (message: string) => void;
}

/** Asks how many pods a workload shall have, and says what that does. */
export function ScaleDialog({ target, close, done }: ScaleDialogProps) {
  const { api } = usePortal();
  const { isBusy, failure, dismiss, attempt } = useAttempt();
  const [facts, setFacts] = useState<ScaleFacts>();
  const [text, setText] = useState("");
  const [isTicked, setTicked] = useState(false);
  useEffect(() => {
    attempt(async () => {
      const found = await scaleFacts(api, target);
      setFacts(found);
      setText(String(found.replicas));
    });
  }, []);
  const replicas = /^\d{1,4}$/.test(text) && Number(text) <= mostReplicas ? Number(text) : undefined;
  const isOther = facts !== undefined && replicas !== undefined && replicas !== facts.replicas;
  const submit = () =>
    attempt(async () => {
      const action = scale(target, replicas ?? 0);
      await carryOut(api, action);
      done(action.done);
    });
  return (
    <ActionDialog
      title={`Scale ${target.name}`}
      act="Scale"
      isReady={isOther && !isBusy && (replicas > 0 || isTicked)}
      submit={submit}
      failure={failure}
      dismiss={dismiss}
      close={close}
    >
      <TextField
        label="Pods"
        type="number"
        margin="dense"
        value={text}
        disabled={facts === undefined}
        error={facts !== undefined && replicas === undefined}
        helperText={facts && replicas === undefined ? `A number from 0 to ${mostReplicas}` : " "}
        inputProps={{ min: 0, max: mostReplicas }}
        onChange={(event) => setText(event.target.value)}
      />
      {facts && replicas !== undefined && (
        <Sentences of={[scaleConsequence(facts.replicas, replicas), ...facts.notes]} />
      )}
      {isOther && replicas === 0 && (
        <Tick isTicked={isTicked} change={setTicked}>
          Stop {target.name}
        </Tick>
      )}
    </ActionDialog>
  );
}
