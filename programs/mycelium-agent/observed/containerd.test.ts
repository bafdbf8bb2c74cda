import { expect, test } from "vitest";
import { cniDirectories } from "./containerd.ts";

const usual = { binaries: "/opt/cni/bin", configurations: "/etc/cni/net.d" };

test.each([
  ["nothing", undefined, usual],
  ["no word of networks", 'version = 3\nroot = "/x"\n', usual],
  [
    "a version 2 of it",
    '  bin_dir = "/a/bin"\n  conf_dir = "/a/net.d"\n',
    { binaries: "/a/bin", configurations: "/a/net.d" },
  ],
  [
    "a version 3 of it",
    "bin_dirs = ['/a/bin', '/b']\nconf_dir = '/a/net.d'\n",
    { binaries: "/a/bin", configurations: "/a/net.d" },
  ],
  ["a comment", '# bin_dir = "/a/bin"\n', usual],
  ["a path that is none", 'bin_dir = "a/bin"\nconf_dir = "/etc/../x"\n', usual],
])("containerd's configuration says %s", (_, text, directories) => {
  expect(cniDirectories(text)).toEqual(directories);
});
