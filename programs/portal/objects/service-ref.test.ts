import { expect, test } from "vitest";
import { serviceRef } from "./service-ref.ts";

test.each<[object, ReturnType<typeof serviceRef>]>([
  [
    { name: "web", port: 80 },
    { namespace: "here", service: "web", port: 80 },
  ],
  [
    { name: "web", port: "http", namespace: "there", group: "", kind: "Service" },
    { namespace: "there", service: "web", port: "http" },
  ],
  [{ name: "web" }, { namespace: "here", service: "web" }],
  [{ name: "files", kind: "Bucket" }, undefined],
  [{ name: "web", kind: "Service", group: "multicluster.x-k8s.io" }, undefined],
  [{ port: 80 }, undefined],
])("reads %j", (reference, service) => expect(serviceRef("here", reference)).toEqual(service));
