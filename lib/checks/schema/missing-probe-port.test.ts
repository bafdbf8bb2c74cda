import { describe, expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { missingProbePort } from "./missing-probe-port.ts";

describe("missing-probe-port", () => {
  const probe = (port: string | number) => ({ livenessProbe: { tcpSocket: { port } } });

  it("accepts names of the container, and numbers", () => {
    expect(
      problemsOf(missingProbePort, [deployment("web", {}, probe("http")), deployment("api", {}, probe(9))]),
    ).toEqual([]);
  });

  it("fails for other names, with the nearest", () => {
    expect(
      problemsOf(missingProbePort, [deployment("web", {}, probe("htpp")), deployment("api", {}, probe("metrics"))]),
    ).toEqual([
      'Deployment/web spec.template.spec.containers[0].livenessProbe.tcpSocket.port: is not a port of the container, got "htpp"; did you mean "http"?',
      'Deployment/api spec.template.spec.containers[0].livenessProbe.tcpSocket.port: is not a port of the container, got "metrics"; name a port of the container',
    ]);
  });
});
