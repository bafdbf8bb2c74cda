import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { dns1035Label, dnsSubdomain } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";
import { validateWebhookClient } from "../webhook-client.ts";
import { validateMatchConditions } from "./match-conditions.ts";
import { validateRule } from "./rule.ts";

/** The versions of AdmissionReview that the API server speaks. */
const spokenVersions = ["v1", "v1beta1"];

/** Of a ValidatingWebhookConfiguration, or a MutatingWebhookConfiguration, which has the same rules. */
export const validateWebhookConfiguration: Validator = (object, report) => {
  const webhooks = new Field(object, report).at("webhooks").items;
  for (const webhook of webhooks) validateWebhook(webhook);
  mustNotRepeat(webhooks.map((webhook) => webhook.at("name")));
};

function validateWebhook(webhook: Field): void {
  const name = webhook.at("name");
  if (name.mustBeFilled() && dnsSubdomain.test(name.text) && name.text.split(".").length < 3)
    name.report(`must be a name of at least three parts such as web.example.com, got ${quote(name.text)}`);
  webhook.at("sideEffects").mustBeFilled();
  validateReviewVersions(webhook.at("admissionReviewVersions"));
  const client = webhook.at("clientConfig");
  validateWebhookClient(client);
  for (const rule of webhook.at("rules").items) validateRule(rule);
  for (const selector of ["namespaceSelector", "objectSelector"]) validateSelector(webhook.at(selector));
  validateMatchConditions(webhook.at("matchConditions"));
}

function validateReviewVersions(versions: Field): void {
  if (!versions.mustBeFilled()) return;
  for (const version of versions.items) version.mustBeFilledWith(dns1035Label);
  mustNotRepeat(versions.items);
  if (!versions.texts().some((version) => spokenVersions.includes(version)))
    versions.report(`must include one of ${spokenVersions.join(", ")}`);
}
