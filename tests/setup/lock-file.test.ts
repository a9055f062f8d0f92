import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingOptionalPackages } from '../../build/lock/missing.mjs';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json');
const manifest = read('package.json');

describe('package-lock.json', () => {
  it('holds no address of a registry', () => {
    const addresses = Object.values<{ resolved?: string }>(lock.packages).filter(({ resolved }) => resolved);
    expect(addresses).toEqual([]);
  });

  it('holds the optional packages of every platform, without which npm ci refuses it', () => {
    expect(Object.keys(missingOptionalPackages(lock.packages))).toEqual([]);
  });

  it('holds a hash of every package that is installed here', () => {
    const withoutHash = Object.entries<{ integrity?: string; optional?: boolean }>(lock.packages)
      .filter(([path, { integrity, optional }]) => path !== '' && !integrity && !optional)
      .map(([path]) => path);
    expect(withoutHash).toEqual([]);
  });
});

describe('package.json', () => {
  it('names exact versions only', () => {
    const versions = Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const version of versions) expect(version).toMatch(/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  });

  it('decides for every package that has an install script whether it may run', () => {
    const scripted = Object.entries<{ hasInstallScript?: boolean; name?: string }>(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path, { name }]) => name ?? path.replace(/^.*node_modules\//, ''));
    expect(Object.keys(manifest.allowScripts)).toEqual(expect.arrayContaining(scripted));
  });

  it('lets no install script run but that of the pinned Node', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed).toEqual([['node', true]]);
  });
});

describe('the completion of a lock file', () => {
  it('adds what is named and not held, with the platform that the name says', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/win32-arm64': '1.2.3' },
      },
      'node_modules/@tool/win32-arm64': { version: '1.2.3' },
    };
    expect(missingOptionalPackages(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});
