/** What browsers take at most, and far more than people write. */
const longest = 2_048;

/**
 * What may stand in an `href` of something that somebody else wrote: an absolute address by HTTP or HTTPS, as browsers read it. Undefined for
 * all other texts, for addresses with a user or password, for those with characters that cannot be seen, and for those of Headlamp's API.
 * @see https://url.spec.whatwg.org/
 */
export function safeUrl(text: string | undefined): string | undefined {
  const url = plainUrl(text, /^https?:\/\/[^/\\]/i);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === "") return undefined;
  return url.username === "" && url.password === "" && !isBelowApi(url) ? url.href : undefined;
}

/**
 * Whether an address is one by which Headlamp hands on what the API answers. What a pod answers there by way of a proxy would be a page with
 * the rights of whoever opens it.
 */
function isBelowApi({ pathname }: URL): boolean {
  try {
    return pathname.length > 1 && /\/clusters\/.*\/apis?\//s.test(`${decodeURIComponent(pathname)}/`);
  } catch {
    return true;
  }
}

/** `safeUrl`, or the address of somebody who helps: `mailto:help@example.com`, with a subject at most. */
export function supportUrl(text: string | undefined): string | undefined {
  const url = plainUrl(text, /^mailto:[^@?&#]+@[^@?&#]+(?:\?subject=[^&#]*)?$/i);
  return url?.protocol === "mailto:" ? url.href : safeUrl(text);
}

function plainUrl(text: string | undefined, pattern: RegExp): URL | undefined {
  // Browsers drop spaces and line ends from addresses, so that a text with them is not what it seems.
  if (text === undefined || text.length > longest || /[\s\p{C}\\]/u.test(text) || !pattern.test(text)) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
