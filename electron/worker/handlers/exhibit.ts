import { daySchema } from '../../../shared/domain/consent.ts';
import { type ExhibitMark, parseMark } from '../../../shared/domain/exhibit-mark.ts';
import { PORTAL_CHECKED_ON, PORTAL_SIZE_CAP } from '../../../shared/domain/portal-limits.ts';
import { JikimError } from '../../../shared/errors/index.ts';
import { bytesSource } from '../../core/decode/index.ts';
import { arrangeExhibits } from '../../core/exhibit/arrange.ts';
import { listChoices } from '../../core/exhibit/choices.ts';
import { clearExhibit } from '../../core/exhibit/clearances.ts';
import { listExhibitPage, readExhibitView } from '../../core/exhibit/exhibit-view.ts';
import {
  addExhibit,
  editExhibit,
  fileExhibits,
  readExhibit,
  withdrawDraft,
} from '../../core/exhibit/exhibits.ts';
import { previewExhibit } from '../../core/export/filing-kr/preview.ts';
import { answerRecording } from '../../core/recording/answers.ts';
import { checked } from '../../core/records/checked.ts';
import { type Desk, sessionOf } from '../desk.ts';
import { layPaper } from '../papers.ts';
import type { Handlers } from './table.ts';

type ExhibitName =
  | 'exhibit.list'
  | 'exhibit.read'
  | 'exhibit.choices'
  | 'exhibit.add'
  | 'exhibit.save'
  | 'exhibit.arrange'
  | 'exhibit.remove'
  | 'exhibit.file'
  | 'exhibit.clear'
  | 'exhibit.answerRecorder'
  | 'exhibit.preview';

/** What a person has not said yet. */
const UNSAID = {
  author: '',
  dateMade: '',
  fact: '',
  remarks: '',
  copyKind: 'copy',
  disclose: [],
  recording: null,
} as const;

const SETTINGS = {
  sizeCap: PORTAL_SIZE_CAP,
  limitsCheckedOn: PORTAL_CHECKED_ON,
  includeConfirmations: false,
};

export const exhibitHandlers: Handlers<ExhibitName> = {
  'exhibit.list': (desk, { caseId, from, count }) => {
    const { total, rows } = listExhibitPage(sessionOf(desk).db, caseId, from, count);
    return { total, rows: [...rows] };
  },

  'exhibit.read': (desk, { exhibitId }) => {
    const view = readExhibitView(sessionOf(desk).db, exhibitId);
    return {
      ...view,
      parts: view.parts.map((part) => ({ ...part, facts: { ...part.facts, lacks: [...part.facts.lacks] } })),
    };
  },

  'exhibit.choices': (desk, request) => {
    const { total, rows } = listChoices(sessionOf(desk).db, request);
    return { total, rows: rows.map((row) => ({ ...row, marks: [...row.marks] })) };
  },

  'exhibit.add': (desk, { caseId, title, parts, object }) => {
    const input = { ...UNSAID, disclose: [], caseId, title, parts, object };
    const { exhibitId } = addExhibit(sessionOf(desk), input);
    return changed(desk, { exhibitId });
  },

  'exhibit.save': (desk, { exhibitId, fields }) => {
    editExhibit(sessionOf(desk), exhibitId, { ...fields, mark: toMark(fields.mark) });
    return changed(desk, {});
  },

  'exhibit.arrange': (desk, { caseId, groups }) => {
    arrangeExhibits(sessionOf(desk), caseId, groups);
    return changed(desk, {});
  },

  'exhibit.remove': (desk, { exhibitId }) => {
    withdrawDraft(sessionOf(desk), exhibitId);
    return changed(desk, {});
  },

  'exhibit.file': (desk, { exhibitIds, on, receipt }) => {
    fileExhibits(sessionOf(desk), exhibitIds, { on: checked(daySchema, on), receipt });
    return changed(desk, {});
  },

  'exhibit.clear': (desk, { exhibitId, personName }) => {
    clearExhibit(sessionOf(desk), exhibitId, personName);
    return changed(desk, {});
  },

  'exhibit.answerRecorder': (desk, { itemId, answer }) => {
    answerRecording(sessionOf(desk), itemId, answer);
    return changed(desk, {});
  },

  async 'exhibit.preview'(desk, { exhibitId }, { signal }) {
    const made = await previewExhibit(sessionOf(desk), { exhibitId, settings: SETTINGS, signal });
    if (made.status === 'left-out') return made;
    // A vault that was closed meanwhile leaves nothing of itself.
    const { parts } = readExhibit(sessionOf(desk).db, exhibitId);
    return {
      status: 'made',
      paperId: layPaper(desk, {
        kind: 'exhibit',
        itemIds: parts.map(({ itemId }) => itemId),
        files: made.files.map(
          ({ bytes }) =>
            () =>
              bytesSource(bytes),
        ),
      }).id,
      files: made.files.map(({ name, pages, bytes, look }) => ({
        name,
        pages,
        bytes: bytes.length,
        look: [...look],
      })),
    };
  },
};

function toMark(text: string): ExhibitMark {
  const mark = parseMark(text);
  if (mark === null) throw new JikimError('EXHIBIT_MARK_INVALID', { text });
  return mark;
}

function changed<T>(desk: Desk, answer: T): T {
  desk.tell('changed', { topics: ['exhibit', 'case'] });
  return answer;
}
