import { defaultClassAnnotation } from "../../kubernetes/default-class.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding } from "../rule.ts";

/**
 * Reports every default class but the first.
 * @param builtIn the default class that K3s brings
 */
export function defaultClasses(facts: Facts, kind: string, builtIn: string | undefined): Finding[] {
  const defaults = facts.ofKind(kind).flatMap((object): { readonly object: CheckObject; readonly path: Path }[] => {
    const annotation = defaultClassAnnotation(kind, object.manifest);
    return annotation === undefined ? [] : [{ object, path: ["metadata", "annotations", annotation] }];
  });
  // A manifest of the same name configures the one of K3s.
  const others = defaults.filter(({ object }) => object.manifest.metadata.name !== builtIn);
  const [first, ...rest] = builtIn === undefined ? defaults : [undefined, ...others];
  const owner = first === undefined ? `${builtIn}, which K3s brings` : describeObject(first.object.manifest);
  return rest.flatMap((each) =>
    each === undefined
      ? []
      : [{ ...each, message: `makes a second default class beside ${owner}`, fix: "let only one be the default" }],
  );
}
