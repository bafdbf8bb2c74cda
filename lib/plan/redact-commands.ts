import type { Hide } from "./secret-forms.ts";

/** A value of a command line. */
const value = `("[^"]*"|'[^']*'|[^\\s"'|;&]+)`;

/**
 * What command lines show, by the options of well-known programs; the second group is the secret. Lengths are limited so that no
 * text takes quadratic time.
 */
const commands: readonly RegExp[] = [
  // curl, smbclient: a user and a password in one.
  /((?<![\w-])(?:-u|-U|--user|--proxy-user)(?:\s+|=)?["']?(?!\d+:\d)[^\s:"'%=]{1,200}[:%])([^\s"']+)/g,
  new RegExp(`(\\b(?:mysql|mysqldump|mysqladmin|mariadb[\\w-]{0,10})\\b[^\\n|;&]{0,500}?\\s-p)(?=\\S)${value}`, "g"),
  new RegExp(
    `(\\b(?:sshpass|mongo\\w{0,10}|(?:docker|podman|helm|crane|skopeo|oras|az|oc)\\b[^\\n|;&]{0,100}?\\blogin)\\b[^\\n|;&]{0,500}?\\s-p\\s*)${value}`,
    "g",
  ),
  new RegExp(`(\\bredis(?:-cli)?\\b[^\\n|;&]{0,500}?\\s-a\\s+)${value}`, "g"),
  new RegExp(`(\\bldap\\w{2,10}\\b[^\\n|;&]{0,500}?\\s-w\\s+)${value}`, "g"),
  new RegExp(
    `(\\bhtpasswd\\s[^\\n|;&]{0,200}?-\\w{0,5}b\\w{0,5}\\s+(?:[^\\s|;&]{1,200}\\s+){1,2}?)${value}(?=\\s*(?:$|[\\n|;&>)]))`,
    "g",
  ),
  /((?:echo|printf)\s+(?:-\w+\s+)?["']?[\w.-]{1,64}:)([^\s"'|]{1,500})(?=["']?\s*\|\s*(?:sudo\s+)?chpasswd)/g,
  new RegExp(
    `((?:echo|printf)\\s+(?:-\\w+\\s+)?)${value}(?=\\s*\\|[^\\n;&]{0,200}(?:--password-stdin|\\bpasswd\\b))`,
    "g",
  ),
];

const hint = /\s-[pawP]|--from-literal|-u|-U|--user|--proxy-user|passwd|--password-stdin/;

/** Hides what command lines in a text tell: `-u user:x`, `mysql -px`, `echo user:x | chpasswd`. */
export function redactCommands(text: string, hide: Hide): string {
  if (!hint.test(text)) return text;
  let shown = text;
  for (const command of commands) {
    shown = shown.replace(command, (_, before: string, secret: string) => before + hide(secret));
  }
  return shown;
}
