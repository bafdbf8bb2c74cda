import { missingObject } from "./missing.ts";

export const missingService = missingObject({
  id: "missing-service",
  kinds: ["/Service"],
  title: "Every Service that is referred to exists",
  description: "A route or webhook that leads to no Service answers every call with an error.",
  fix: "add the Service, or declare it in provides.services of the application whose chart makes it",
});
