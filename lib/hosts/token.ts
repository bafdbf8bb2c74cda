import { ConfigError } from "../errors.ts";

/**
 * The secret that lets nodes join, as a file or a variable holds it.
 * @param where the file or variable, for the message
 * @throws ConfigError when it is none; the message does not show it
 */
export function checkedToken(where: string, text: string): string {
  const token = text.replace(/\r?\n$/, "");
  if (/^[\x21-\x7e]{16,512}$/.test(token)) return token;
  const fix =
    "put one line of at least 16 printable characters without blanks there, like the output of openssl rand -hex 32";
  throw new ConfigError({ where, what: "is no secret that lets nodes join", fix });
}
