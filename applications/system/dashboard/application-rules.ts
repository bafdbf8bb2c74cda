import { type ChangeRules, unchangedBut, written } from "./change-rules.ts";

/**
 * What may change of an Application. An operation may name another source, another commit, objects of its own and options that delete
 * what they meet, so that it is taken only as the Application's own policy has it, while none runs, in the name of whoever asks.
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/sync-kubectl/
 */
export const applicationRules: ChangeRules = {
  variables: [
    { name: "annotations", expression: "dyn(object.metadata.?annotations.orValue({}))" },
    { name: "oldAnnotations", expression: "dyn(oldObject.metadata.?annotations.orValue({}))" },
    { name: "policy", expression: "dyn(object.spec.?syncPolicy.orValue({}))" },
    { name: "operation", expression: "dyn(object.?operation.orValue({}))" },
    { name: "sync", expression: "dyn(variables.operation.?sync.orValue({}))" },
    { name: "isOperationUnchanged", expression: "dyn(object).?operation == dyn(oldObject).?operation" },
  ],
  validations: [
    unchangedBut("object", "oldObject", ["metadata", "operation"]),
    unchangedBut("object.metadata", "oldObject.metadata", ["annotations", ...written]),
    unchangedBut("variables.annotations", "variables.oldAnnotations", ["argocd.argoproj.io/refresh"]),
    ...[
      "!has(oldObject.operation) && has(object.operation.sync)",
      'variables.operation.all(key, key in ["initiatedBy", "sync", "retry"])',
      'variables.operation.?initiatedBy.orValue({}).all(key, key == "username")',
      "variables.operation.?initiatedBy.?username.orValue(request.userInfo.username) == request.userInfo.username",
      'variables.sync.all(key, key in ["prune", "syncOptions"])',
      "!variables.sync.?prune.orValue(false) || variables.policy.?automated.?prune.orValue(false)",
      "variables.sync.?syncOptions.orValue([]) == variables.policy.?syncOptions.orValue([])",
      "variables.operation.?retry.orValue({}) == variables.policy.?retry.orValue({})",
    ].map((rule) => `variables.isOperationUnchanged || (${rule})`),
  ],
};
