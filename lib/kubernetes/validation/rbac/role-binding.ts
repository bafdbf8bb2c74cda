import { Field } from "../field.ts";
import { dnsSubdomain, pathSegment } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

const apiGroup = "rbac.authorization.k8s.io";

export const validateRoleBinding: Validator = (object, report) => {
  validateBinding(new Field(object, report), { namespaced: true });
};

export const validateClusterRoleBinding: Validator = (object, report) => {
  validateBinding(new Field(object, report), { namespaced: false });
};

function validateBinding(binding: Field, { namespaced }: { readonly namespaced: boolean }): void {
  const role = binding.at("roleRef");
  // The API server fills in a missing group.
  if (role.at("apiGroup").text !== "") role.at("apiGroup").mustBeOneOf([apiGroup]);
  role.at("kind").mustBeFilled();
  role.at("kind").mustBeOneOf(namespaced ? ["ClusterRole", "Role"] : ["ClusterRole"]);
  role.at("name").mustBeFilledWith(pathSegment);
  for (const subject of binding.at("subjects").items) validateSubject(subject, { namespaced });
}

/** Users and groups have the API group that the API server fills in, service accounts have none. */
function validateSubject(subject: Field, { namespaced }: { readonly namespaced: boolean }): void {
  const name = subject.at("name");
  const group = subject.at("apiGroup");
  if (subject.at("kind").text === "ServiceAccount") {
    name.mustBeFilledWith(dnsSubdomain);
    if (group.text !== "") group.report(`must be empty for a ServiceAccount, got ${group.text}`);
    if (!namespaced) subject.at("namespace").mustBeFilled();
  } else {
    name.mustBeFilled();
    if (group.text !== "") group.mustBeOneOf([apiGroup]);
  }
}
