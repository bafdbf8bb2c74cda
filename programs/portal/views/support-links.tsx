import type { SupportLink } from "../../../lib/portal/settings.ts";
import { supportUrl } from "../registry/safe-url.ts";

/** Where people find help. */
export function SupportLinks({ links }: { readonly links: readonly SupportLink[] }) {
  const shown = links.flatMap(({ title, url }) => {
    const href = supportUrl(url);
    return href === undefined ? [] : [{ title, href }];
  });
  if (shown.length === 0) return null;
  return (
    <nav className="portal-support" aria-label="Help">
      {shown.map(({ title, href }) => (
        <a key={`${title} ${href}`} href={href}>
          {title}
        </a>
      ))}
    </nav>
  );
}
