/** A word of an action. `path` is the fields behind it: `a` and `b` in `$x.a.b`. */
export type Operand =
  /** With no fields the dot itself. */
  | { readonly kind: "dot"; readonly path: readonly string[] }
  | { readonly kind: "variable"; readonly name: string; readonly path: readonly string[] }
  | { readonly kind: "group"; readonly pipeline: Pipeline; readonly path: readonly string[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "function"; readonly name: string }
  /** A number, `true`, `nil`. */
  | { readonly kind: "constant" };

/** Commands, each of which gets the result of the one before it as its last argument. */
export interface Pipeline {
  /** The variables that get the result: two for the key and the value of a range. */
  readonly variables: readonly string[];
  /** Whether the variables are there already. */
  readonly assigns: boolean;
  readonly commands: readonly (readonly Operand[])[];
}

/** What a template does; its text is left out. */
export type Node =
  | { readonly kind: "output"; readonly pipeline: Pipeline }
  | {
      readonly kind: "if" | "with" | "range";
      readonly pipeline: Pipeline;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: "define"; readonly name: string; readonly body: readonly Node[] }
  | { readonly kind: "template"; readonly name: string; readonly pipeline: Pipeline };
