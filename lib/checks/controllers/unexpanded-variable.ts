import { unexpanded } from "../../kubernetes/environment.ts";
import type { Rule } from "../rule.ts";

export const unexpandedVariable: Rule = {
  id: "unexpanded-variable",
  family: "controllers",
  severity: "warning",
  title: "Every variable in the environment is set before it is used",
  description:
    "A $(NAME) that no variable above it sets stays as it is: the program gets this text instead of the value. What the image sets is not known there.",
  check: (facts) =>
    facts.pods.flatMap(({ object, containers }) =>
      containers.flatMap((container) =>
        unexpanded(container).map(({ path, variable, comesLater }) => ({
          object,
          path,
          message: `keeps the text $(${variable}), because ${variable} is ${comesLater ? "set further down" : "not set"}`,
          fix: comesLater
            ? `set ${variable} above it`
            : `set ${variable}, or write $$(${variable}) if the text is meant`,
        })),
      ),
    ),
};
