/** Words that make the value of a key a secret. */
const words: ReadonlySet<string> = new Set(
  `apikey auth authorization bearer bindpw cookie credential credentials creds dsn htpasswd jwt mnemonic netrc otp pass passcode passphrase
  passwd password passwords pepper pgpass psk pw pwd salt secret secrets token tokens totp`.split(/\s+/),
);
/** The same across word borders, and what is only secret in company. */
const phrases =
  /passw(?:or)?d|passphrase|requirepass|masterauth|secret|credential|token|htpasswd|basicauth|(?:access|account|admin|aes|api|app|auth|binding|deploy|decryption|encrypt|encryption|gpg|hmac|host|integration|jwt|license|master|pgp|preshared|private|root|routing|server|service|session|shared|sign|signing|ssh|storage|tls|tsig|webhook|wg|wireguard)key|clientkeydata|connectionstring|snmpcommunity|communitystring|webhookurl|(?:admin|bind|db|ftp|ldap|mail|my|mysql|pg|redis|root|smtp|user)(?:pass|pwd)$/;

/** Last words of keys that tell about a secret without being one: `secretName`, `token-file`, `passwordPolicy`. */
const harmlessEnds: ReadonlySet<string> = new Set(
  `address addresses affinity algorithm algorithms allowed allowlist annotations args audience audiences backend
  bundle ca capacity cert certificate checksum cidr cidrs class command config count cpu crt digest dir directory
  disabled domain domains enabled encoding encryption endpoint endpoints env environment expiration expires expiry
  file files fingerprint format group groups header headers host hostname hosts image images ingress interval ip ips
  issuer kind label labels length level lifetime limit limits location log memory method mode name names namespace
  namespaces network networks node nodes optional path paths plugin policy port ports prefix protocol provider
  providers registry realm replicas repository request requests required resource resources retries role roles rotation
  rounds route routes rule rules scheme scope scopes seconds securitycontext server servers service services sha256
  size store strategy tag threshold timeout tolerations ttl type uid uri url urls version volume volumes weight
  whitelist`.split(/\s+/),
);
/** First words that say that the value is the name of a Secret, a number or a switch. */
const harmlessStarts: ReadonlySet<string> = new Set(
  "allow automount create disable enable existing has is max maximum min minimum num public require skip use".split(
    " ",
  ),
);
/** Last words of keys of what belongs to a secret, and is told or not together with it: `auth_username`. */
const companions: ReadonlySet<string> = new Set(["user", "username", "email"]);
/** Words of secrets that are also those of components: `auth.yaml`, `auth-signin`. */
const vagueWords: ReadonlySet<string> = new Set(["auth", "authorization", "cookie", "jwt", "otp"]);
const keyVariable = /^(?:(?!.*(?:CACHE|FOREIGN|OBJECT|PARTITION|PRIMARY|SORT)_)[A-Z][A-Z\d_]*_)?KEY$/;
const document = /\.(?:ya?ml|json|toml|conf|cfg|ini|properties|xml|[jt]s|lua|php|py|rb|sh|md|html?)$/i;
/** What is in the Secret that a field names: `tlsSecret`, `imagePullSecrets`. */
const namedSecret = /(?:ca|cert|certificate|pull|tls)secrets?$/;
const annotatedSecret = /(?:auth|ca|cert|credentials?|ssl|tls)secret$/;

/** What a key says about its value. */
interface KeyMeaning {
  readonly secret: boolean;
  readonly harmless: boolean;
  readonly reference: boolean;
  readonly vague: boolean;
}

const cacheLimit = 10_000;
const cache = new Map<string, KeyMeaning>();

function meaningOf(key: string): KeyMeaning {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const parts = wordsOf(key);
  const [first = "", last = first] = [parts[0], parts.at(-1)];
  const joined = parts.join("");
  // Annotations that name one: `nginx.ingress.kubernetes.io/auth-secret`.
  const reference =
    /(?:refs?|selector)$/.test(last) || namedSecret.test(joined) || (key.includes("/") && annotatedSecret.test(joined));
  const harmless =
    reference ||
    harmlessStarts.has(first) ||
    joined.endsWith("publickey") ||
    joined === "nodeselector" ||
    (harmlessEnds.has(last) && !/webhookur[il]$/.test(joined));
  const found = parts.filter((part) => words.has(part));
  const vague = found.every((part) => vagueWords.has(part)) && !phrases.test(joined);
  const named =
    (vague ? found.length > 0 && !document.test(key) : true) ||
    // A variable of this name is one; elsewhere every second mapping has a `key`.
    keyVariable.test(key) ||
    joined === "community" ||
    isSecretFile(key);
  const secret = named && !harmless && !companions.has(last);
  const meaning = { secret, harmless, reference, vague: vague && found.length > 0 };
  if (cache.size === cacheLimit) cache.clear();
  cache.set(key, meaning);
  return meaning;
}

/** Whether a key, or the name of an environment variable, option or file, says that its value is a secret. */
export function isSecretKey(key: string): boolean {
  return meaningOf(key).secret;
}

/** Whether a secret's key can also be one of a component that has to do with secrets. */
export function isVagueKey(key: string): boolean {
  return meaningOf(key).vague;
}

/** Whether the value under a key is no secret even where secrets are expected: the name of something, an address, a setting. */
export function isHarmlessKey(key: string): boolean {
  return meaningOf(key).harmless;
}

/** Whether a key holds the way to another object: `secretKeyRef`. */
export function isReferenceKey(key: string): boolean {
  return meaningOf(key).reference;
}

/** Whether each value below a key is a secret of its own: `passwords: { alice: x }`. */
export function isSecretCollection(key: string): boolean {
  return /(?:s|stringdata)$/i.test(key) && isSecretKey(key);
}

/** Files of keys. */
function isSecretFile(name: string): boolean {
  return /\.(?:key|p12|pfx|jks|keystore|ppk|kdbx|gpg)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/i.test(name);
}

/** The words of `DB_PASSWORD`, `dbPassword` and `example.com/db-password`; the domain of a label says nothing. */
function wordsOf(key: string): string[] {
  const name = key.slice(key.lastIndexOf("/") + 1);
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
