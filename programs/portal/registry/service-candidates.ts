import type { Service } from "../objects/service.ts";
import type { Candidate } from "./candidate.ts";
import { foreignAnnotations } from "./foreign-annotations.ts";
import { remembered } from "./memo.ts";
import { ownAnnotations } from "./own-annotations.ts";
import { addressOf } from "./place.ts";
import { probeAt } from "./probe.ts";
import { readableName } from "./readable-name.ts";

/** What a Service says of itself, which holds for each address that leads to it. */
export const saidOfService = remembered(({ annotations }: Service) => ({
  own: ownAnnotations(annotations),
  foreign: foreignAnnotations(annotations),
}));

/** What a Service that says where people reach it says of that address. */
export const serviceCandidates = remembered((service: Service): readonly Candidate[] => {
  const { namespace, name, ports, application } = service;
  const { own, foreign } = saidOfService(service);
  const url = own.url ?? foreign.find(({ shown }) => shown)?.url;
  if (url === undefined || own.hidden) return [];
  const backends = [{ namespace, service: name, ...(ports.length === 1 && { port: ports[0]?.port }) }];
  return [
    {
      key: addressOf(url),
      url,
      address: addressOf(url),
      from: { kind: "Service", namespace, name },
      backends,
      probe: probeAt(own.probe, backends, namespace),
      own,
      foreign,
      name: readableName(service),
      application,
    },
  ];
});
