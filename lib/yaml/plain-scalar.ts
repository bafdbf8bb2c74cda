const words: ReadonlyMap<string, boolean | number | null> = new Map<string, boolean | number | null>([
  ...forms(true, "y Y yes Yes YES true True TRUE on On ON"),
  ...forms(false, "n N no No NO false False FALSE off Off OFF"),
  ...forms(null, "~ null Null NULL"),
  ...forms(Number.POSITIVE_INFINITY, ".inf .Inf .INF +.inf +.Inf +.INF"),
  ...forms(Number.NEGATIVE_INFINITY, "-.inf -.Inf -.INF"),
  ...forms(Number.NaN, ".nan .NaN .NAN"),
]);

function forms<T>(value: T, list: string): [string, T][] {
  return list.split(" ").map((word) => [word, value]);
}

const longestWord = 5;

/**
 * What Kubernetes takes an unquoted YAML scalar for. Its reader follows YAML 1.1 with exceptions: dates and times, and numbers
 * of base 60, are texts, and `0o17` is a number too. Integers that a double cannot hold are rounded. Infinite numbers and NaN
 * are returned as such, although JSON has none.
 * @see https://github.com/kubernetes-sigs/yaml
 */
export function plainScalar(text: string): string | boolean | number | null {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return number(text); // 0 to 9
  if (first === 43 || first === 45 || first === 46) return words.get(text) ?? number(text); // + - .
  if (text.length > longestWord) return text;
  if (text === "") return null;
  const word = words.get(text);
  return word === undefined ? text : word;
}

function number(text: string): string | number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  if (text.startsWith(".")) {
    const isFloat = /^\.\d+(?:_\d+)*(?:e[-+]?\d+(?:_\d+)*)?$/i.test(text);
    return isFloat ? decimal(text.replaceAll("_", ""), text) : text;
  }
  const digits = text.replaceAll("_", "");
  const [, sign, base, value] = /^([-+]?)0([box]?)([\da-f]+)$/i.exec(digits) ?? [];
  if (sign !== undefined && base !== undefined && value !== undefined) {
    const integer = inBase(sign, base.toLowerCase() || "o", value);
    if (integer !== undefined) return integer;
  }
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(digits) ? decimal(digits, text) : text;
}

/** A number too large for a double is a text. */
function decimal(digits: string, text: string): string | number {
  const value = Number(digits);
  if (!Number.isFinite(value)) return text;
  return value === 0 ? 0 : value; // JSON's -0 is 0
}

const allowedDigits: Readonly<Record<string, RegExp>> = { b: /^[01]+$/, o: /^[0-7]+$/, x: /^[\da-f]+$/i };

/** Undefined when it is no integer of 64 bits. */
function inBase(sign: string, base: string, digits: string): number | undefined {
  if (allowedDigits[base]?.test(digits) !== true) return undefined;
  const value = BigInt(`0${base}${digits}`);
  const limit = sign === "" ? 2n ** 64n - 1n : sign === "-" ? 2n ** 63n : 2n ** 63n - 1n;
  if (value > limit) return undefined;
  return Number(sign === "-" ? -value : value);
}
