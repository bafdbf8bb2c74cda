import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfFile } from "../charts/chart-package.ts";
import { ConfigError } from "../errors.ts";
import { configErrorOf } from "../testing.ts";
import { readArchive } from "./archive.ts";
import { packChart, packTar, type TarEntry } from "./testing/pack-chart.ts";

const chartYaml = "name: shop\nversion: 1.2.3\n";
const packedEntries = (...entries: readonly TarEntry[]) => gzipSync(packTar(entries));

/** Paths and texts. */
function read(archive: Buffer): Record<string, string> {
  return Object.fromEntries(
    [...readArchive("chart shop", archive).files].map(([path, file]) => [path, textOfFile(file)]),
  );
}

test("an archive is read by paths inside its one folder", () => {
  const long = `templates/${"folder-with-a-long-name/".repeat(5)}deployment.yaml`;
  const { archive } = packChart({ "Chart.yaml": chartYaml, "values.yaml": "\ufeffa: 1\n", [long]: "{}", empty: "" });
  expect(read(archive)).toEqual({ "Chart.yaml": chartYaml, "values.yaml": "a: 1\n", [long]: "{}", empty: "" });
  expect(readArchive("chart shop", archive).sha256).toBe(readArchive("chart shop", archive).sha256);
});

test("folders, and comments that other packers write, are passed over", () => {
  const archive = packedEntries(
    { path: "pax_global_header", type: "g", content: "25 comment=somebody made\n" },
    { path: "shop/", type: "5" },
    { path: "shop/Chart.yaml", content: chartYaml },
  );
  expect(read(archive)).toEqual({ "Chart.yaml": chartYaml });
});

test("long paths are read in both ways to write them", () => {
  const archive = packedEntries(
    { path: "pax", type: "x", content: "22 path=shop/first/ü\n" },
    { path: "shop/cut", content: "1" },
    { path: "././@LongLink", type: "L", content: "shop/second\0" },
    { path: "shop/cut", content: "2" },
    { path: "shop/third", content: "3" },
  );
  expect(read(archive)).toEqual({ "first/ü": "1", second: "2", third: "3" });
});

test("a chart that is packed inside another one lies there like a folder", () => {
  const inner = packChart({ "Chart.yaml": "name: base\nversion: 0.1.0\n" }).archive;
  const middle = packChart({ "Chart.yaml": "name: redis\nversion: 1.0.0\n", "charts/base-0.1.0.tgz": inner }).archive;
  const files = { "Chart.yaml": chartYaml, "charts/redis.tgz": middle, "charts/plain/charts/base.tgz": inner };
  expect(Object.keys(read(packChart({ ...files, "files/data.tgz": "anything" }).archive))).toEqual([
    "Chart.yaml",
    "charts/redis.tgz/Chart.yaml",
    "charts/redis.tgz/charts/base-0.1.0.tgz/Chart.yaml",
    "charts/plain/charts/base.tgz/Chart.yaml",
    "files/data.tgz",
  ]);
});

