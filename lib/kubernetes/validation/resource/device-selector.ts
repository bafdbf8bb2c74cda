import type { Field } from "../field.ts";

const mostSelectors = 32;
const longestExpression = 10 * 1024;

/** Which devices are meant; whether the expressions compile is not looked at. */
export function validateDeviceSelectors(selectors: Field): void {
  selectors.mustHaveAtMost(mostSelectors, "items");
  for (const selector of selectors.items) {
    const cel = selector.at("cel");
    if (!cel.isSet) {
      cel.report("is missing");
      continue;
    }
    cel.at("expression").mustBeFilled();
    cel.at("expression").mustHaveAtMost(longestExpression, "characters");
  }
}
