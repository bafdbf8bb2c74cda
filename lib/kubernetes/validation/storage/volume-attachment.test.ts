import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateVolumeAttachment } from "./volume-attachment.ts";

const attachment: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "VolumeAttachment",
  metadata: { name: "va" },
  spec: { attacher: "csi.example.com", nodeName: "node-1", source: { persistentVolumeName: "pv-1" } },
};

describe("a VolumeAttachment", () => {
  test("is taken", () => {
    expect(problemsOf(validateVolumeAttachment, attachment)).toEqual([]);
  });

  test.each<Changes>([{ "spec.source": { inlineVolumeSpec: {} } }])("is taken with %j", (changes) => {
    expect(problemsOf(validateVolumeAttachment, attachment, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.source": {} }, ["spec.source: must have exactly one of inlineVolumeSpec, persistentVolumeName, got none"]],
    [
      { "spec.source.inlineVolumeSpec": {} },
      ["spec.source: must have exactly one of inlineVolumeSpec, persistentVolumeName, got both"],
    ],
    [
      { "spec.source.persistentVolumeName": "A" },
      ['spec.source.persistentVolumeName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [{ "spec.attacher": "" }, ["spec.attacher: must not be empty"]],
    [
      { "spec.nodeName": "A" },
      ['spec.nodeName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateVolumeAttachment, attachment, changes)).toEqual(problems);
  });
});
