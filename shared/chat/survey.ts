import type { FileDoubt } from './doubts.ts';
import { createKakaoSurvey, type KakaoSurvey } from './kakaotalk/survey.ts';
import { limits } from './limits.ts';
import { type Plan, ruleVersion } from './plan.ts';
import type { ChatFormat } from './record.ts';
import { createKnownSenders } from './senders.ts';
import { type Sniffed, sniffFormat } from './sniff.ts';
import { type LineBreak, lineBreakOf } from './text/breaks.ts';
import type { EncodingFound } from './text/detect-encoding.ts';
import { createDecoder, unitSize } from './text/encoding.ts';
import { createLineReader } from './text/lines.ts';
import { type ByteSource, sampleOf } from './text/sample.ts';
import { createWhatsAppSurvey, type WhatsAppSurvey } from './whatsapp/survey.ts';
import { titleOfName } from './whatsapp/title.ts';

/**
 * First pass over a file: encoding, format, and what no line tells alone (line ends, order of dates, senders). It reads
 * `limits.survey` bytes, and as much again until the order of dates is certain. Memory does not grow with the file.
 */
export async function surveyChat(source: ByteSource): Promise<Plan> {
  const { head, encoding } = await sampleOf(source);
  const text = decodedHead(head, encoding);
  const found: TextFound = { ...encoding, lineBreak: lineBreakOf(text) };
  const sniffed = sniffFormat(firstLines(text, found.lineBreak));
  if (sniffed === null) return unknownPlan(found);
  return surveyWhole(source, found, sniffed);
}

interface TextFound extends EncodingFound {
  readonly lineBreak: LineBreak;
}

function decodedHead(head: Uint8Array, { encoding, bomLength }: EncodingFound): string {
  const bytes = head.subarray(bomLength);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % unitSize(encoding)));
  return createDecoder(encoding).beginning(whole).text;
}

function firstLines(text: string, lineBreak: LineBreak): string[] {
  const lines = text.split(lineBreak === 'cr' ? '\r' : '\n').map((line) => line.replace(/\r{1,2}$/, ''));
  // A line is never weighed beyond what a header or the start of a record can hold.
  return lines.map((line) => (line.length > MAX_WEIGHED ? line.slice(0, MAX_WEIGHED) : line));
}

const MAX_WEIGHED = 2048;

function unknownPlan({ encoding, bomLength, lineBreak }: TextFound): Plan {
  const senders = createKnownSenders();
  return {
    encoding,
    bomLength,
    lineBreak,
    format: null,
    rule: `none/${ruleVersion}`,
    title: null,
    doubts: [],
    kakao: null,
    whatsapp: null,
    senders,
  };
}

async function surveyWhole(source: ByteSource, found: TextFound, sniffed: Sniffed): Promise<Plan> {
  const { format } = sniffed;
  const senders = createKnownSenders(format.startsWith('kakaotalk') ? OWNERS : []);
  const kakao = createKakaoSurvey(kakaoKind(format), senders);
  const whatsapp = createWhatsAppSurvey(senders);
  const survey = format.startsWith('kakaotalk') ? kakao : whatsapp;
  const reader = createLineReader(found, (line) => survey.note(line));
  // Rows of a CSV file stand for themselves: nothing is asked of the whole.
  if (format !== 'kakaotalk-macos') {
    for await (const chunk of upTo(source.open(), limits.survey, () => survey.isSettled()))
      reader.push(chunk);
    reader.end();
  }
  return format.startsWith('kakaotalk')
    ? kakaoPlan(source, found, sniffed, kakao, senders)
    : whatsAppPlan(source, found, sniffed, whatsapp, senders);
}

/** The bytes of a source up to `size`, and on until `settled`. Cuts at the same byte however the source is chunked. */
async function* upTo(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  settled: () => boolean,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = size;
  for await (const chunk of chunks) {
    for (let rest = chunk; rest.length > 0; ) {
      if (left === 0 && settled()) return;
      if (left === 0) left = size;
      const part = rest.subarray(0, left);
      yield part;
      left -= part.length;
      rest = rest.subarray(part.length);
    }
  }
}

/** How KakaoTalk names the person who made the export. */
const OWNERS = ['회원님', 'you', 'You'];

function kakaoKind(format: ChatFormat): 'mobile' | 'windows' | 'rows' {
  if (format === 'kakaotalk-windows') return 'windows';
  return format === 'kakaotalk-macos' ? 'rows' : 'mobile';
}

function kakaoPlan(
  source: ByteSource,
  found: TextFound,
  sniffed: Sniffed,
  survey: KakaoSurvey,
  senders: Plan['senders'],
): Plan {
  const rows = sniffed.format === 'kakaotalk-macos';
  const { plan, doubts } = survey.decide(sniffed.headerLines, sniffed.delimiter);
  const all: FileDoubt[] = [...encodingDoubts(found), ...doubts];
  if (!rows && sniffed.header === null) all.push('header-missing');
  if (sniffed.header?.titleAmbiguous) all.push('title-ambiguous');
  const title = sniffed.header?.title ?? (rows ? titleOfName(source.name) : null);
  return { ...base(found, sniffed.format), title, doubts: all, kakao: plan, whatsapp: null, senders };
}

function whatsAppPlan(
  source: ByteSource,
  found: TextFound,
  sniffed: Sniffed,
  survey: WhatsAppSurvey,
  senders: Plan['senders'],
): Plan {
  const plan = survey.decide();
  const all: FileDoubt[] = [...encodingDoubts(found)];
  if (plan.basis === 'ascending' || plan.basis === 'media-names') all.push('date-order-inferred');
  const title = titleOfName(source.name);
  return { ...base(found, sniffed.format), title, doubts: all, kakao: null, whatsapp: plan, senders };
}

function base(
  { encoding, bomLength, lineBreak }: TextFound,
  format: ChatFormat,
): Pick<Plan, 'encoding' | 'bomLength' | 'lineBreak' | 'format' | 'rule'> {
  return { encoding, bomLength, lineBreak, format, rule: `${format}/${ruleVersion}` };
}

function encodingDoubts(found: EncodingFound): FileDoubt[] {
  return found.guessed ? ['encoding-guessed'] : [];
}
