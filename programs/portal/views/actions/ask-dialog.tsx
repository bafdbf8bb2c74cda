import { useEffect, useState } from "react";
import { type Action, type ActionPlan, carryOut } from "../../actions/action.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { usePortal } from "../portal-context.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import { Sentences } from "./sentences.tsx";
import { useAttempt } from "./use-attempt.tsx";

interface AskDialogProps {
  readonly action: Action;
  readonly target: ActionTarget;
  readonly close: () => void;
  readonly done: (message: string) => void;
}

/** Says what an action will do and does it when people agree. Others are done at once, and are seen only if that fails. */
export function AskDialog({ action, target, close, done }: AskDialogProps) {
  const { api } = usePortal();
  const { isBusy, failure, dismiss, attempt } = useAttempt();
  const [plan, setPlan] = useState<ActionPlan>();
  const [hasChanged, setChanged] = useState(false);
  const run = (told?: readonly string[]) =>
    attempt(async () => {
      const other = await carryOut(api, action, told);
      if (other === undefined) return done(action.done);
      setPlan(other);
      setChanged(true);
    });
  useEffect(() => {
    if (action.confirm) attempt(async () => setPlan(await action.plan(api)));
    else run();
  }, []);
  if (!action.confirm && failure === undefined && plan === undefined) return null;
  return (
    <ActionDialog
      title={`${action.title} ${target.name}`}
      act={action.title}
      isReady={!isBusy && (action.confirm ? plan?.request !== undefined : true)}
      submit={() => run(plan?.consequences)}
      failure={failure}
      dismiss={dismiss}
      close={close}
    >
      {hasChanged && <p>It has changed in the meantime:</p>}
      <Sentences of={plan?.consequences ?? (failure === undefined ? ["Looking at it…"] : [])} />
    </ActionDialog>
  );
}
