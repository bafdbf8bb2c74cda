import { type Control, hasOwnUsers } from "./control.ts";

export const runAsUser: Control = {
  id: "pod-run-as-user",
  level: "restricted",
  title: "No container runs as user 0",
  description: "User 0 is root.",
  check: (held, minor) =>
    hasOwnUsers(held.pod, minor)
      ? []
      : held.contexts
          .filter(({ value }) => value.runAsUser === 0)
          .map(({ path }) => ({
            path: [...path, "runAsUser"],
            message: "runs as root",
            expected: "a user from 1 on",
            fix: "choose another user, like 65532",
          })),
};
