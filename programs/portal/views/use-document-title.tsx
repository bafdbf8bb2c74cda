import { useEffect } from "react";

/** Names the browser's tab. Headlamp does so too, for each page, and is over before the next turn. */
export function useDocumentTitle(title: string) {
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = title;
    });
    return () => clearTimeout(timer);
  }, [title]);
}
