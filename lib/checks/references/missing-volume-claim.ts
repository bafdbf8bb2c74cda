import { missingObject } from "./missing.ts";

export const missingVolumeClaim = missingObject({
  id: "missing-volume-claim",
  kinds: ["/PersistentVolumeClaim"],
  title: "Every volume claim that a pod mounts exists",
  description: "A pod is not scheduled before its claims exist.",
  fix: "add the PersistentVolumeClaim",
});
