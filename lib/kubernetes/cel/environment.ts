import type { Overload } from "./functions/overload.ts";
import type { Type } from "./type.ts";

/** What an expression can name, beside the functions that all expressions have. */
export interface CelEnvironment {
  /** By name; a name may hold dots. */
  readonly variables: ReadonlyMap<string, Type>;
  /** @default - none */
  readonly functions?: ReadonlyMap<string, readonly Overload[]>;
  /** Whether `cel.bind` is known. @default false */
  readonly hasBindings?: boolean;
  /** The type that a message such as `Object.spec{}` makes; undefined for a name that is none. @default - there are no messages */
  readonly messageType?: (name: string) => Type | undefined;
}
