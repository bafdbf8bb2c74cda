/**
 * The command that makes a Secret. What must stay secret comes from a file or from standard input, because everybody on the
 * machine can read the arguments of a command.
 * @param args kubectl's arguments beyond name and namespace
 */
export function createSecret(name: string, namespace: string, args: readonly string[]): string {
  return [`kubectl create secret generic ${name} --namespace=${namespace}`, ...args].join(" \\\n  ");
}

/** Asks for something public and keeps it in a variable of the shell. bash and zsh alike understand it. */
export function ask(prompt: string, variable: string): string {
  return `printf ${quoteShell(`${prompt}: `)} && read -r ${variable} && `;
}

/** Asks for a secret, without showing it, and passes it on as the standard input of the command that follows. */
export function askHidden(prompt: string): string {
  return `printf ${quoteShell(`${prompt}: `)} && read -rs SECRET && echo && printf %s "$SECRET" | `;
}

/** A text as one word of the shell. */
export function quoteShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
