import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { isSignerName } from "./signer-name.ts";

const legacySigner = "kubernetes.io/legacy-unknown";

export const validateCertificateSigningRequest: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  spec.at("usages").mustBeFilled();
  mustNotRepeat(spec.at("usages").items);
  spec.at("expirationSeconds").mustBeAtLeast(600);
  const signer = spec.at("signerName");
  if (signer.mustBeFilled() && signer.text !== "" && (signer.text === legacySigner || !isSignerName(signer.text)))
    signer.report(`must be the name of a signer such as example.com/clients, got ${quote(signer.text)}`);
  const request = spec.at("request");
  if (request.mustBeFilled() && !isPemRequest(Buffer.from(request.text, "base64").toString("latin1")))
    request.report("must be a PEM block CERTIFICATE REQUEST in base64");
};

function isPemRequest(pem: string): boolean {
  return /-----BEGIN CERTIFICATE REQUEST-----\n[\s\S]*-----END CERTIFICATE REQUEST-----/.test(pem);
}
