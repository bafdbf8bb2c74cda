import { expect, it } from "vitest";
import { deployment, problemsOf, service } from "../testing.ts";
import { serviceTargetPort } from "./service-target-port.ts";

it("service-target-port passes for names that pods have, and for numbers", () => {
  const numbered = service("web", { ports: [{ port: 80, targetPort: 9999 }, { port: 81 }] });
  expect(problemsOf(serviceTargetPort, [service("web"), numbered, deployment("web")])).toEqual([]);
});

it("service-target-port fails for a name that they do not have", () => {
  const misspelled = service("web", { ports: [{ port: 80, targetPort: "htpp" }] });
  expect(problemsOf(serviceTargetPort, [misspelled, deployment("web")])).toEqual([
    'Service/web spec.ports[0].targetPort: names a port that the selected pods do not have, got "htpp"; did you mean "http"?',
  ]);
});
