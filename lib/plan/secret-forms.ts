import { isSecretKey } from "../kubernetes/secret-name.ts";

/** Gives what is shown in place of a secret. */
export type Hide = (secret: string) => string;

/** Whether a value holds the place of another that comes from elsewhere: `${PASSWORD}`, `{{ .user }}:{{ .password }}`, nothing. */
export function isPlaceholder(value: string): boolean {
  return /^(?:(?:\$\([\w.-]+\)|\$\{[\w.-]+\}|\{\{[^"'`{}]*\}\})[:/@,.-]?)*$/.test(value);
}

/**
 * Secrets that show by their form, whatever they are called. The second group, or else the whole match, is the secret. Lengths are
 * limited so that no text takes quadratic time.
 */
const forms: readonly RegExp[] = [
  /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)([\s\S]*?)(?=-----END|$)/g,
  /(\bPrivate-Lines: \d+\s)([\s\S]*?)(?=\nPrivate-MAC|$)/g,
  // Users of addresses, with a scheme and without.
  /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/"'<>@:]{0,200}:(?!\d{1,5}(?:\/|$))[^\s"'<>]{0,300}|(?!git@)[^\s/"'<>@:]{1,200})(?=@)/gi,
  /(\b[\w.+-]{1,64}:)([^\s:@/"'<>]{1,200})(?=@(?:tcp|unix)\(|@(?!sha\d+:)[\w.-]{1,200}:\d)/g,
  // A line of `.pgpass`.
  /^((?![\da-f:.]+$)[^\s:#]{1,253}:(?:\d{1,5}|\*):[^:\s]{1,63}:[^:\s]{1,63}:)(\S+)$/gim,
  // Addresses that let in who knows them.
  /(\bhttps:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)|(?:\w+\.)?discord(?:app)?\.com\/api\/(?:v\d+\/)?webhooks|[\w.-]{1,100}\.webhook\.office\.com|outlook\.office(?:365)?\.com\/webhook|hooks\.zapier\.com\/hooks|hc-ping\.com)\/)([^\s"'<>]+)/g,
  /(\bapi\.telegram\.org\/(?:file\/)?bot)([^/\s"'<>]+)/g,
  /(\b(?:Bearer|Basic|Token|Splunk|GenieKey)\s+)((?=\S{0,200}(?:[\d=]|[a-z][A-Z]))[\w.~+/-]{8,}=*)/g,
  // Tokens of known make.
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|gl[a-z]{2,7}-[\w-]{20,}|xox[abeprs]-[\w-]{10,}|xapp-[\w-]{10,}|A[KS]IA[0-9A-Z]{16}|sk-[\w-]{20,}|[rs]k_(?:live|test)_\w{16,}|whsec_[\w+/]{16,}|AIza[\w-]{30,}|ya29\.[\w.-]{20,}|GOCSPX-[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,}|pypi-[\w-]{16,}|npm_\w{30,}|hf_\w{20,}|gsk_\w{20,}|tskey-[\w-]{10,}|do[op]_v1_\w{32,}|dckr_pat_[\w-]{20,}|glsa_\w{20,}|hv[bs]\.[\w-]{20,}|shp(?:at|ss|ca|pa)_\w{20,}|ATATT3[\w=-]{20,}|NRAK-\w{20,}|lin_api_\w{20,}|key-[\da-f]{32})/g,
  /\b\d{8,10}:AA[\w-]{16,}/g,
  /\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}/g,
  /\bAGE-SECRET-KEY-1[0-9A-Z]+/g,
  /\bK10[\da-f]{20,}::[^\s"']+/g,
  /\beyJ[\w-]{8,4000}\.[\w-]{8,4000}\.[\w-]{0,4000}/g,
  // Hashes of passwords.
  /\$\$?(?:2[abxy]|apr1|[156y]|7|argon2(?:id?|d)|pbkdf2[\w-]{0,20}|scrypt)\$[\w./+$=,-]{8,}/g,
  /\{S{0,2}SHA(?:256|512)?\}[\w+/]{16,}=*/g,
];

/** What every one of them has. */
const hint =
  /:(?:\d+|\*):|-----begin|private-lines|:\/\/|@|bearer|basic|token|splunk|geniekey|gh[a-z]_|github_|gl[a-z]{2,7}-|xox|xapp-|a[ks]ia|sk-|[rs]k_|whsec|aiza|ya29|gocspx|sg\.|pypi-|npm_|hf_|tskey|v1_|dckr|glsa|hv[bs]\.|shp|atatt|nrak|lin_api|key-|:aa|\.[\w-]{6}\.|k10|eyj|\$|\{s/i;

const queryValue = /([?&;](?:amp;)?([\w.-]{1,80})=)([^&#\s"'<>]+)/g;
const queryNames = /^(?:code|key|sas|sig)$|signature|credential/i;

/**
 * Hides what has the form of a secret: private keys, users in URLs, tokens of known make, what looks random.
 * @param isPublic whether what looks random is shown
 */
export function redactForms(text: string, hide: Hide, isPublic = false): string {
  let shown = text;
  if (hint.test(text)) {
    for (const form of forms) {
      shown = shown.replace(form, (match: string, ...groups: unknown[]) => {
        const [before, secret] = groups;
        return typeof before === "string" && typeof secret === "string" ? before + hide(secret) : hide(match);
      });
    }
  }
  if (shown.includes("=")) {
    shown = shown.replace(queryValue, (match, before: string, name: string, value: string) =>
      isSecretKey(name) || queryNames.test(name) ? before + hide(value) : match,
    );
  }
  return isPublic ? shown : redactRandom(shown, hide);
}

const word = /[\w+/-]{16,}={0,2}/g;
/** Public by their form: certificates, public keys, checksums. */
const published =
  /-----BEGIN (?!.{0,40}PRIVATE)[A-Z0-9 ]{1,60}-----[^-]*|\b(?:ssh-\w+|ecdsa-[\w-]{1,40}) AAAA\S+|LS0tLS1CRUdJTiBDRVJ\S+|\bsha\d+[-:]\S+/g;

/** Hides words that nobody would write by hand. */
function redactRandom(text: string, hide: Hide): string {
  if (text.search(word) < 0) return text;
  const shows = [...text.matchAll(published)].map(({ index, 0: { length } }) => [index, index + length] as const);
  let next = 0;
  return text.replace(word, (match: string, index: number) => {
    while ((shows[next]?.[1] ?? Number.POSITIVE_INFINITY) <= index) next++;
    if ((shows[next]?.[0] ?? Number.POSITIVE_INFINITY) <= index) return match;
    // A path has words; base64 has none.
    if (!match.includes("/")) return isRandom(match) ? hide(match) : match;
    const parts = match.split("/");
    if (isRandom(match) && !parts.some((part) => /^[a-z]{3,}$/.test(part))) return hide(match);
    return parts.map((part) => (isRandom(part) ? hide(part) : part)).join("/");
  });
}

/** How often the kind of letter changes from one to the next: in random base64 two times of three, in `camelCase2` rarely. */
const changes = 0.36;

function isRandom(text: string): boolean {
  if (text.length < 16 || !/[a-z]/.test(text) || !/[A-Z]/.test(text) || !/\d[^\d]+\d|\d{2}/.test(text)) return false;
  let changed = 0;
  let before = "";
  for (const letter of text) {
    const kind =
      letter >= "a" && letter <= "z"
        ? "a"
        : letter >= "A" && letter <= "Z"
          ? "A"
          : letter >= "0" && letter <= "9"
            ? "0"
            : "";
    if (kind !== before && kind !== "" && before !== "") changed++;
    before = kind;
  }
  return changed >= changes * (text.length - 1);
}
