import { expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { unexpandedVariable } from "./unexpanded-variable.ts";

const [name, address] = [
  { name: "NAME", value: "web" },
  { name: "ADDRESS", value: "http://$(NAME)/" },
];
const field = "Deployment/web spec.template.spec.containers[0]";

it("unexpanded-variable passes for a variable that is set before", () => {
  expect(problemsOf(unexpandedVariable, [deployment("web", {}, { env: [{ ...name }, { ...address }] })])).toEqual([]);
});

it("unexpanded-variable fails for one that is set later, or nowhere", () => {
  expect(problemsOf(unexpandedVariable, [deployment("web", {}, { env: [{ ...address }, { ...name }] })])).toEqual([
    `${field}.env[0].value: keeps the text $(NAME), because NAME is set further down; set NAME above it`,
  ]);
  expect(problemsOf(unexpandedVariable, [deployment("web", {}, { args: ["--for=$(NAME)"] })])).toEqual([
    `${field}.args[0]: keeps the text $(NAME), because NAME is not set; set NAME, or write $$(NAME) if the text is meant`,
  ]);
});
