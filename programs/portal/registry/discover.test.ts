import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portalAnnotations } from "../../../lib/portal/annotations.ts";
import { type Found, tilesOf } from "./discover.ts";
import { anyText, everywhere, found, httpRoute, ingress, ingressRoute, registry, service, web } from "./testing.ts";
import type { Tile } from "./tile.ts";

const tiles = (parts: Partial<Found>): Tile[] => tilesOf(found(parts), everywhere);
const titles = (parts: Partial<Found>) => tiles(parts).map(({ title, address }) => `${title}: ${address}`);

const api = { ...web, service: "api" };
const twoPaths = [
  {
    host: "shop.example.com",
    paths: [
      { path: "/", backend: web },
      { path: "/api", backend: api },
    ],
  },
];

test("makes a tile of an Ingress that says nothing", () => {
  expect(tiles({ ingresses: [ingress({ name: "web-shop-ingress", application: "shop" })] })).toEqual([
    {
      id: "shop.example.com",
      title: "Web shop",
      group: "Applications",
      url: "https://shop.example.com/",
      address: "shop.example.com",
      from: { kind: "Ingress", namespace: "shop", name: "web-shop-ingress" },
      application: "shop",
      needsHealthy: false,
      backends: [web],
    },
  ]);
});

test("shows what our annotations say", () => {
  const annotations = {
    [portalAnnotations.title]: "Shop",
    [portalAnnotations.description]: "Buys & sells",
    [portalAnnotations.icon]: "mdi:cart",
    [portalAnnotations.group]: "Business",
    [portalAnnotations.owner]: "Team A",
    [portalAnnotations.docs]: "https://docs.example.com/shop",
    [portalAnnotations.probe]: "/healthz",
    [portalAnnotations.url]: "https://shop.example.com:8443/start",
  };
  expect(tiles({ ingresses: [ingress({ annotations })] })).toMatchObject([
    {
      title: "Shop",
      description: "Buys & sells",
      icon: "mdi:cart",
      group: "Business",
      owner: "Team A",
      docs: "https://docs.example.com/shop",
      probe: { ...web, path: "/healthz" },
      url: "https://shop.example.com:8443/start",
      address: "shop.example.com:8443/start",
    },
  ]);
});

describe("of several paths of a host", () => {
  test("those of other Services are tiles of their own", () => {
    expect(titles({ ingresses: [ingress({ rules: twoPaths })] })).toEqual([
      "Web: shop.example.com",
      "Web /api: shop.example.com/api",
    ]);
  });

  test("those below another one of the same Service are part of it", () => {
    const paths = ["/", "/api", "/api/v1"].map((path) => ({ path, backend: web }));
    const rules = [{ host: "shop.example.com", paths }];
    expect(titles({ ingresses: [ingress({ rules })] })).toEqual(["Web: shop.example.com"]);
  });

  test("each says what it is", () => {
    const annotations = {
      [portalAnnotations.title]: "Shop",
      [portalAnnotations.group]: "Business",
      [portalAnnotations.paths]: JSON.stringify({ "/api": { title: "API", description: "For programs" } }),
    };
    expect(tiles({ ingresses: [ingress({ rules: twoPaths, annotations })] })).toMatchObject([
      {
        title: "API",
        description: "For programs",
        group: "Business",
        url: "https://shop.example.com/api",
        backends: [api],
      },
      { title: "Shop", group: "Business", url: "https://shop.example.com/", backends: [web] },
    ]);
  });

  test.each([
    ["the first", { [portalAnnotations.hidden]: "true" }, []],
    [
      "the first, while another one says something",
      { [portalAnnotations.hidden]: "true", [portalAnnotations.paths]: '{"/api":{"title":"API"}}' },
      ["API: shop.example.com/api"],
    ],
    ["another one", { [portalAnnotations.paths]: '{"/api":{"hidden":"true"}}' }, ["Web: shop.example.com"]],
  ])("%s is hidden", (_, annotations, left) => {
    expect(titles({ ingresses: [ingress({ rules: twoPaths, annotations })] })).toEqual(left);
  });

  test.each(["{", "[]", "null", '{"/api":1}', '{"/api":{"title":{}}}', '{"__proto__":{"title":"x"}}'])(
    "nothing is said by %s",
    (paths) => {
      const annotations = { [portalAnnotations.paths]: paths };
      expect(tiles({ ingresses: [ingress({ rules: twoPaths, annotations })] })).toHaveLength(2);
    },
  );
});

