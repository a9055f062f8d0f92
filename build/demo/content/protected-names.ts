import type { Party } from '../../../shared/domain/party.ts';

/** A person of the invented case, as `jikim party add` takes it. */
export type DemoParty = Omit<Party, 'caseId' | 'partyId'>;

/** Who is in the invented case. The names of the protected ones may appear in nothing that is filed. */
export const demoParties: readonly DemoParty[] = [
  {
    role: 'child',
    pseudonym: 'A',
    protected: true,
    names: [
      { kind: 'name', value: '김하늘' },
      { kind: 'nickname', value: '하늘' },
      { kind: 'nickname', value: '구름빵' },
      { kind: 'handle', value: 'haneul_bbang2' },
      { kind: 'handle', value: 'haneul_bbang' },
    ],
  },
  {
    role: 'witness',
    pseudonym: 'B',
    protected: true,
    names: [{ kind: 'nickname', value: '수아' }],
  },
  {
    role: 'perpetrator',
    pseudonym: 'C',
    protected: false,
    names: [
      { kind: 'nickname', value: '이든' },
      { kind: 'nickname', value: '이든28' },
      { kind: 'nickname', value: '새벽별' },
      { kind: 'handle', value: 'eden_wave' },
      { kind: 'handle', value: 'star_night_28' },
    ],
  },
];

/** Every protected string, for searching what was exported. */
export const protectedNames: readonly string[] = demoParties
  .filter((party) => party.protected)
  .flatMap((party) => party.names.map(({ value }) => value));
