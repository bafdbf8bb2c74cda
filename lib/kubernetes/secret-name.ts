/** Words that make the value of a key a secret. */
const WORDS = new Set(
  `auth authorization cookie credential credentials dsn htpasswd jwt otp pass passphrase passwd password passwords psk pwd salt secret secrets
  token tokens`.split(/\s+/),
);
/** The same across word borders, and what is only secret in company. */
const PHRASES =
  /passw(?:or)?d|passphrase|secret|credential|token|htpasswd|(?:access|api|app|auth|encryption|integration|license|master|private|routing|service|session|shared|signing|webhook)key|connectionstring|webhookurl/;

/** Last words of keys that tell about a secret without being one: `secretName`, `token-file`, `passwordPolicy`. */
const HARMLESS = new Set(
  `algorithm algorithms audience audiences class config count dir directory enabled encoding encryption endpoint expiration
  expiry file files format group header interval issuer kind length lifetime mode name names namespace namespaces optional path
  paths policy provider rotation seconds size store timeout ttl type uri url version`.split(/\s+/),
);
/** First words that say that the value is the name of a Secret. */
const POINTERS = new Set(["existing", "automount"]);

/** What a key says about its value. */
interface KeyMeaning {
  readonly secret: boolean;
  readonly harmless: boolean;
  readonly reference: boolean;
}

const CACHE_LIMIT = 10_000;
const cache = new Map<string, KeyMeaning>();

function meaningOf(key: string): KeyMeaning {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const words = wordsOf(key);
  const joined = words.join("");
  const last = words.at(-1) ?? "";
  const reference = /(?:refs?|selector)$/.test(last);
  const harmless = reference || (HARMLESS.has(last) && !/webhookur[il]$/.test(joined));
  const named = PHRASES.test(joined) || words.some((word) => WORDS.has(word));
  const meaning = { secret: named && !harmless && !POINTERS.has(words[0] ?? ""), harmless, reference };
  if (cache.size === CACHE_LIMIT) cache.clear();
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