describe("annotations for other start pages", () => {
  test.each([
    [
      {
        "gethomepage.dev/enabled": "true",
        "gethomepage.dev/name": "Media",
        "gethomepage.dev/description": "Films",
        "gethomepage.dev/group": "Home",
        "gethomepage.dev/icon": "mdi-movie",
        "gethomepage.dev/href": "https://media.example.com",
      },
      { title: "Media", description: "Films", group: "Home", icon: "mdi:movie", url: "https://media.example.com/" },
    ],
    [
      {
        "forecastle.stakater.com/expose": "true",
        "forecastle.stakater.com/appName": "Media",
        "forecastle.stakater.com/group": "Home",
        "forecastle.stakater.com/icon": "https://example.com/icon.png",
        "forecastle.stakater.com/url": "https://media.example.com",
      },
      { title: "Media", group: "Home", icon: undefined, url: "https://media.example.com/" },
    ],
    [
      {
        "hajimari.io/enable": "true",
        "hajimari.io/appName": "Media",
        "hajimari.io/info": "Films",
        "hajimari.io/group": "Home",
        "hajimari.io/icon": "movie",
        "hajimari.io/url": "https://media.example.com",
      },
      { title: "Media", description: "Films", group: "Home", icon: "mdi:movie", url: "https://media.example.com/" },
    ],
  ])("are read: %j", (annotations, shown) => {
    expect(tiles({ ingresses: [ingress({ annotations })] })).toMatchObject([shown]);
  });

  test("say less than ours", () => {
    const annotations = { "gethomepage.dev/name": "Media", [portalAnnotations.title]: "Films" };
    expect(titles({ ingresses: [ingress({ annotations })] })).toEqual(["Films: shop.example.com"]);
  });

  test.each(["gethomepage.dev/enabled", "forecastle.stakater.com/expose", "hajimari.io/enable"])(
    "hide by %s what we do not name",
    (key) => {
      expect(titles({ ingresses: [ingress({ annotations: { [key]: "false" } })] })).toEqual([]);
      const annotations = { [key]: "false", [portalAnnotations.title]: "Shop" };
      expect(titles({ ingresses: [ingress({ annotations })] })).toEqual(["Shop: shop.example.com"]);
    },
  );

  test("name the address of a route that no browser can guess", () => {
    const annotations = { "gethomepage.dev/enabled": "true", "gethomepage.dev/href": "https://media.example.com" };
    expect(tiles({ ingressRoutes: [ingressRoute("HostRegexp(`.+`)", { annotations })] })).toMatchObject([
      { title: "Web", url: "https://media.example.com/", backends: [web] },
    ]);
  });
});

describe("a route without an address", () => {
  const wildcard = [{ host: "*.example.com", paths: [{ path: "/", backend: web }] }];

  test("is a tile only where somebody meant it for people", () => {
    expect(tiles({ ingresses: [ingress({ rules: wildcard })] })).toEqual([]);
    const annotations = { [portalAnnotations.title]: "Shops" };
    expect(tiles({ ingresses: [ingress({ rules: wildcard, annotations })] })).toMatchObject([
      { id: "Ingress/shop/web *.example.com", title: "Shops", url: undefined, address: "*.example.com" },
    ]);
  });

  test.each(["javascript:alert(1)", "https://user:pass@example.com", ""])("has none by the annotation %j", (url) => {
    const annotations = { [portalAnnotations.title]: "Shops", [portalAnnotations.url]: url };
    expect(tiles({ ingresses: [ingress({ rules: wildcard, annotations })] })).toMatchObject([{ url: undefined }]);
  });
});

