import type { Field } from "../field.ts";
import { dnsLabel, dnsSubdomain } from "../named-formats.ts";

/** The field that names a subject, by the subject's kind. */
const fieldOfKind: ReadonlyMap<string, string> = new Map([
  ["Group", "group"],
  ["ServiceAccount", "serviceAccount"],
  ["User", "user"],
]);

/** Whose requests a FlowSchema takes: the field that the kind names, and no other. */
export function validateFlowSchemaSubject(subject: Field): void {
  const kind = subject.at("kind");
  kind.mustBeFilled();
  const expected = fieldOfKind.get(kind.text);
  if (expected === undefined) return;
  for (const name of fieldOfKind.values())
    if (name !== expected) subject.at(name).mustNotBeSet(`with kind ${kind.text}`);
  const named = subject.at(expected);
  if (!named.isSet) named.report("is missing");
  else if (kind.text === "ServiceAccount") validateServiceAccount(named);
  else named.at("name").mustBeFilled();
}

function validateServiceAccount(account: Field): void {
  const name = account.at("name");
  if (name.mustBeFilled() && name.text !== "*") name.mustBe(dnsSubdomain);
  account.at("namespace").mustBeFilledWith(dnsLabel);
}
