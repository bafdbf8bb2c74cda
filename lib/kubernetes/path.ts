/** Keys and list positions that lead from an object to a value in it. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_$][\w$-]*$/;
const stepPattern = /\.?([A-Za-z_$][\w$-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;

/** `spec.ports[0].name`, `metadata.annotations["example.com/note"]`; empty for the object itself. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "string" && plainKey.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** The inverse of `formatPath`. */
export function parsePath(text: string): Path {
  return Array.from(text.matchAll(stepPattern), ([, key, position, quoted]): string | number => {
    if (position !== undefined) return Number(position);
    return key ?? String(JSON.parse(quoted ?? '""'));
  });
}