test("makes no tile of a route that only answers itself", () => {
  const annotations = { [portalAnnotations.title]: "Shop" };
  expect(tiles({ httpRoutes: [httpRoute({ annotations, rules: [{ paths: ["/"], backends: [] }] })] })).toEqual([]);
});

test("makes no tile of where ACME asks for proof", () => {
  const rules = [{ host: "shop.example.com", paths: [{ path: "/.well-known/acme-challenge/abc", backend: web }] }];
  expect(tiles({ ingresses: [ingress({ name: "cm-acme-http-solver-x", rules })] })).toEqual([]);
});

test("says which HTTPRoute no gateway takes", () => {
  expect(tiles({ httpRoutes: [httpRoute()] })).toMatchObject([{ problem: undefined }]);
  expect(tiles({ httpRoutes: [httpRoute({ accepted: false })] })).toMatchObject([
    { problem: "no gateway takes its route" },
  ]);
  expect(tiles({ httpRoutes: [httpRoute({ accepted: undefined })] })).toMatchObject([
    { problem: "no gateway has taken its route yet" },
  ]);
});

describe("a Service", () => {
  test("is a tile where it says its address", () => {
    const annotations = { [portalAnnotations.url]: "https://nas.example.com/ui/" };
    expect(tiles({ services: [service({ name: "nas", annotations }), service()] })).toMatchObject([
      {
        title: "Nas",
        address: "nas.example.com/ui",
        from: { kind: "Service", name: "nas" },
        backends: [{ namespace: "shop", service: "nas", port: 80 }],
      },
    ]);
  });

  test("says more of the addresses that lead to it", () => {
    const annotations = {
      "a8r.io/owner": "Team A",
      "a8r.io/description": "Buys and sells",
      "a8r.io/documentation": "https://docs.example.com",
      [portalAnnotations.icon]: "mdi:cart",
    };
    expect(tiles({ ingresses: [ingress()], services: [service({ annotations, application: "shop" })] })).toMatchObject([
      {
        title: "Web",
        owner: "Team A",
        description: "Buys and sells",
        docs: "https://docs.example.com/",
        icon: "mdi:cart",
        application: "shop",
      },
    ]);
  });
});

describe("a link of a registry", () => {
  test("is a tile", () => {
    const link = {
      title: "Router",
      url: "https://router.example.com",
      description: "FRITZ!Box",
      icon: "mdi:router",
      group: "Network",
      owner: "Home",
      docs: "https://docs.example.com",
    };
    expect(tiles({ registries: [registry(link)] })).toEqual([
      {
        ...link,
        id: "router.example.com",
        url: "https://router.example.com/",
        docs: "https://docs.example.com/",
        address: "router.example.com",
        from: { kind: "ConfigMap", namespace: "dashboard", name: "portal-registry" },
        needsHealthy: false,
        backends: [],
      },
    ]);
  });

  test("may wait for a Service and an application", () => {
    const link = { title: "Shop", url: "https://a.example", backend: web, application: "shop", probe: "/up" };
    expect(tiles({ registries: [registry(link)] })).toMatchObject([
      { backends: [web], application: "shop", needsHealthy: true, probe: { ...web, path: "/up" } },
    ]);
  });

  test("that no browser should follow is a text with a reason", () => {
    const link = { title: "<b>Prize</b>", url: "javascript:alert(document.cookie)" };
    expect(tiles({ registries: [registry(link)] })).toMatchObject([
      {
        title: "<b>Prize</b>",
        url: undefined,
        address: "javascript:alert(document.cookie)",
        problem: "its address is not safe to open",
      },
    ]);
  });

  test("is there without discovery", () => {
    const all = found({
      ingresses: [ingress()],
      registries: [registry({ title: "Router", url: "https://a.example" })],
    });
    expect(tilesOf(all, { enabled: false, namespaces: [] })).toMatchObject([{ title: "Router" }]);
    expect(tilesOf(all, { enabled: true, namespaces: ["other"] })).toMatchObject([{ title: "Router" }]);
    expect(tilesOf(all, { enabled: true, namespaces: ["shop"] })).toHaveLength(2);
  });
});

