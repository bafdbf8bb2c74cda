/** Words that make the value of a key a secret. */
const words: ReadonlySet<string> = new Set(
  `auth authorization cookie credential credentials dsn htpasswd jwt otp pass passphrase passwd password passwords pepper psk pwd salt
  secret secrets token tokens`.split(/\s+/),
);
/** The same across word borders, and what is only secret in company. */
const phrases =
  /passw(?:or)?d|passphrase|requirepass|secret|credential|token|htpasswd|basicauth|(?:access|account|admin|aes|api|app|auth|deploy|encrypt|encryption|gpg|hmac|integration|license|master|pgp|private|routing|service|session|shared|signing|ssh|storage|webhook|wg|wireguard)key|clientkeydata|connectionstring|snmpcommunity|communitystring|webhookurl/;

/** Last words of keys that tell about a secret without being one: `secretName`, `token-file`, `passwordPolicy`. */
const harmlessEnds: ReadonlySet<string> = new Set(
  `algorithm algorithms audience audiences backend class config count dir directory enabled encoding encryption endpoint expiration
  expiry file files format group header interval issuer kind length lifetime limit mode name names namespace namespaces optional path
  paths policy prefix provider providers rotation seconds size store timeout ttl type uri url version`.split(/\s+/),
);
/** First words that say that the value is the name of a Secret, a number or a switch. */
const harmlessStarts: ReadonlySet<string> = new Set(
  "automount disable enable existing max maximum min minimum num require use".split(" "),
);

/** What a key says about its value. */
interface KeyMeaning {
  readonly secret: boolean;
  readonly harmless: boolean;
  readonly reference: boolean;
}

const cacheLimit = 10_000;
const cache = new Map<string, KeyMeaning>();

function meaningOf(key: string): KeyMeaning {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const parts = wordsOf(key);
  const [first = "", last = first] = [parts[0], parts.at(-1)];
  const joined = parts.join("");
  const reference = /(?:refs?|selector)$/.test(last);
  const harmless = reference || (harmlessEnds.has(last) && !/webhookur[il]$/.test(joined));
  // A variable of this name is one; elsewhere every second mapping has a `key`.
  const named = key === "KEY" || phrases.test(joined) || parts.some((part) => words.has(part));
  const meaning = { secret: named && !harmless && !harmlessStarts.has(first), harmless, reference };
  if (cache.size === cacheLimit) cache.clear();
  cache.set(key, meaning);
  return meaning;
}

/** Whether a key, or the name of an environment variable or option, says that its value is a secret. */
export function isSecretKey(key: string): boolean {
  return meaningOf(key).secret;
}

/** Whether the value under a key is no secret even where secrets are expected: the name of something, a path, a setting. */
export function isHarmlessKey(key: string): boolean {
  return meaningOf(key).harmless;
}

/** Whether a key holds the way to another object: `secretKeyRef`. */
export function isReferenceKey(key: string): boolean {
  return meaningOf(key).reference;
}

/** The words of `DB_PASSWORD`, `dbPassword` and `example.com/db-password`; the domain of a label says nothing. */
function wordsOf(key: string): string[] {
  const name = key.slice(key.lastIndexOf("/") + 1);
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
