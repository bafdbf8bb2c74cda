/** How licenses begin, with what SPDX calls them. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^apache license,? version 2\.0/, "Apache-2.0"],
  [/^(the )?mit license/, "MIT"],
  [/^bsd 2-clause/, "BSD-2-Clause"],
  [/^bsd 3-clause/, "BSD-3-Clause"],
  [/^isc license/, "ISC"],
  [/^mozilla public license,? version 2\.0/, "MPL-2.0"],
  [/^gnu affero general public license version 3/, "AGPL-3.0"],
  [/^gnu general public license version 3/, "GPL-3.0"],
  [/^gnu lesser general public license version 3/, "LGPL-3.0"],
];

/**
 * What SPDX calls a license, by its first lines.
 * @see https://spdx.org/licenses/
 */
export function licenseOfText(text: string): string | undefined {
  const start = text
    .slice(0, 500)
    .replace(/[#*=\s]+/g, " ")
    .trim()
    .toLowerCase();
  return beginnings.find(([pattern]) => pattern.test(start))?.[1];
}
