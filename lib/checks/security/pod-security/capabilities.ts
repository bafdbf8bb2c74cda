import { listAt, textOf } from "../../../kubernetes/manifest.ts";
import { oneOf } from "../../facts/offer.ts";
import { type Control, isWindows, type Violation } from "./control.ts";

/** What container runtimes give by default. */
const ordinary: ReadonlySet<string> = new Set([
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "NET_BIND_SERVICE",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT",
]);

const portsOnly: ReadonlySet<string> = new Set(["NET_BIND_SERVICE"]);

export const capabilities: Control = {
  id: "pod-capabilities",
  level: "baseline",
  title: "No container has more capabilities than its level allows",
  description:
    "Capabilities are pieces of root. The level restricted drops all, and gives back only the one for low ports.",
  check: ({ pod, level, containerContexts }) => {
    const isRestricted = level === "restricted";
    if (isRestricted && isWindows(pod)) return [];
    const allowed = isRestricted ? portsOnly : ordinary;
    return containerContexts.flatMap(({ container, path, value }): Violation[] => {
      const added = listAt(value, "capabilities", "add").flatMap((capability, index): Violation[] =>
        typeof capability === "string" && allowed.has(capability)
          ? []
          : [
              {
                path: [...path, "capabilities", "add", index],
                message: `adds capability ${textOf(capability)}`,
                expected: oneOf([...allowed]),
                fix: "remove it",
              },
            ],
      );
      if (!isRestricted || listAt(value, "capabilities", "drop").includes("ALL")) return added;
      const message = `does not drop all capabilities of container ${container}`;
      return [
        ...added,
        { path: [...path, "capabilities", "drop"], message, expected: '["ALL"]', fix: 'set it to ["ALL"]' },
      ];
    });
  },
};
