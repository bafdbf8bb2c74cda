import { objectAt, textOf } from "../../../kubernetes/manifest.ts";
import { oneOf } from "../../facts/offer.ts";
import { type Control, isSet, type Violation } from "./control.ts";

const types = ["container_engine_t", "container_init_t", "container_kvm_t", "container_t"];

export const seLinux: Control = {
  id: "pod-se-linux",
  level: "baseline",
  title: "No pod chooses an SELinux user, role or uncommon type",
  description: "Other SELinux labels than those of containers let a process reach files of the node.",
  check: (held) =>
    held.contexts.flatMap(({ path, value: { seLinuxOptions } }): Violation[] => {
      if (!isSet(seLinuxOptions)) return [];
      const { type, ...options } = objectAt(seLinuxOptions);
      const at = [...path, "seLinuxOptions"];
      const typed: Violation[] =
        !isSet(type) || type === "" || types.some((known) => known === type)
          ? []
          : [
              {
                path: [...at, "type"],
                message: `chooses SELinux type ${textOf(type)}`,
                expected: oneOf(types),
                fix: "remove it",
              },
            ];
      return [
        ...typed,
        ...["user", "role"].flatMap((field): Violation[] =>
          !isSet(options[field]) || options[field] === ""
            ? []
            : [{ path: [...at, field], message: `chooses an SELinux ${field}`, fix: "remove it" }],
        ),
      ];
    }),
};
