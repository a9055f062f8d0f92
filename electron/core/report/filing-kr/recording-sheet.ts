import type { Writable } from 'node:stream';
import { markText } from '../../../../shared/domain/exhibit-mark.ts';
import { createPdf, finishPdf, type PdfSummary } from '../pdf/document.ts';
import { type Flow, flowKeyValues, flowSpace, flowText, startFlow } from '../pdf/flow.ts';
import { drawExhibitMark, drawPageStrip } from '../pdf/mark.ts';
import { baseName } from './file-names.ts';
import { flowCaption } from './heading.ts';
import { groupHex } from './hex.ts';
import type { FilingExhibit, FilingFile, FilingModel, PrintedValue } from './model.ts';
import { BLANK, WITHHELD_FIELD } from './words.ts';

export interface WrittenSheet extends PdfSummary {
  readonly printed: readonly PrintedValue[];
}

const TITLE = '녹음·영상물 설명';

/** The page that goes with a recording or film (민사소송규칙 121, 전자문서규칙 13, 31(3)): what, why, how large, who, when, where. */
export async function writeRecordingSheet(
  model: FilingModel,
  each: FilingExhibit,
  media: readonly FilingFile[],
  sink: Writable,
): Promise<WrittenSheet> {
  const pdf = createPdf(sink, { title: TITLE, lang: 'ko', date: model.madeAt });
  const mark = markText(each.exhibit.mark);
  const flow = await startFlow(pdf, {
    onPage: (page, number) => {
      if (number === 1) drawExhibitMark(page, mark);
      else drawPageStrip(page, `${mark} · ${TITLE}`);
    },
  });
  const masked = (text: string) => model.pseudonymise(text).text;
  const recording = each.exhibit.recording;
  await flowCaption(flow, TITLE, model);
  await flowKeyValues(
    flow,
    [
      ['서증명', masked(each.exhibit.title)],
      ['주요 내용', masked(recording?.content ?? '')],
      ['목적', masked(recording?.purpose ?? '')],
      ['녹음·녹화한 사람', masked(recording?.recordedBy ?? '')],
      ['대상자', masked(recording?.subject ?? '')],
      ['일시', masked(recording?.at ?? '')],
    ].map(([label, value]) => [label!, value === '' ? BLANK : value!] as const),
    { labelWidth: 110 },
  );
  const printed = await flowPlace(flow, model, each);
  for (const file of media) {
    flowSpace(flow, 8);
    await flowKeyValues(
      flow,
      [
        ['파일', baseName(file.path)],
        ['용량', `${file.bytes.toLocaleString('en-US')} byte`],
        ['SHA-256', groupHex(file.sha256)],
      ],
      { labelWidth: 110, size: 10 },
    );
  }
  flowSpace(flow, 10);
  await flowText(flow, '파일은 보관된 바이트 그대로이며, 이 설명은 내용의 진실을 증명하지 않습니다.', {
    size: 9.5,
  });
  return { ...(await finishPdf(pdf)), printed };
}

/** Where it was recorded may be where somebody lives: printed only where switched on, and listed like other such fields. */
async function flowPlace(
  flow: Flow,
  model: FilingModel,
  { exhibit }: FilingExhibit,
): Promise<PrintedValue[]> {
  const place = model.pseudonymise(exhibit.recording?.place ?? '').text;
  const shown = exhibit.disclose.includes('place');
  // Whether a place was noted at all is nobody's business while the field is off.
  const value = shown ? place || BLANK : WITHHELD_FIELD;
  await flowKeyValues(flow, [['장소', value]], { labelWidth: 110 });
  if (place === '' || !shown) return [];
  return [{ mark: markText(exhibit.mark), label: '장소 (녹음·영상물 설명)', value: place, page: flow.page }];
}
