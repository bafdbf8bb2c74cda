import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type {
  IValidatingAdmissionPolicy,
  IValidatingAdmissionPolicyBinding,
} from "kubernetes-models/admissionregistration.k8s.io/v1";
import { applicationRules } from "./application-rules.ts";
import { type ChangeRules, unchangedBut, written } from "./change-rules.ts";
import { metadataOf } from "./subjects.ts";

interface AdmissionProps {
  readonly namespace: string;
  readonly operatorGroups: readonly string[];
}

const admission = "admissionregistration.k8s.io/v1";

/** Annotation of a pod template by which `kubectl rollout restart` makes new pods. */
const restartedAt = "kubectl.kubernetes.io/restartedAt";

/** The API server counts in it how often a DaemonSet's template changed, whatever one writes. */
const templateGeneration = "deprecated.daemonset.template.generation";

const workloadRules: ChangeRules = {
  variables: [
    { name: "annotations", expression: "dyn(object.metadata.?annotations.orValue({}))" },
    { name: "oldAnnotations", expression: "dyn(oldObject.metadata.?annotations.orValue({}))" },
    { name: "template", expression: "dyn(object.spec.template.?metadata.orValue({}))" },
    { name: "oldTemplate", expression: "dyn(oldObject.spec.template.?metadata.orValue({}))" },
    { name: "marks", expression: "dyn(variables.template.?annotations.orValue({}))" },
    { name: "oldMarks", expression: "dyn(variables.oldTemplate.?annotations.orValue({}))" },
  ],
  validations: [
    unchangedBut("object", "oldObject", ["metadata", "spec"]),
    unchangedBut("object.metadata", "oldObject.metadata", ["annotations", ...written]),
    unchangedBut("variables.annotations", "variables.oldAnnotations", [templateGeneration]),
    unchangedBut("object.spec", "oldObject.spec", ["template"]),
    unchangedBut("object.spec.template", "oldObject.spec.template", ["metadata"]),
    unchangedBut("variables.template", "variables.oldTemplate", ["annotations"]),
    unchangedBut("variables.marks", "variables.oldMarks", [restartedAt]),
  ],
};

const nodeRules: ChangeRules = {
  variables: [],
  validations: [
    unchangedBut("object", "oldObject", ["metadata", "spec"]),
    unchangedBut("object.metadata", "oldObject.metadata", written),
    unchangedBut("object.spec", "oldObject.spec", ["unschedulable"]),
  ],
};

/**
 * Holds what people may patch to what the actions of the dashboard change: RBAC knows no fields, and whoever patches a Deployment as
 * they like runs what they like.
 */
export function addAdmission(scope: Construct, { namespace, operatorGroups }: AdmissionProps): void {
  const users = ["operator", "admin"].map((role) => `system:serviceaccount:${namespace}:${role}`);
  const subjects = `request.userInfo.username in ${JSON.stringify(users)} || request.userInfo.groups.exists(group, group in ${JSON.stringify(operatorGroups)})`;
  const policies = [
    {
      what: "applications",
      group: "argoproj.io",
      resources: ["applications"],
      rules: applicationRules,
      message:
        "from the dashboard an Application is synced as its policy says, or refreshed; nothing else of it is changed",
    },
    {
      what: "workloads",
      group: "apps",
      resources: ["deployments", "statefulsets", "daemonsets"],
      rules: workloadRules,
      message: `from the dashboard a workload is restarted by ${restartedAt} of its pod template; nothing else of it is changed`,
    },
    {
      what: "nodes",
      group: "",
      resources: ["nodes"],
      rules: nodeRules,
      message: "from the dashboard a node is cordoned and uncordoned; nothing else of it is changed",
    },
  ];
  for (const { what, group, resources, rules, message } of policies) {
    const metadata = metadataOf(what);
    new ApiObject(scope, `policy-${what}`, {
      apiVersion: admission,
      kind: "ValidatingAdmissionPolicy",
      metadata,
      spec: {
        failurePolicy: "Fail",
        matchConstraints: {
          resourceRules: [{ apiGroups: [group], apiVersions: ["*"], operations: ["UPDATE"], resources }],
        },
        matchConditions: [
          { name: "role-of-the-dashboard", expression: subjects },
          // Whoever may replace the object by other rights, an administrator of the cluster say, needs no leave for a part of it.
          { name: "only-patches", expression: '!authorizer.requestResource.check("update").allowed()' },
        ],
        ...(rules.variables.length > 0 && { variables: [...rules.variables] }),
        validations: rules.validations.map((expression) => ({ expression, message, reason: "Forbidden" })),
      },
    } satisfies IValidatingAdmissionPolicy);
    new ApiObject(scope, `policy-binding-${what}`, {
      apiVersion: admission,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata,
      spec: { policyName: metadata.name, validationActions: ["Deny"] },
    } satisfies IValidatingAdmissionPolicyBinding);
  }
}