describe("refuses", () => {
  const ask = "use another version of the chart, and tell those who publish it";
  const good = packChart({ "Chart.yaml": chartYaml }).archive;
  const leading = "holds a path that leads out of it, or that others read in another way";
  const other = "holds what is neither a file nor a folder";
  const chart: TarEntry = { path: "shop/Chart.yaml", content: chartYaml };
  const deep = [1, 2, 3, 4, 5].reduce(
    (inner) => packChart({ "Chart.yaml": chartYaml, "charts/a.tgz": inner }).archive,
    good,
  );

  test.each<[string, Buffer, string]>([
    [
      "the page of an error",
      Buffer.from("<html>gone</html>"),
      'is not the archive of a chart, got "<html>gone</html>"; check its address and fetch it again',
    ],
    ["nothing", Buffer.alloc(0), 'is not the archive of a chart, got ""; check its address and fetch it again'],
    ["half of an archive", good.subarray(0, good.length / 2), "is damaged or ends too early; fetch it again"],
    ["half of what is packed", gzipSync(gunzipSync(good).subarray(0, 1024)), "ends too early; fetch it again"],
    ["what is no tar", gzipSync("a".repeat(2000)), `is damaged; ${ask}`],
    ["no file at all", packedEntries(), `is not the archive of one folder, got [""]; ${ask}`],
    [
      "files without a folder",
      packedEntries({ path: "Chart.yaml" }),
      `is not the archive of one folder, got [""]; ${ask}`,
    ],
    [
      "two folders",
      packedEntries(chart, { path: "b/x" }),
      `is not the archive of one folder, got ["shop/","b/"]; ${ask}`,
    ],
    ["a file twice", packedEntries(chart, chart), `holds a file twice, got "shop/Chart.yaml"; ${ask}`],
    ["an absolute path", packedEntries({ path: "/etc/passwd" }), `${leading}, got "/etc/passwd"; ${ask}`],
    ["a way out", packedEntries({ path: "shop/../../x" }), `${leading}, got "shop/../../x"; ${ask}`],
    ["a way out of a folder", packedEntries({ path: "../", type: "5" }), `${leading}, got "../"; ${ask}`],
    [
      "a way out in a header of its own",
      packedEntries({ path: "p", type: "x", content: "13 path=../x\n" }, chart),
      `${leading}, got "../x"; ${ask}`,
    ],
    ["a path of Windows", packedEntries({ path: "shop\\..\\x" }), `${leading}, got "shop\\\\..\\\\x"; ${ask}`],
    ["a drive", packedEntries({ path: "c:/x" }), `${leading}, got "c:/x"; ${ask}`],
    [
      "a link",
      packedEntries({ path: "shop/x", type: "2", linkTarget: "/etc/passwd" }),
      `${other}, got "shop/x"; ${ask}`,
    ],
    [
      "a hard link",
      packedEntries({ path: "shop/x", type: "1", linkTarget: "shop/y" }),
      `${other}, got "shop/x"; ${ask}`,
    ],
    ["a device", packedEntries({ path: "shop/x", type: "3" }), `${other}, got "shop/x"; ${ask}`],
    [
      "a sparse file",
      packedEntries({ path: "p", type: "x", content: "22 GNU.sparse.major=1\n" }, chart),
      `${other}, got "shop/Chart.yaml"; ${ask}`,
    ],
    ["a bomb", gzipSync(Buffer.alloc(101 * 2 ** 20)), `unpacks to more than 104857600 bytes; ${ask}`],
    [
      "many files",
      packedEntries(...Array.from({ length: 10_001 }, (_, i) => ({ path: `shop/${i}` }))),
      `has too many files; ${ask}`,
    ],
    ["charts in charts without end", deep, `has charts packed too deep inside each other; ${ask}`],
  ])("%s", (_, archive, message) => {
    expect(
      configErrorOf(() => readArchive("chart shop", archive)).replace(/^chart shop(, charts\/a\.tgz)*: /, ""),
    ).toBe(message);
  });

  test("bombs that share their size among packed charts", () => {
    const part = packChart({ "Chart.yaml": chartYaml, zeros: Buffer.alloc(40 * 2 ** 20) }).archive;
    const bomb = packChart({
      "Chart.yaml": chartYaml,
      "charts/a.tgz": part,
      "charts/b.tgz": part,
      "charts/c.tgz": part,
    });
    expect(configErrorOf(() => readArchive("chart shop", bomb.archive))).toBe(
      `chart shop, charts/c.tgz: unpacks to more than 104857600 bytes; ${ask}`,
    );
  });

  test("a changed byte anywhere in a header", () => {
    const tar = gunzipSync(good);
    for (let at = 0; at < 512; at++) {
      // Behind the end of the checksum nothing is read.
      if (at === 155) continue;
      const changed = Buffer.from(tar);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      expect(() => readArchive("chart shop", gzipSync(changed))).toThrow(ConfigError);
    }
  });
});

describe("never fails in any other way, and never reads outside what there is:", () => {
  const original = gunzipSync(
    packChart({ "Chart.yaml": chartYaml, "values.yaml": "a: 1\n", "templates/a.yaml": "b: 2\n" }).archive,
  );
  const readsOrRefuses = (archive: Buffer) => {
    try {
      for (const [path, file] of readArchive("chart shop", archive).files) {
        expect(path).not.toMatch(/(^|\/)\.\.?(\/|$)|^\/|\\/);
        expect(file.bytes.length).toBeLessThanOrEqual(original.length * 2);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
    }
  };

  test("any bytes", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => readsOrRefuses(Buffer.from(bytes))));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 1500 }), (bytes) => readsOrRefuses(gzipSync(bytes))));
  });

  test("changed bytes of an archive, with its checksums made good", () => {
    const change = fc.tuple(fc.nat(original.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(original.length), (changes, length) => {
        const changed = Buffer.from(original);
        for (const [at, byte] of changes) changed[at] = byte;
        for (let at = 0; at + 512 <= changed.length; at += 512) putChecksum(changed.subarray(at, at + 512));
        readsOrRefuses(gzipSync(changed.subarray(0, length || changed.length)));
      }),
      { numRuns: 500 },
    );
  });

  function putChecksum(header: Buffer): void {
    if (header[156] !== 0x30) return;
    header.write(" ".repeat(8), 148);
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
    );
  }

  test("changed bytes of a packed archive", () => {
    const packed = gzipSync(original);
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(packed);
        changed[at] = byte;
        readsOrRefuses(changed);
      }),
    );
  });
});
