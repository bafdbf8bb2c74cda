import type { Rule } from "../../rule.ts";
import { appArmor } from "./app-armor.ts";
import { capabilities } from "./capabilities.ts";
import { podSecurityRule } from "./control.ts";
import { hostNamespaces } from "./host-namespaces.ts";
import { hostPath } from "./host-path.ts";
import { hostPorts } from "./host-ports.ts";
import { hostProbes } from "./host-probes.ts";
import { hostProcess } from "./host-process.ts";
import { privilegeEscalation } from "./privilege-escalation.ts";
import { privileged } from "./privileged.ts";
import { procMount } from "./proc-mount.ts";
import { runAsNonRoot } from "./run-as-non-root.ts";
import { runAsUser } from "./run-as-user.ts";
import { seLinux } from "./se-linux.ts";
import { seccomp } from "./seccomp.ts";
import { sysctls } from "./sysctls.ts";
import { volumeTypes } from "./volume-types.ts";

/** Every control of the Pod Security Standards, those of the level baseline first. */
export const podSecurityRules: readonly Rule[] = [
  hostProcess,
  hostNamespaces,
  privileged,
  capabilities,
  hostPath,
  hostPorts,
  hostProbes,
  appArmor,
  seLinux,
  procMount,
  seccomp,
  sysctls,
  volumeTypes,
  privilegeEscalation,
  runAsNonRoot,
  runAsUser,
].map(podSecurityRule);
