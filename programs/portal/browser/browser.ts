import { spawnSync } from "node:child_process";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";

/** The browser of this machine. @default - there is none */
const chromiumPath = foundChromium();

/** Whether there is one. */
export const hasChromium = chromiumPath !== undefined;

/** What stands in the names of tests that are skipped without it. */
export const withChromium =
  chromiumPath === undefined ? " (skipped: no chromium on PATH, and CHROMIUM names none)" : "";

function foundChromium(): string | undefined {
  const { CHROMIUM } = process.env;
  const names = CHROMIUM ? [CHROMIUM] : ["chromium", "chromium-browser", "google-chrome"];
  return names.find((name) => spawnSync(name, ["--version"]).status === 0);
}

/** @throws Error where there is no browser */
export async function launch(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error("there is no chromium");
  return chromium.launch({
    executablePath: spawnSync("which", [chromiumPath]).stdout.toString().trim() || chromiumPath,
    // Who is root has no sandbox; nothing is loaded but from this machine.
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  });
}

/** A page, and all that it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, what nobody caught, and requests that left this machine. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page of its own, which can reach this machine only. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions & { readonly token?: string },
  url: string,
): Promise<WatchedPage> {
  const { token, ...contextOptions } = options;
  const context = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 900 },
    ...contextOptions,
  });
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const { hostname } = new URL(route.request().url());
    if (hostname === "127.0.0.1") await route.continue();
    else {
      complaints.push(`asked ${route.request().url()}`);
      await route.abort();
    }
  });
  if (token !== undefined) {
    const { origin, pathname } = new URL(url);
    const path = `${pathname.replace(/\/c\/.*$/, "")}/clusters/main`;
    await context.addCookies([{ name: "headlamp-auth-main.0", value: token, url: `${origin}${path}` }]);
  }
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`uncaught ${error.stack}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()} ${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
