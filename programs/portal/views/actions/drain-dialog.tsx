import { useEffect, useRef, useState } from "react";
import { ownRegistry } from "../../../../lib/portal/annotations.ts";
import { drain, type PodProgress, podsOfNodePath } from "../../actions/drain.ts";
import { type DrainPlan, type DrainPod, drainPlan } from "../../actions/drain-plan.ts";
import type { ActionTarget } from "../../actions/target.ts";
import { wait } from "../../actions/wait.ts";
import { counted } from "../../words/counted.ts";
import { usePortal } from "../portal-context.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import { DrainProgress } from "./drain-progress.tsx";
import { Sentences } from "./sentences.tsx";
import { Tick } from "./tick.tsx";
import { useAttempt } from "./use-attempt.tsx";

interface DrainDialogProps {
  readonly target: ActionTarget;
  readonly close: () => void;
  readonly done: (message: string) => void;
}

/** Says what a drain does, has people agree to what is lost, and shows how far it is. */
export function DrainDialog({ target, close, done }: DrainDialogProps) {
  const { api } = usePortal();
  const { isBusy, failure, dismiss, attempt } = useAttempt();
  const [plan, setPlan] = useState<DrainPlan>();
  const [losing, setLosing] = useState(false);
  const [unowned, setUnowned] = useState(false);
  const [progress, setProgress] = useState<readonly PodProgress[]>();
  const ending = useRef<AbortController>();
  useEffect(() => {
    attempt(async () => setPlan(drainPlan(await api.read(podsOfNodePath(target.name)), ownRegistry.namespace)));
    return () => ending.current?.abort();
  }, []);
  const submit = () =>
    attempt(async () => {
      ending.current = new AbortController();
      const { signal } = ending.current;
      const pods = plan?.evicted ?? [];
      let last: readonly PodProgress[] = [];
      const tell = (now: readonly PodProgress[]) => {
        last = now;
        if (!signal.aborted) setProgress(now);
      };
      await drain({ api, node: target, pods, signal, progress: tell, wait });
      if (!signal.aborted && last.every(({ state }) => state === "gone")) done(`${target.name} is drained.`);
    });
  const hasAgreed = (plan?.losing.length === 0 || losing) && (plan?.unowned.length === 0 || unowned);
  return (
    <ActionDialog
      title={`Drain ${target.name}`}
      act={progress === undefined ? "Drain" : undefined}
      isReady={plan !== undefined && hasAgreed && !isBusy}
      submit={submit}
      failure={failure}
      dismiss={dismiss}
      leave={progress === undefined ? "Cancel" : isBusy ? "Stop" : "Close"}
      close={close}
    >
      {progress !== undefined ? (
        <DrainProgress of={progress} />
      ) : (
        <>
          <Sentences of={plan === undefined ? ["Looking at it…"] : consequences(plan)} />
          {plan !== undefined && plan.losing.length > 0 && (
            <Tick isTicked={losing} change={setLosing}>
              Lose the files in emptyDir volumes of {named(plan.losing)}
            </Tick>
          )}
          {plan !== undefined && plan.unowned.length > 0 && (
            <Tick isTicked={unowned} change={setUnowned}>
              End {named(plan.unowned)}, which nothing makes again
            </Tick>
          )}
        </>
      )}
    </ActionDialog>
  );
}

function consequences({ evicted, staying }: DrainPlan): string[] {
  return [
    "No new pods come to it until it is uncordoned.",
    evicted.length === 0
      ? "No pod has to leave."
      : `Ends ${counted(evicted.length, "pod")}, one after the other, as far as their disruption budgets let it. Their owners start others where there is room.`,
    ...(staying > 0
      ? [`${counted(staying, "pod")} of DaemonSets, or of the node itself, ${staying === 1 ? "stays" : "stay"}.`]
      : []),
  ];
}

/** More names than these nobody reads. */
const mostNames = 5;

function named(pods: readonly DrainPod[]): string {
  const names = pods.slice(0, mostNames).map(({ namespace, name }) => `${namespace}/${name}`);
  const more = pods.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
