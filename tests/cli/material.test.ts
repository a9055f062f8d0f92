import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPhonePath } from '../../electron/core/intake/outside.ts';
import { type Office, openOffice } from './terminal.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.json('case', 'create', '--label', '시험');
});
afterAll(() => office.close());

describe('a file isolated before intake', () => {
  it('stays as it is and is not taken in later', async () => {
    const path = office.file('isolated.txt', 'invented neutral content');
    const { code, value } = await office.json('quarantine', 'file', path, '--device', '휴대전화');
    expect(code).toBe(0);
    expect(value.quarantine).toMatchObject({ fileName: 'isolated.txt', sourceDevice: '휴대전화' });
    expect(readFileSync(path, 'utf8')).toBe('invented neutral content');
    const taken = await office.json('intake', path, '--delete-sources');
    expect(taken.value.quarantined).toHaveLength(1);
    expect(taken.value.outside).toEqual([]);
    expect(existsSync(path)).toBe(true);
    const sheet = await office.json('quarantine', 'sheet', value.items[0], office.at('sheet.pdf'));
    expect(sheet.value.schema).toBe('quarantine-sheet/1');
    expect(existsSync(office.at('sheet.pdf'))).toBe(true);
  });
});

describe('the search for pieces of a file outside', () => {
  it.each([
    ['en', 'Of 2 pieces searched for, left in the vault file: 0.\n'],
    ['ko', '찾아본 조각 2개 가운데 보관함 파일에 남은 것: 0개.\n'],
  ])('says how many were searched for and how many are left (%s)', async (lang, said) => {
    const path = office.file('searched.txt', 'a file that was never in this vault, 0123456789');
    const { code, out } = await office.run('--lang', lang, 'quarantine', 'search', path);
    expect([code, out]).toEqual([0, said]);
  });

  it.each([
    ['en', 'Nothing could be searched for'],
    ['ko', '찾아볼 수 있는 것이 없습니다'],
  ])('does not read as a proof where there was nothing to search for (%s)', async (lang, said) => {
    const path = office.file('zeros.bin', new Uint8Array(10_000));
    const { code, out } = await office.run('--lang', lang, 'quarantine', 'search', path);
    expect([code, out.startsWith(said)]).toEqual([0, true]);
    expect(out).not.toContain('0');
  });
});

describe('source files outside the vault', () => {
  it('are deleted only when stored, and only those named', async () => {
    const stored = office.file('stored.txt', 'stored');
    const other = office.file('other.txt', 'never taken in');
    await office.json('intake', stored);
    const { code, value } = await office.json('sources', 'delete', stored, other);
    expect(code).toBe(2);
    expect(value.deleted.map(({ path }: { path: string }) => path)).toEqual([stored]);
    expect(value.kept[0]).toMatchObject({ path: other, code: 'not-stored' });
    expect([existsSync(stored), existsSync(other)]).toEqual([false, true]);
    const log = await office.json('log');
    expect(log.value.entries.at(-1)).toMatchObject({
      kind: 'source-deleted',
      subject: value.deleted[0].itemId,
    });
  });

  it('are left alone on what looks like a phone', async () => {
    mkdirSync(office.at('DCIM'));
    const path = join(office.at('DCIM'), 'photo.txt');
    writeFileSync(path, 'photo');
    await office.json('intake', path);
    const { value } = await office.json('sources', 'delete', path);
    expect(value.kept[0].code).toBe('phone');
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    ['/run/user/1000/gvfs/mtp:host=phone/Internal storage/a.jpg', true],
    ['/media/phone/DCIM/Camera/a.jpg', true],
    ['/home/office/사진/a.jpg', false],
  ])('%s: a phone is %s', (path, phone) => {
    expect(isPhonePath(path, null)).toBe(phone);
  });

  it('say in Korean that nothing can be guaranteed', async () => {
    const path = office.file('korean.txt', 'korean');
    const { out } = await office.run('--lang', 'ko', 'intake', path, '--delete-sources');
    expect(out).toContain('완전히 지워졌다고 보장할 수 없습니다');
  });
});

describe('destruction', () => {
  it('shows first what would go and what forbids it, and changes nothing', async () => {
    const { value: intake } = await office.json('intake', office.file('gone.txt', 'gone'));
    const { itemId } = intake.taken[0];
    const { value: held } = await office.json(
      'hold',
      'set',
      '--item',
      itemId,
      '--reason',
      'authority-request',
    );
    const dry = await office.json('destroy', itemId, '--reason', 'request', '--dry-run');
    expect(dry.code).toBe(2);
    expect(dry.value.forbidden[0]).toMatchObject({ by: 'hold', id: held.hold.holdId });
    await office.json('hold', 'lift', held.hold.holdId, '--reason', '끝남');
    const words = ['destroy', itemId, '--reason', 'request', '--certificate', office.at('certificate.pdf')];
    const { code, value } = await office.json(...words);
    expect([code, value.itemIds]).toEqual([0, [itemId]]);
    expect(existsSync(office.at('certificate.pdf'))).toBe(true);
  });
});

describe('a picture that came by a messenger', () => {
  it('is shown as a doubt with advice at its intake and in the list, and named in JSON', async () => {
    const image = sharp({ create: { width: 960, height: 40, channels: 3, background: '#357' } }).jpeg();
    const path = office.file('KakaoTalk_20260302_101010.jpg', await image.toBuffer());
    const { out } = await office.run('intake', path, '--lang', 'en');
    expect(out).toContain('may be a copy (');
    expect(out).toContain('by cable');
    const signs = ['messenger-file-name', 'messenger-size', 'no-camera-metadata'];
    const { value } = await office.json('intake', path);
    expect(value.duplicates[0].copySigns).toEqual(signs);
    const { items } = (await office.json('items')).value;
    expect(items.at(-1)).toMatchObject({ copySigns: signs, livePhotoWith: [] });
    expect((await office.run('items', '--lang', 'ko')).out).toContain(
      '사본일 수 있음: 메신저가 붙인 파일 이름',
    );
  });
});
