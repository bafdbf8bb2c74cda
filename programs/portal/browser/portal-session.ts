import type { Browser, BrowserContextOptions } from "playwright-core";
import { launch, openPage, type WatchedPage } from "./browser.ts";
import { builtPlugin } from "./built-plugin.ts";
import { bundleFrontend } from "./frontend/bundle.ts";
import { HeadlampServer, type HeadlampServerOptions } from "./headlamp-server.ts";
import { homeSettings, putHome } from "./home-cluster.ts";
import { TestCluster } from "./test-cluster.ts";

/** A cluster, its Headlamp, and a browser; one for all tests of a file. */
export class PortalSession {
  readonly #browser: Browser;
  readonly #frontend = bundleFrontend();
  readonly #plugin = builtPlugin(homeSettings);
  readonly #open: { close(): Promise<void> }[] = [];

  static async start(): Promise<PortalSession> {
    return new PortalSession(await launch());
  }

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A cluster of its own. @param fill @default everything that a home has */
  async cluster(fill: (cluster: TestCluster) => void = putHome): Promise<TestCluster> {
    const cluster = await TestCluster.start();
    this.#open.push({ close: () => cluster.api.close() });
    fill(cluster);
    return cluster;
  }

  /** The portal of a cluster, opened by somebody. @param token name of a role, in a cluster of tests; undefined where nobody has signed in */
  async open(
    { upstream }: Pick<TestCluster, "upstream">,
    token: string | undefined,
    browser: BrowserContextOptions = {},
    server: Partial<HeadlampServerOptions> = {},
  ): Promise<WatchedPage> {
    const [frontend, plugin] = await Promise.all([this.#frontend, this.#plugin]);
    const themes = { defaultLightTheme: "portal-light", defaultDarkTheme: "portal-dark" };
    const headlamp = await HeadlampServer.start({ frontend, plugin, upstream, themes, ...server });
    const watched = await openPage(
      this.#browser,
      { ...browser, ...(token && { token }) },
      `${headlamp.url}/c/main/portal`,
    );
    this.#open.push({ close: () => headlamp.close() }, watched);
    return watched;
  }

  /** Ends what a test began. */
  async reset(): Promise<void> {
    for (const each of this.#open.splice(0).reverse()) await each.close();
  }

  async close(): Promise<void> {
    await this.reset();
    await this.#browser.close();
  }
}
