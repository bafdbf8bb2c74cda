import { expect, test } from "vitest";
import { ask, askHidden, createSecret, quoteShell } from "./secret-command.ts";

test("makes a Secret of what is asked for, and shows no secret to anybody", () => {
  const args = ['--from-literal=name="$NAME"', "--from-file=password=/dev/stdin"];
  expect(ask("User name", "NAME") + askHidden("Password") + createSecret("account", "web", args)).toBe(
    `printf 'User name: ' && read -r NAME && printf 'Password: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic account --namespace=web \\
  --from-literal=name="$NAME" \\
  --from-file=password=/dev/stdin`,
  );
});

test("quotes what the shell would read", () => {
  expect(quoteShell("it's $HOME")).toBe("'it'\\''s $HOME'");
});
