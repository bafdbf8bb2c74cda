import type { Field } from "../field.ts";
import { dns1035Label } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import { validateWebhookClient } from "../webhook-client.ts";

/** The versions of ConversionReview that the API server speaks. */
const spokenVersions = ["v1", "v1beta1"];

/** How objects of one version become those of another: by a webhook, or without any change. */
export function validateConversion(conversion: Field): void {
  conversion.at("strategy").mustBeFilled();
  const webhook = conversion.at("webhook");
  if (conversion.at("strategy").text !== "Webhook") {
    // A webhook without content is dropped.
    for (const name of ["clientConfig", "conversionReviewVersions"])
      if (webhook.at(name).isSet && webhook.at(name).value !== "" && !isEmptyList(webhook.at(name)))
        webhook.at(name).mustNotBeSet("without strategy Webhook");
    return;
  }
  if (webhook.at("clientConfig").isSet) validateWebhookClient(webhook.at("clientConfig"));
  else webhook.at("clientConfig").report("is missing");
  const versions = webhook.at("conversionReviewVersions");
  if (!versions.mustBeFilled()) return;
  for (const version of versions.items) version.mustBeFilledWith(dns1035Label);
  mustNotRepeat(versions.items);
  if (!versions.texts().some((version) => spokenVersions.includes(version)))
    versions.report(`must include one of ${spokenVersions.join(", ")}`);
}

function isEmptyList(field: Field): boolean {
  return Array.isArray(field.value) && field.value.length === 0;
}
