import * as z from "zod";
import { foundationSchema } from "./foundation.ts";
import { apiEndpoint } from "./slots/api-endpoint.ts";
import { authentication } from "./slots/authentication.ts";
import { backup } from "./slots/backup.ts";
import { certificates } from "./slots/certificates.ts";
import { cni } from "./slots/cni.ts";
import { dashboard } from "./slots/dashboard.ts";
import { datastore } from "./slots/datastore.ts";
import { dns } from "./slots/dns.ts";
import { ingress } from "./slots/ingress.ts";
import { loadBalancer } from "./slots/load-balancer.ts";
import { monitoring } from "./slots/monitoring.ts";
import { notifications } from "./slots/notifications.ts";
import { secrets } from "./slots/secrets.ts";
import { security } from "./slots/security.ts";
import { signIn } from "./slots/sign-in.ts";
import { storage } from "./slots/storage.ts";
import { upgrades } from "./slots/upgrades.ts";

/** The slots of a cluster. */
export const slots = {
  apiEndpoint,
  cni,
  loadBalancer,
  dns,
  ingress,
  certificates,
  storage,
  datastore,
  backup,
  upgrades,
  secrets,
  monitoring,
  dashboard,
  notifications,
  signIn,
  authentication,
  security,
};

const slotShape = {
  apiEndpoint: apiEndpoint.schema,
  cni: cni.schema,
  loadBalancer: loadBalancer.schema,
  dns: dns.schema,
  ingress: ingress.schema,
  certificates: certificates.schema,
  storage: storage.schema,
  datastore: datastore.schema,
  backup: backup.schema,
  upgrades: upgrades.schema,
  secrets: secrets.schema,
  monitoring: monitoring.schema,
  dashboard: dashboard.schema,
  notifications: notifications.schema,
  signIn: signIn.schema,
  authentication: authentication.schema,
  security: security.schema,
} satisfies Record<keyof typeof slots, z.ZodType>;

/** Everything that a person declares about a cluster. */
export const clusterSchema = z
  .strictObject({
    ...foundationSchema.shape,
    ...slotShape,
  })
  .describe("A K3s cluster.");

/** The declaration with its defaults filled in. */
export type CompleteConfig = z.output<typeof clusterSchema>;
