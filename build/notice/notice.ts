/** The part of package-lock.json that is read here. */
export interface LockedPackages {
  readonly [path: string]: {
    readonly name?: string;
    readonly license?: string;
    readonly dev?: boolean;
  };
}

/** Packages that name no licence in their package.json; read from the licence file they carry. */
const statedElsewhere: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const head = `Jikim
Copyright the Jikim authors

Licensed under the Apache License, Version 2.0 (see LICENSE).

Jikim uses the packages below. Each keeps its own licence, whose text lies in its package.

- libheif (in libheif-js) and libvips (in @img/sharp-libvips-*) are under the GNU Lesser General Public License,
  version 3. They are used unchanged, as separate files that may be replaced: libheif as a WebAssembly module, libvips
  as a shared library. Their sources: https://github.com/strukturag/libheif and https://github.com/libvips/libvips.
- Pretendard and the Noto fonts are under the SIL Open Font License 1.1. Parts of them are embedded in the PDF files
  that Jikim writes, which that licence allows.
- exifreader is under the Mozilla Public License 2.0 and used unchanged.
- SQLite is in the public domain; SQLite3 Multiple Ciphers, in better-sqlite3-multiple-ciphers, is under the MIT licence.
- PDFium, in @embedpdf/pdfium as a WebAssembly module, is under the Apache License 2.0.
- node-forge is used under the BSD licence of its two.
`;

/** The text of NOTICE: every package that is part of what a user runs, by licence. */
export function composeNotice(packages: LockedPackages): string {
  const byLicence = Map.groupBy(runtimePackages(packages), ({ licence }) => licence);
  const sections = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, entries]) => {
      const names = [...new Set(entries.map(({ name }) => name))].sort();
      return `${licence}\n${names.map((name) => `  ${name}\n`).join('')}`;
    });
  return [head, ...sections].join('\n');
}

function runtimePackages(packages: LockedPackages): { name: string; licence: string }[] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, entry]) => {
      const name = entry.name ?? path.replace(/^.*node_modules\//, '');
      return { name, licence: entry.license ?? statedElsewhere[name] ?? 'licence unknown' };
    });
}
