import * as z from "zod";
import { systemNamespace } from "../../k3s/built-ins.ts";
import { traefik } from "../../k3s/packaged-components.ts";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("traefik"),
        source: z
          .enum(["k3s", "chart"])
          .default("k3s")
          .describe(
            "Who brings it: k3s, which tunes K3s' own, or chart, which switches that one off and has Argo CD install the project's chart.",
          ),
        replicas: z.int().min(1).max(16).default(1).describe("Pods of the ingress controller."),
      })
      .describe("Traefik."),
  ])
  .prefault({ type: "traefik" })
  .describe("Ingress controller.");

/** What follows from the ingress controller. */
export interface IngressDerived {
  /** IngressClass of every route. */
  readonly ingressClass: string;
  /** What the Ingress of every route tells the ingress controller. */
  readonly ingressAnnotations: Readonly<Record<string, string>>;
  /** The pods that bring the requests of routes, as network policies select them. */
  readonly ingressController: { readonly namespace: string; readonly podLabels: Readonly<Record<string, string>> };
}

export const ingress: Slot<"ingress", typeof schema, IngressDerived> = {
  schema,
  k3s: ({ ingress: { source } }) => ({ disable: source === "k3s" ? [] : [traefik.component] }),
  derive: () => ({
    ingressClass: traefik.ingressClass,
    ingressAnnotations: traefik.tlsOnly,
    ingressController: { namespace: systemNamespace, podLabels: traefik.podLabels },
  }),
};
