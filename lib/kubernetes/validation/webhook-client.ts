import { quote } from "../../errors.ts";
import type { Field } from "./field.ts";
import { dnsSubdomain, port } from "./named-formats.ts";

// URL.canParse would drop line breaks.
const hasControlCharacter = /\p{Cc}/u;

/** How the API server reaches a webhook: by its URL, or by a Service. */
export function validateWebhookClient(client: Field): void {
  const url = client.at("url");
  const service = client.at("service");
  if (url.isSet === service.isSet)
    client.report(`must have exactly one of service, url, got ${url.isSet ? "both" : "none"}`);
  else if (url.isSet) validateUrl(url);
  else validateService(service);
}

function validateUrl(url: Field): void {
  const [, host] = /^https:\/\/([^/?#]+)/i.exec(url.text) ?? [];
  if (typeof url.value !== "string") return;
  if (host === undefined || hasControlCharacter.test(url.text) || !URL.canParse(url.text))
    url.report(`must be https://host/path, got ${quote(url.text)}`);
  else if (host.includes("@")) url.report("must not have a user");
  if (/#./.test(url.text)) url.report("must not have a fragment");
  if (/^[^#]*\?[^#]/.test(url.text)) url.report("must not have a query");
}

function validateService(service: Field): void {
  service.at("name").mustBeFilled();
  service.at("namespace").mustBeFilled();
  service.at("port").mustBe(port);
  const path = service.at("path");
  if (path.text !== "" && path.text !== "/" && !isPath(path.text))
    path.report(`must be / and names with / between them, got ${quote(path.text)}`);
}

function isPath(path: string): boolean {
  return (
    path.startsWith("/") &&
    path
      .slice(1)
      .replace(/\/$/, "")
      .split("/")
      .every((part) => dnsSubdomain.test(part))
  );
}
