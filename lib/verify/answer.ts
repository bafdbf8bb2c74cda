import { counted, listed } from "../wording.ts";
import { type Area, fail, type Row, warn } from "./row.ts";

/** Why a question was not answered. */
export type Refusal =
  | {
      /** Nobody gave the right to ask. */
      readonly why: "forbidden";
      readonly verb: string;
      /** In the plural, with its group: `certificates.cert-manager.io`. */
      readonly resource: string;
    }
  | {
      /**
       * `missing`: there is no such object. `unserved`: nor such a kind. `unreachable`: nobody answered, or not to this user.
       * `failed`: anything else.
       */
      readonly why: "missing" | "unserved" | "unreachable" | "failed";
      readonly text: string;
    };

/** What came back from a cluster. Nothing in it can be trusted to be what its kind says. */
export type Answer<Value> = { readonly value: Value } | { readonly refusal: Refusal };

/** What a refusal means for those who can judge nothing without the answer: never that all is well. */
export function refusalRow(area: Area, name: string, refusal: Refusal): Row {
  if (refusal.why === "forbidden") return { area, name, ...forbidden([refusal]) };
  const text = `could not be asked: ${refusal.text}`;
  const fix = "see whether kubectl gets an answer with this kubeconfig";
  return { area, name, ...(refusal.why === "unreachable" ? fail(text, fix) : warn(text, fix)) };
}

/** What cannot be judged for lack of rights. */
export function forbidden(refusals: readonly (Refusal & { readonly why: "forbidden" })[]) {
  const rights = [...new Set(refusals.map(({ verb, resource }) => `${verb} ${resource}`))];
  return warn(
    `not judged: this user may not ${listed(rights)}`,
    `have a ClusterRole allow ${rights.length === 1 ? "it" : `these ${counted(rights.length, "right")}`}`,
  );
}
