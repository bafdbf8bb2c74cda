import { eachUse, fieldOf, itemOf, pass, setMember, several, stepInto, unknown, type Value } from "./value.ts";

type TemplateFunction = (args: readonly Value[]) => Value;

/** They read texts, numbers or how much there is, and make something of it that has no members. */
const scalarFunctions = names(
  "abs add add1 add1f addf adler32sum ago all any atoi b64dec b64enc base camelcase cat ceil clean contains date dateInZone",
  "derivePassword dir div divf duration durationRound empty ext fail float64 floor ge genCA genPrivateKey genSelfSignedCert",
  "genSignedCert gt has hasPrefix hasSuffix htmlDate htpasswd indent initials int int64 isAbs join kebabcase le len lower lt",
  "max maxf min minf mod mul mulf nindent nospace not now osBase osDir plural print printf println quote randAlpha randAlphaNum",
  "randAscii randInt randNumeric regexFind regexFindAll regexMatch regexQuoteMeta regexReplaceAll regexReplaceAllLiteral",
  "regexSplit repeat replace round semver semverCompare seq sha1sum sha256sum sha512sum shuffle snakecase split splitList",
  "splitn squote sub subf substr swapcase title toDate toDecimal toString toStrings trim trimAll trimPrefix trimSuffix trunc",
  "unixEpoch until untilStep untitle upper urlParse urlquery uuidv4 wrap wrapWith mustRegexMatch mustRegexReplaceAll",
  "mustRegexReplaceAllLiteral mustHas html js lookup getHostByName",
);

/** One of their arguments comes out of them, or something with the members of all of them. */
const passingFunctions = names(
  "and append coalesce compact concat deepCopy default initial merge mergeOverwrite or prepend required rest reverse set",
  "slice sortAlpha ternary tuple uniq unset without",
);

const functions: Readonly<Record<string, TemplateFunction>> = {
  dict: (args) => {
    const dict: Value = { kind: "dict", members: new Map() };
    for (let index = 0; index + 1 < args.length; index += 2) setMember(dict, args[index], args[index + 1] ?? unknown);
    return dict;
  },
  list: listOf,
  tuple: listOf,
  append: ([list, ...items]) => several([list, listOf(items)]),
  prepend: ([list, ...items]) => several([list, listOf(items)]),
  set: ([dict = unknown, name, member = unknown]) => {
    if (dict.kind === "use") stepInto(dict, name);
    setMember(dict, name, member);
    return dict;
  },
  unset: ([dict = unknown, ...keys]) => reading(dict, keys),
  omit: ([dict = unknown, ...keys]) => reading(dict, keys),
  hasKey: ([dict = unknown, key]) => {
    stepInto(dict, key);
    return unknown;
  },
  pick: ([dict = unknown, ...keys]) => {
    const picked: Value = { kind: "dict", members: new Map() };
    for (const key of keys) setMember(picked, key, stepInto(dict, key));
    return picked;
  },
  index: ([value = unknown, ...steps]) => steps.reduce(stepInto, value),
  get: ([value = unknown, ...steps]) => steps.reduce(stepInto, value),
  dig: (args) => several([args.slice(0, -2).reduce(stepInto, args.at(-1) ?? unknown), args.at(-2)]),
  pluck: ([key, ...dicts]) => listOf(dicts.map((dict) => stepInto(dict, key))),
  first: ([list = unknown]) => itemOf(list),
  last: ([list = unknown]) => itemOf(list),
  values: ([dict = unknown]) => listOf([itemOf(dict)]),
  keys: ([dict = unknown]) => {
    itemOf(dict);
    return unknown;
  },
  chunk: (args) => listOf([args.at(-1) ?? unknown]),
  // Its second argument is what the text may read.
  tpl: ([text]) => {
    eachUse(text, pass);
    return unknown;
  },
  eq: compare,
  ne: compare,
  kindIs: askForType,
  kindOf: askForType,
  typeIs: askForType,
  typeIsLike: askForType,
  typeOf: askForType,
};

/**
 * What a function of Helm's templates makes of its arguments, and what that says of the values of the chart among them. What is not
 * known may read everything.
 * @see https://helm.sh/docs/chart_template_guide/function_list/
 */
export function call(name: string, args: readonly Value[]): Value {
  const plain = /^must[A-Z]/.test(name) ? name.charAt(4).toLowerCase() + name.slice(5) : name;
  const known = Object.hasOwn(functions, plain) ? functions[plain] : undefined;
  if (known !== undefined) return known(args);
  if (passingFunctions.has(plain)) return several(args);
  if (!scalarFunctions.has(plain)) for (const arg of args) eachUse(arg, pass);
  return unknown;
}

/** What is left of a dict without some keys; who leaves them out knows them. */
function reading(dict: Value, keys: readonly Value[]): Value {
  for (const key of keys) if (key.kind === "text") fieldOf(dict, key.text);
  return dict;
}

function listOf(items: readonly Value[]): Value {
  return { kind: "list", item: several(items) };
}

function compare(args: readonly Value[]): Value {
  if (args.some(({ kind }) => kind === "text")) {
    for (const arg of args) {
      eachUse(arg, (use) => {
        use.isCompared = true;
      });
    }
  }
  return unknown;
}

function askForType(args: readonly Value[]): Value {
  eachUse(args.at(-1), (use) => {
    use.isAskedForType = true;
  });
  return unknown;
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