describe("what is asked of a Service", () => {
  const annotations = { [portalAnnotations.probe]: "/up" };

  test("is decided in its own namespace, or where the cluster's own links stand", () => {
    const elsewhere = [{ paths: ["/"], backends: [{ ...web, namespace: "other" }] }];
    expect(tiles({ httpRoutes: [httpRoute({ annotations, rules: elsewhere })] })).toMatchObject([{ probe: undefined }]);
    const link = { title: "Shop", url: "https://a.example", backend: web, probe: "/up" };
    expect(tiles({ registries: [{ ...registry(link), name: "other" }] })).toMatchObject([{ probe: undefined }]);
    expect(tiles({ ingresses: [ingress()], services: [service({ annotations })] })).toMatchObject([
      { probe: { ...web, path: "/up" } },
    ]);
  });

  test("is not decided by another route of the same address", () => {
    const backend = { ...web, namespace: "evil" };
    const rules = [{ host: "shop.example.com", paths: [{ path: "/", backend }] }];
    const evil = ingress({ namespace: "evil", name: "web", annotations, rules });
    expect(tiles({ ingresses: [evil, ingress()] })).toMatchObject([{ probe: { ...backend, path: "/up" } }]);
  });
});

describe("one address", () => {
  const link = { title: "Web shop", url: "https://shop.example.com", owner: "Team A" };

  test("is one tile, whoever has it, by HTTPS if it can be", () => {
    const redirect = ingressRoute("Host(`shop.example.com`)", {
      name: "redirect",
      tls: false,
      routes: [{ match: "Host(`shop.example.com`)", backends: [] }],
    });
    expect(tiles({ ingressRoutes: [redirect], ingresses: [ingress()], registries: [registry(link)] })).toMatchObject([
      { title: "Web shop", owner: "Team A", url: "https://shop.example.com/", backends: [web] },
    ]);
  });

  test("is first what our annotations of its route say", () => {
    const annotations = { [portalAnnotations.title]: "Shop", "gethomepage.dev/group": "Theirs" };
    expect(
      tiles({ ingresses: [ingress({ annotations })], registries: [registry({ ...link, group: "Ours" })] }),
    ).toMatchObject([{ title: "Shop", owner: "Team A", group: "Ours", from: { kind: "Ingress" } }]);
  });

  test("is the same object while nothing that makes it changes", () => {
    const all = {
      ingresses: [ingress(), ingress({ name: "other" })],
      registries: [registry(link)],
      services: [service()],
    };
    const [before] = tiles(all);
    expect(tiles({ ...all, ingresses: all.ingresses.toReversed() })[0]).toBe(before);
    expect(tiles({ ...all, registries: [registry({ ...link, owner: "Team B" })] })[0]).not.toBe(before);
    expect(tiles({ ...all, services: [service({ application: "shop" })] })[0]).not.toBe(before);
    expect(tiles({ ...all, registries: [] })[0]).not.toBe(before);
  });

  test("has the same tile in whatever order its objects came", () => {
    const both = [ingress({ name: "b" }), ingress({ name: "a", rules: twoPaths })];
    expect(tiles({ ingresses: both })).toEqual(tiles({ ingresses: both.toReversed() }));
  });

  test("is unreachable only if every route is", () => {
    const refused = httpRoute({ accepted: false });
    expect(tiles({ httpRoutes: [refused], ingresses: [ingress()] })).toMatchObject([{ problem: undefined }]);
    expect(tiles({ httpRoutes: [refused], registries: [registry(link)] })).toMatchObject([
      { problem: "no gateway takes its route" },
    ]);
  });
});

