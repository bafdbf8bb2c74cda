import { Field } from "../field.ts";
import { dnsSubdomain, dnsSubdomainOfAnyCase } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

export const validateVolumeAttachment: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  spec.at("attacher").mustBeFilledWith(dnsSubdomainOfAnyCase);
  spec.at("attacher").mustHaveAtMost(63, "characters");
  spec.at("nodeName").mustBeFilledWith(dnsSubdomain);
  const source = spec.at("source");
  const volume = source.at("persistentVolumeName");
  const inline = source.at("inlineVolumeSpec");
  if (volume.isSet === inline.isSet)
    source.report(
      `must have exactly one of inlineVolumeSpec, persistentVolumeName, got ${volume.isSet ? "both" : "none"}`,
    );
  else if (volume.isSet) volume.mustBeFilledWith(dnsSubdomain);
};
