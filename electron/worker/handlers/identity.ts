import { toUtf8 } from '../../../shared/bytes.ts';
import { hasIdentity, keepIdentity, makeIdentity, readIdentity } from '../../core/export/archive/identity.ts';
import { writeNewFile } from '../../core/files/new-file.ts';
import { readSmallFile } from '../../core/files/read-small-file.ts';
import { certificatePem, type IdentityFacts, identityFacts } from '../../core/identity/facts.ts';
import type { OfficeIdentity } from '../../core/identity/office-identity.ts';
import { parsePkcs12 } from '../../core/identity/pkcs12.ts';
import { sealCheckpoint } from '../../core/session/act.ts';
import { type Desk, sessionOf } from '../desk.ts';
import type { Handlers } from './table.ts';

type Name = 'identity.read' | 'identity.make' | 'identity.import' | 'identity.writeCertificate';

export const identityHandlers: Handlers<Name> = {
  'identity.read'(desk) {
    const { db } = sessionOf(desk);
    return { identity: hasIdentity(db) ? identityFacts(readIdentity(db)) : null };
  },

  'identity.make': async (desk, { subject }) => told(desk, await makeIdentity(sessionOf(desk), subject)),

  'identity.import'(desk, { path, passphrase }) {
    const identity = parsePkcs12(readSmallFile(path), passphrase);
    keepIdentity(sessionOf(desk), identity);
    return told(desk, identity);
  },

  'identity.writeCertificate'(desk, { path }) {
    writeNewFile(path, toUtf8(certificatePem(readIdentity(sessionOf(desk).db))));
    desk.wrote(path);
    return {};
  },
};

function told(desk: Desk, identity: OfficeIdentity): IdentityFacts {
  sealCheckpoint(sessionOf(desk));
  desk.tell('changed', { topics: ['identity'] });
  return identityFacts(identity);
}
