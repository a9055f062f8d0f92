import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { texts } from '../../renderer/texts/texts.ts';
import { leavesOf, saidBy } from './support/text-leaves.ts';
import { unknownOf, unusedOf, usesIn } from './support/text-uses.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesOf = (folder: string): { readonly name: string; readonly source: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      name: join(folder, name),
      source: readFileSync(join(root, folder, name), 'utf8'),
    }));

const sources = filesOf('renderer').filter(({ name }) => !/^renderer.texts/.test(name));
const groups = Object.keys(texts.en);
const leaves = { ko: leavesOf(texts.ko), en: leavesOf(texts.en) };
const paths = leaves.en.map(({ path }) => path);

describe('the sentences of the window', () => {
  it('are the same set in both languages, lists as long as each other', () => {
    const shape = (lang: 'ko' | 'en') =>
      leaves[lang]
        .map(({ path, text }) => `${path} ${Array.isArray(text) ? text.length : typeof text}`)
        .sort();
    expect(shape('ko')).toEqual(shape('en'));
  });

  it('are all used, each by itself or as part of what is used whole', () => {
    const uses = sources.flatMap(({ source }) => usesIn(source, groups));
    expect(unusedOf(paths, uses)).toEqual([]);
  });

  it('that are used exist', () => {
    const unknown = sources.flatMap(({ name, source }) =>
      unknownOf(paths, usesIn(source, groups)).map((use) => `${name}: ${use}`),
    );
    expect(unknown).toEqual([]);
  });

  it('stand in the texts and nowhere else', () => {
    const written = sources.flatMap(({ name, source }) =>
      [
        /"[^"\n]*[가-힣][^"\n]*"|'[^'\n]*[가-힣][^'\n]*'|`[^`]*[가-힣][^`]*`|>[^<>{}]*[가-힣]/g,
        />\s*[A-Za-z][a-z]+(?: [\w’',.]+)*\s*<\//g,
        /\b(?:aria-label|label|title|placeholder|hint|alt)="[^"]*[A-Za-z]{2}/g,
      ].flatMap((pattern) => [...source.matchAll(pattern)].map(([found]) => `${name}: ${found}`)),
    );
    // Each language names itself, and a folder is proposed in both.
    const allowed = /language-switch\.tsx: '한국어'$|create-vault\.tsx: '문서함'$/;
    expect(written.filter((each) => !allowed.test(each))).toEqual([]);
  });

  it('give numbers and times in the language of the reader, not in that of the system', () => {
    const careless = sources.filter(({ source }) => /\.toLocale(?:Date|Time)?String\(\s*\)/.test(source));
    expect(careless.map(({ name }) => name)).toEqual([]);
  });
});

describe('the scripts', () => {
  const HANGUL = /[가-힣]/;
  const ABBREVIATION = /^[^a-z]*$/;
  const KEYS = /^(?:(?:Tab|Shift|Ctrl|Alt|Esc|Enter|Home|End|Page(?:Up|Down)|Delete|F\d+|\S)(?:[ +,]+|$))+$/;
  const said = (lang: 'ko' | 'en') =>
    leaves[lang].flatMap(({ path, text }) => saidBy(text).map((sentence) => ({ path, sentence })));

  it('of a Korean sentence is Hangul', () => {
    const others = said('ko').filter(
      ({ sentence }) => !HANGUL.test(sentence) && !ABBREVIATION.test(sentence) && !KEYS.test(sentence),
    );
    expect(others).toEqual([]);
  });

  it('of an English sentence is Latin', () => {
    expect(said('en').filter(({ sentence }) => HANGUL.test(sentence))).toEqual([]);
  });

  it('are not mixed up: no loose Korean letters, no letters of a third script that look like others', () => {
    const strange =
      /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff\uff00-\uffef\p{Script=Cyrillic}\p{Script=Greek}]/u;
    expect([...said('ko'), ...said('en')].filter(({ sentence }) => strange.test(sentence))).toEqual([]);
  });

  it('hold no English sentence in a Korean one', () => {
    const english = /[a-z]{2,}(?: [a-z]{2,}){3}/;
    const found = said('ko').filter(({ sentence }) => english.test(sentence.replace(/`[^`]*`/g, '')));
    expect(found).toEqual([]);
  });
});

/** A particle right behind a value, whose last sound nobody knows when the sentence is written. */
const BARE_PARTICLE =
  /\$?\{(?![^{}]*withParticle)[^{}]*\}(?:을|를|은|는|이|가|와|과|로|으로)(?=[\s,.:;!?’”'"`]|$)/gm;

describe('a Korean particle', () => {
  const tables = ['renderer/texts/ko', 'shared/i18n', 'shared/errors'].flatMap(filesOf);

  it('never stands bare behind a value: shared/i18n/particle.ts chooses it', () => {
    const bare = tables.flatMap(({ name, source }) =>
      [...source.matchAll(BARE_PARTICLE)].map(([found]) => `${name}: ${found}`),
    );
    expect(bare).toEqual([]);
  });

  it.each(['{name}을 지웁니다', '{count}개는 {label}로.', '{oid}가 들어 있습니다', '{a.b(c)}은'])(
    'that does is found: %s',
    (source) => {
      expect(source.match(BARE_PARTICLE)).toHaveLength(1);
    },
  );

  it.each([
    "{withParticle(name, '을/를')} 지웁니다",
    '{count}개는',
    '{count}이상',
    '{name}은(는)',
    '{oid:이/가}',
  ])('that is chosen, or is none, is left alone: %s', (source) => {
    expect(source.match(BARE_PARTICLE)).toBeNull();
  });
});

describe('the search for texts that are used', () => {
  const groupsOf = ['a', 'b'];
  const all = ['a.one', 'a.two', 'a.deep.three', 'a.deep.four', 'b.one', 'b.list'];
  const unused = (source: string) => unusedOf(all, usesIn(source, groupsOf));

  it('misses none', () => {
    const source = `const { a, b: other } = useTexts();
      say(a.one, a.two(3), a.deep.three, a?.deep?.four);
      other.list.join(' '); other
        .one;`;
    expect(unused(source)).toEqual([]);
  });

  it('finds each that is not, also deep down, and whatever else has its name', () => {
    const source = `const { a } = useTexts();
      // a.two
      say(a.one, a.deep.three, x.a.two, 'a.two', { a: 1 }); <Tag a={1} />;
      const b = 5; say(b);`;
    expect(unused(source)).toEqual(['a.two', 'a.deep.four', 'b.one', 'b.list']);
  });

  it('takes a part for used that is handed on, or asked for by a computed name', () => {
    expect(unused('const { a, b } = useTexts(); say(a.deep[name]); <Tag words={b} />;')).toEqual([
      'a.one',
      'a.two',
    ]);
  });

  it('follows other names', () => {
    const source = `const all = useTexts(); const deep = all.a.deep; const { one } = all.b; say(all.a.two, deep.four, one);
      function show(words: Texts['b']) { return words.list; }`;
    expect(unused(source)).toEqual(['a.one', 'a.deep.three']);
  });

  it('finds a use of what is no text', () => {
    const uses = usesIn('const { a } = useTexts(); say(a.one, a.gone, a.deep.gone, a.two.length);', groupsOf);
    expect(unknownOf(all, uses)).toEqual(['a.gone', 'a.deep.gone']);
  });
});
