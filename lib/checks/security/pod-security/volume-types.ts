import { isJsonObject } from "../../../kubernetes/manifest.ts";
import { oneOf } from "../../facts/offer.ts";
import { type Control, isSet } from "./control.ts";

const allowed = [
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
];

export const volumeTypes: Control = {
  id: "pod-volume-types",
  level: "restricted",
  title: "No pod mounts storage that no claim stands for",
  description: "Storage that is named in the pod itself, such as NFS, is reached without any permission on it.",
  check: ({ pod: { volumes, path } }) =>
    volumes.flatMap((volume, index) => {
      if (!isJsonObject(volume) || allowed.some((type) => isSet(volume[type]))) return [];
      const type = Object.keys(volume).find((key) => key !== "name" && isSet(volume[key]));
      // Another rule reports the files of the node; a volume of no type is an emptyDir.
      if (type === undefined || type === "hostPath") return [];
      return [
        {
          path: [...path, "spec", "volumes", index, type],
          message: `mounts a volume of type ${type}`,
          expected: oneOf(allowed),
          fix: "put it behind a PersistentVolume and claim that",
        },
      ];
    }),
};
