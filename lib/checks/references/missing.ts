import { kindIn } from "../../kubernetes/kinds.ts";
import { everywhere } from "../../kubernetes/makes.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { CheckReference } from "../facts/references.ts";
import type { Finding, Rule } from "../rule.ts";

interface MissingObject extends Pick<Rule, "id" | "title" | "description"> {
  /** Kinds that are looked for, as `apps/Deployment` or `/Service`. */
  readonly kinds: readonly string[];
  /** What to do when no name is near. */
  readonly fix: string;
  /** What exists without being known by name. @default - nothing */
  readonly exists?: (reference: CheckReference, facts: Facts) => boolean;
}

/** A rule that every object of some kinds exists that others refer to by name. */
export function missingObject({ kinds, fix, exists = () => false, ...info }: MissingObject): Rule {
  return {
    ...info,
    family: "references",
    severity: "error",
    needs: "closed",
    check: (facts) =>
      kinds.flatMap((kind) =>
        facts
          .referencesTo(kind)
          .filter(({ namespace, name }) => facts.knows(kind, namespace, name) === false)
          .filter((reference) => !exists(reference, facts))
          .map((reference) => missing(facts, kind, reference, fix)),
      ),
  };
}

function missing(facts: Facts, kind: string, { from, path, namespace, name }: CheckReference, fix: string): Finding {
  const shortKind = kindIn(kind);
  const elsewhere = facts.catalog.namespacesWith(kind, name).filter((other) => other !== "" && other !== everywhere);
  const where = namespace === "" || namespace === everywhere ? name : `${namespace}/${name}`;
  return {
    object: from,
    path,
    message: `names ${shortKind} ${where}, which does not exist`,
    ...(elsewhere.length > 0 && namespace !== ""
      ? {
          expected: `a ${shortKind} in namespace ${namespace}`,
          fix: `there is one in namespace ${elsewhere.sort().slice(0, 3).join(", ")}: it must be in the same as what uses it`,
        }
      : offer(facts.speller, name, facts.catalog.names(kind, namespace), fix)),
  };
}
