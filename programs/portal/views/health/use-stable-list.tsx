import { useRef } from "react";

/** The list of before as long as its members are the same. */
export function useStableList<T>(list: readonly T[]): readonly T[] {
  const last = useRef(list);
  const isSame = last.current.length === list.length && list.every((member, index) => member === last.current[index]);
  if (!isSame) last.current = list;
  return last.current;
}
