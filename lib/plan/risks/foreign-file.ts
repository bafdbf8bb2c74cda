import { fileType } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Files that somebody put beside the generated ones. */
export const foreignFile: RiskRule = ({ type, after }) => {
  const file = after?.foreignFile;
  if (file === undefined) return [];
  const message = `${file} was not generated from any source: synth will refuse it`;
  return [
    type === fileType
      ? warning("not-generated", message)
      : danger("not-generated", `${message}, who applies the folder will not`),
  ];
};
