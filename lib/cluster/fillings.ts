import * as z from "zod";

/** The names of what can fill a slot. */
export function fillingsOf(schema: z.core.$ZodType): string[] {
  const { options } = unionOf(schema);
  return options.map((option) => {
    const type = option instanceof z.ZodObject ? option.shape.type : undefined;
    if (!(type instanceof z.ZodLiteral)) throw new Error("a filling has no type");
    return String(type.value);
  });
}

/** Every choice of fillings that a slot allows: one of them, or some where it takes several. */
export function choicesOf(schema: z.core.$ZodType): (string | string[])[] {
  const fillings = fillingsOf(schema);
  if (!unionOf(schema).isList) return fillings;
  const subsets: string[][] = [[]];
  for (const each of fillings) subsets.push(...subsets.map((some) => [...some, each]));
  return subsets.slice(1);
}

/** What can fill a slot, and whether it takes a list of that. */
function unionOf(schema: z.core.$ZodType): { readonly options: readonly z.core.$ZodType[]; readonly isList: boolean } {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return unionOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return { ...unionOf(schema.element), isList: true };
  if (schema instanceof z.ZodDiscriminatedUnion) return { options: schema.options, isList: false };
  throw new Error("the schema of a slot is not a union");
}
