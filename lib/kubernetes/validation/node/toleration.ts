import type { Field } from "../field.ts";
import { labelValue } from "../named-formats.ts";

/** Which taints a pod bears: what must fit together. */
export function validateToleration(toleration: Field): void {
  const key = toleration.at("key");
  const operator = toleration.at("operator");
  if (key.text === "" && operator.text !== "Exists") operator.report("must be Exists without a key");
  if (operator.text === "Exists" && toleration.at("value").text !== "")
    toleration.at("value").report("must be empty with the operator Exists");
  if (operator.text !== "Exists") toleration.at("value").mustBe(labelValue);
  if (toleration.at("tolerationSeconds").isSet && toleration.at("effect").text !== "NoExecute")
    toleration.at("effect").report("must be NoExecute with tolerationSeconds");
}
