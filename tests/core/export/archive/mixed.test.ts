import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { addExhibit } from '../../../../electron/core/exhibit/exhibits.ts';
import { exportArchive } from '../../../../electron/core/export/archive/export.ts';
import { makeIdentity } from '../../../../electron/core/export/archive/identity.ts';
import { bareExhibit } from '../../../support/bare-exhibit.ts';
import { itemOf, openOffice, quiet, takeText } from '../../../support/office-vault.ts';

const office = await openOffice();
afterAll(() => office.close());

it('an exhibit of a picture and a document is one file in an archive too, made inside the vault', async () => {
  const { session, caseId, root } = office;
  const picture = await sharp({ create: { width: 40, height: 60, channels: 3, background: '#abc' } })
    .png()
    .toBuffer();
  const document = await PDFDocument.create();
  document.addPage([300, 400]);
  const items = [
    itemOf(await takeText(office, 'a.png', picture)),
    itemOf(await takeText(office, 'b.pdf', new Uint8Array(await document.save()))),
  ];
  addExhibit(session, bareExhibit(caseId, 'Mixed', items));
  await makeIdentity(session, 'Test office');
  const path = join(root, 'archive');
  const target = { form: 'folder', path } as const;
  await exportArchive(session, {
    caseId,
    purpose: 'court-expert',
    target,
    recipient: '',
    basis: '',
    ...quiet,
  });
  const pdfs = readdirSync(path, { recursive: true }).filter((name) => String(name).includes('exhibits/'));
  expect(pdfs).toHaveLength(1);
  const rows = session.db.prepare("SELECT id FROM content WHERE state <> 'stored'").all();
  expect(rows).toEqual([]);
});
