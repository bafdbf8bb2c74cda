import * as z from "zod";

/** The members of a schema: every one of its type, and no other. */
export type Shape<T> = Record<keyof T, z.ZodType>;

/** What is called later; what it answers is looked at then. */
export const anyFunction = z.custom((value) => typeof value === "function", {
  message: "is not a function",
  params: { fix: "write a function" },
});
