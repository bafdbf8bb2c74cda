import { defineApplication } from "../../lib/application/application.ts";
import { WebService } from "../../lib/constructs/web-service.ts";

export default defineApplication({
  description: "Echoes the request; a first test of the ingress.",
  routes: [{ subdomain: "whoami", service: "whoami", port: 80, title: "Who am I", icon: "mdi:account" }],
  build: ({ chart }) => {
    new WebService(chart, "whoami", { image: "traefik/whoami:v1.11.0", port: 80 });
  },
});
