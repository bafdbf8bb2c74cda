import { Button } from "@mui/material";
import { type RefObject, useState } from "react";

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string;
  /** What it is, as in "Copy the command for viewer". */
  readonly label: string;
  /** Where the text stands. */
  readonly source: RefObject<HTMLElement>;
}

/** Copies a text. Where the browser does not allow that, which is so without TLS, it selects the text. */
export function CopyButton({ text, label, source }: CopyButtonProps) {
  const [outcome, setOutcome] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("Copied");
    } catch {
      if (source.current !== null) window.getSelection()?.selectAllChildren(source.current);
      setOutcome("Selected");
    }
  };
  return (
    <Button size="small" variant="outlined" color="inherit" aria-label={`Copy ${label}`} onClick={copy}>
      <span aria-live="polite">{outcome || "Copy"}</span>
    </Button>
  );
}
