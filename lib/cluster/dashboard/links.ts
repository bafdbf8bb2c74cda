import * as z from "zod";
import { dnsLabel, objectName } from "../../checked-text.ts";
import { pageUrl, tileFields, words } from "./fields.ts";

const backend = z.strictObject({
  namespace: dnsLabel.describe("Its namespace."),
  service: dnsLabel.describe("Its name."),
  port: z.int().min(1).max(65_535).optional().describe("Its port. Default: any."),
});

const link = z.strictObject({
  title: words.describe("What people call it."),
  url: pageUrl.describe("Where it leads."),
  ...tileFields,
  backend: backend
    .optional()
    .describe("Service that must have a ready pod before it is a link. Default: it always is one."),
  application: objectName.optional().describe("Application that must be healthy before it is a link."),
});

/** Tiles for what no object of the cluster shows. */
export const links = z.array(link).default([]).describe("Tiles beside those that routes make.");