test("lets no single object fill the page, but the cluster's own registry", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => index);
  const links = many.map((index) => ({ title: "x", url: `https://${index}.example` }));
  const rules = many.map((index) => ({ host: `${index}.example`, paths: [{ path: "/", backend: web }] }));
  const hosts = rules.map(({ host }) => host);
  expect(tiles({ registries: [{ ...registry(...links), namespace: "shop" }] })).toHaveLength(100);
  expect(tiles({ registries: [registry(...links)] })).toHaveLength(1_000);
  expect(tiles({ ingresses: [ingress({ rules })] })).toHaveLength(100);
  expect(tiles({ httpRoutes: [httpRoute({ hosts })] })).toHaveLength(100);
  expect(tiles({ ingressRoutes: [ingressRoute(`Host(${hosts.map((host) => `\`${host}\``)})`)] })).toHaveLength(100);
});

test("makes the tiles of 10,000 Ingresses once, and only those again that change", () => {
  const make = (index: number) =>
    ingress({ name: `web-${index}`, rules: [{ host: `${index}.example.com`, paths: [{ path: "/", backend: web }] }] });
  const ingresses = Array.from({ length: 10_000 }, (_, index) => make(index));
  const services = [service()];
  const before = tiles({ ingresses, services });
  const after = new Set(tiles({ ingresses: ingresses.with(7, make(7)), services }));
  expect(before).toHaveLength(10_000);
  expect(before.filter((tile) => !after.has(tile)).map(({ address }) => address)).toEqual(["7.example.com"]);
});

test("sorts by group and title, whatever their case", () => {
  const links = [
    ["b", "Home"],
    ["Ä", "home"],
    ["z", "Business"],
  ].map(([title = "", group], index) => ({ title, group, url: `https://${index}.example` }));
  expect(tiles({ registries: [registry(...links)] }).map(({ title }) => title)).toEqual(["z", "Ä", "b"]);
});

test("whatever is written, nothing is thrown, and no address is any but HTTP", () => {
  const hostile = fc.oneof(
    anyText,
    fc.constantFrom(
      "javascript:alert(1)",
      "https://a.example",
      "__proto__",
      "constructor",
      "/",
      "*",
      "a.example",
      "true",
    ),
  );
  const keys = fc.constantFrom(
    ...Object.values(portalAnnotations),
    "gethomepage.dev/href",
    "gethomepage.dev/enabled",
    "forecastle.stakater.com/url",
    "hajimari.io/url",
    "hajimari.io/icon",
    "a8r.io/documentation",
  );
  const annotations = fc.dictionary(keys, fc.oneof(hostile, fc.json({ maxDepth: 3 })));
  const hosts = fc.array(hostile, { maxLength: 3 });
  const run = fc.record({ annotations, hosts, path: hostile, match: hostile });
  fc.assert(
    fc.property(run, ({ annotations, hosts, path, match }) => {
      const paths = [{ path, backend: web }];
      const made = tiles({
        ingresses: [ingress({ annotations, tlsHosts: hosts, rules: hosts.map((host) => ({ host, paths })) })],
        httpRoutes: [httpRoute({ annotations, hosts, rules: [{ paths: [path], backends: [web] }] })],
        ingressRoutes: [ingressRoute(match, { annotations }), ingressRoute(`Host(\`${match}\`)`, { annotations })],
        services: [service({ annotations })],
        registries: [registry({ title: path, url: match, docs: path, icon: path, group: path })],
      });
      for (const { url = "https:", docs = "https:" } of made) {
        expect(url).toMatch(/^https?:/);
        expect(docs).toMatch(/^https?:/);
      }
      expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    }),
  );
});
