import * as z from "zod";
import { checkedText, dnsLabel, subdomain } from "../../checked-text.ts";
import { fullImageReference, isImageReference, parseImage } from "../../kubernetes/image.ts";
import { sanitizeSvg } from "../../portal/svg/sanitize-svg.ts";
import { supportUrl, words } from "../dashboard/fields.ts";
import { links } from "../dashboard/links.ts";
import { clientOf, type PortalClient, portalAuthentication } from "../dashboard/sign-in.ts";
import { theme } from "../dashboard/theme.ts";
import type { Filled, Slot } from "../slot.ts";

const title = words.check(({ value, issues }) => {
  if (value.length <= 40) return;
  const params = { fix: "write 40 characters at most" };
  issues.push({ code: "custom", input: value, message: "is too long for a title", params });
});

const path = checkedText(
  (value) => value === "/" || /^(?:\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)+$/.test(value),
  "is not a path that the dashboard can have",
  'write "/" or lower case letters and digits behind a slash, like "/dashboard"',
);

/** The chart writes registry, repository and tag one after the other. */
const image = checkedText(
  (value) => isImageReference(value) && fullImageReference(value) === value && parseImage(value).tag !== undefined,
  "is not a full image reference with a tag",
  'write registry, repository and tag, like "registry.example.com/headlamp-k8s/headlamp:v0.45.0"',
);

const logo = z.string().check(({ value, issues }) => {
  const made = sanitizeSvg(value);
  if ("svg" in made) return;
  issues.push({ code: "custom", input: value, message: made.what, params: { fix: made.fix } });
});

const headlamp = z.strictObject({
  type: z.literal("headlamp"),
  title: title.optional().describe("What people call the cluster. Default: its name."),
  address: z
    .strictObject({
      subdomain: subdomain.default("dashboard").describe("What stands before the cluster's domain."),
      path: path.default("/").describe("Where it is there, if other routes share the host."),
    })
    .prefault({})
    .describe("Where people reach it."),
  image: image.optional().describe("Another registry's copy of its image. Default: that of the chart."),
  theme,
  logo: logo
    .optional()
    .describe('Picture beside the title: the text of an SVG file, as `import logo from "./logo.svg"` gives it.'),
  support: z
    .array(z.strictObject({ title: words.describe("What it is."), url: supportUrl.describe("Where it leads.") }))
    .default([])
    .describe("Where people find help; shown before they sign in, too."),
  links,
  metrics: z
    .strictObject({
      enabled: z.boolean().default(true).describe("Whether usage is shown."),
      sources: z
        .array(z.enum(["metrics-api", "prometheus"]))
        .default(["metrics-api", "prometheus"])
        .describe("Where it comes from; Prometheus knows how full volumes are, and counts where the cluster runs it."),
    })
    .prefault({})
    .describe("What is used of processors, memory and volumes."),
  discovery: z
    .strictObject({
      enabled: z.boolean().default(true).describe("Whether tiles are made of what the cluster serves."),
      namespaces: z.array(dnsLabel).default([]).describe("Namespaces that are looked at. Default: all."),
    })
    .prefault({})
    .describe("Tiles of Ingresses, HTTPRoutes, IngressRoutes and annotated Services."),
  authentication: portalAuthentication,
  sessionHours: z.int().min(1).max(720).default(8).describe("How long a sign-in lasts at most."),
});

const schema = z
  .discriminatedUnion("type", [
    headlamp.describe("Headlamp, with a portal: health, tiles and actions on one page."),
    z.strictObject({ type: z.literal("none") }).describe("No web view."),
  ])
  .prefault({ type: "headlamp" })
  .describe("Web view of the cluster.");

type Headlamp = Extract<Filled<"dashboard", typeof schema>["dashboard"], { type: "headlamp" }>;

/** What people see of a cluster in their browser. */
export interface ClusterPortal extends Omit<Headlamp, "type" | "title" | "logo" | "metrics" | "authentication"> {
  /** What people call the cluster. */
  readonly title: string;
  /** A picture that loads and runs nothing. */
  readonly logo?: string;
  /** Where usage comes from; empty where it is not shown. */
  readonly usageSources: Headlamp["metrics"]["sources"];
  /** How the provider of the API knows it; undefined where people sign in with tokens. */
  readonly client: PortalClient | undefined;
}

/** What follows from the dashboard. */
export interface DashboardDerived {
  /** Undefined where the cluster has none. */
  readonly portal: ClusterPortal | undefined;
}

export const dashboard: Slot<"dashboard", typeof schema, DashboardDerived> = {
  schema,
  derive: ({ name, dashboard }) => ({ portal: dashboard.type === "headlamp" ? portalOf(name, dashboard) : undefined }),
};

function portalOf(
  name: string,
  { type: _, title = name, logo, metrics, authentication, ...others }: Headlamp,
): ClusterPortal {
  const made = logo === undefined ? undefined : sanitizeSvg(logo);
  return {
    ...others,
    title,
    ...(made !== undefined && "svg" in made && { logo: made.svg }),
    usageSources: metrics.enabled ? metrics.sources : [],
    client: clientOf(authentication),
  };
}
