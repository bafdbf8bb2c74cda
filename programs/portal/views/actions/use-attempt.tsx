import { useRef, useState } from "react";

/** Something that is tried, and what the API says when it fails. */
export interface Attempt {
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly dismiss: () => void;
  /** Does something; one thing at a time. */
  readonly attempt: (task: () => Promise<void>) => void;
}

/** Keeps what became of what was tried last. */
export function useAttempt(): Attempt {
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const attempt = async (task: () => Promise<void>) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await task();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { isBusy, failure, dismiss: () => setFailure(undefined), attempt };
}
