import { Portal as Elsewhere } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { CopyButton } from "./copy-button.tsx";
import { HeadlampPage } from "./landing.tsx";
import { forgetContexts } from "./portal-context.tsx";
import { PortalRoot } from "./portal-root.tsx";
import { SupportLinks } from "./support-links.tsx";
import { useDocumentTitle } from "./use-document-title.tsx";

interface SignInProps {
  readonly settings: PortalSettings;
  /** Headlamp's page: "token" asks for one, "login" offers the ways to sign in. */
  readonly page: "token" | "login";
}

/** Headlamp's page for signing in, with what people need to know in it. */
export function SignIn({ settings, page }: SignInProps) {
  useDocumentTitle(`Sign in · ${settings.title}`);
  useEffect(forgetContexts, []);
  const dialog = useDialog();
  const { signIn, support } = settings;
  const hasRoles = page === "token" && signIn.type === "token" && signIn.roles.length > 0;
  return (
    <>
      <HeadlampPage name={page} />
      {(hasRoles || support.length > 0) && (
        // Inside of the dialog, because the keyboard and screen readers reach nothing beside it.
        <Elsewhere container={dialog} disablePortal={dialog === undefined}>
          <PortalRoot className="portal-sign-in">
            {hasRoles && (
              <section aria-labelledby="portal-sign-in">
                <h2 id="portal-sign-in" className="portal-heading">
                  How to get a token
                </h2>
                <p className="portal-quiet">
                  Run one of these where kubectl reaches the cluster, and paste what it prints.
                </p>
                <ul className="portal-commands">
                  {signIn.roles.map(({ title, command }) => (
                    <Command key={command} title={title} command={command} />
                  ))}
                </ul>
              </section>
            )}
            <SupportLinks links={support} />
          </PortalRoot>
        </Elsewhere>
      )}
    </>
  );
}

function Command({ title, command }: { readonly title: string; readonly command: string }) {
  const code = useRef<HTMLElement>(null);
  return (
    <li>
      <span className="portal-command-title">{title}</span>
      <code ref={code}>{command}</code>
      <CopyButton text={command} label={`the command: ${title}`} source={code} />
    </li>
  );
}

/** The inside of the dialog that Headlamp's page opens; undefined as long as there is none. */
function useDialog(): Element | undefined {
  const [dialog, setDialog] = useState<Element>();
  useEffect(() => {
    const find = () => {
      const found = document.querySelector("[role=dialog] .MuiDialogContent-root") ?? undefined;
      setDialog(found);
      return found !== undefined;
    };
    if (find()) return;
    const observer = new MutationObserver(() => find() && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return dialog;
}
