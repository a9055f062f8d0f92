import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pretendard/package.json')),
  'dist/public/static',
);

const rows: readonly (readonly [string, string])[] = [
  ['등록번호', 'HB-2026-00417'],
  ['성명', '김○○ (비실명 사본)'],
  ['생년월일', '2012년 (만 14세)'],
  ['진단명', '급성 스트레스 반응 (F43.0)'],
  ['발병일', '2026년 10월 21일 (보호자 진술)'],
  ['진단일', '2026년 10월 28일'],
];

const opinion = [
  '위 환자는 온라인 대화에서 알게 된 사람에게서 반복하여 만남을 요구받고 채무를 이유로 압박을 받은 뒤',
  '수면 장애, 식욕 저하, 등교에 대한 불안을 호소하며 보호자와 함께 내원함.',
  '면담과 심리검사(우울·불안 척도) 결과 안정과 정기적인 상담이 필요한 상태로 판단되며,',
  '향후 4주간의 통원 치료와 경과 관찰을 요함. 이후의 경과에 따라 기간은 달라질 수 있음.',
];

/** An invented medical certificate as a clinic's program prints it: one A4 page. Always the same bytes. */
export function makeCertificate(): Promise<Buffer> {
  const when = new Date('2026-10-28T06:30:00Z');
  const info = { Title: '진단서', Creator: 'Invented Clinic 1.0', CreationDate: when, ModDate: when };
  const pdf = new PDFDocument({ size: 'A4', margin: 0, info });
  const finished = collect(pdf);
  pdf.registerFont('regular', join(fonts, 'Pretendard-Regular.otf'));
  pdf.registerFont('bold', join(fonts, 'Pretendard-Bold.otf'));
  drawFrame(pdf);
  drawRows(pdf);
  drawOpinion(pdf);
  drawSignature(pdf);
  pdf.end();
  return finished;
}

type Pdf = InstanceType<typeof PDFDocument>;

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function drawFrame(pdf: Pdf): void {
  pdf.lineWidth(1.2).rect(48, 60, 499, 722).stroke('#3a4a5a');
  pdf.lineWidth(0.4).rect(52, 64, 491, 714).stroke('#3a4a5a');
  pdf.font('bold').fontSize(28).fillColor('#1d2731');
  pdf.text('진  단  서', 48, 98, { width: 499, align: 'center' });
  pdf.font('regular').fontSize(9).fillColor('#6b7785');
  pdf.text('이 문서는 시연을 위해 지어낸 것으로 실제 환자·의료기관과 관계가 없습니다.', 48, 140, {
    width: 499,
    align: 'center',
  });
}

function drawRows(pdf: Pdf): void {
  rows.forEach(([label, value], index) => {
    const top = 176 + index * 36;
    pdf.lineWidth(0.5).rect(72, top, 110, 36).fillAndStroke('#eef2f6', '#9aa7b4');
    pdf.rect(182, top, 341, 36).stroke('#9aa7b4');
    pdf
      .font('bold')
      .fontSize(11)
      .fillColor('#1d2731')
      .text(label, 84, top + 12);
    pdf.font('regular').text(value, 196, top + 12);
  });
}

function drawOpinion(pdf: Pdf): void {
  pdf.lineWidth(0.5).rect(72, 408, 451, 176).stroke('#9aa7b4');
  pdf.font('bold').fontSize(11).fillColor('#1d2731').text('치료 내용 및 향후 소견', 84, 422);
  pdf.font('regular').fontSize(10.5);
  opinion.forEach((line, index) => {
    pdf.text(line, 84, 452 + index * 24, { lineBreak: false });
  });
}

function drawSignature(pdf: Pdf): void {
  pdf.font('regular').fontSize(11).fillColor('#1d2731');
  pdf.text('위와 같이 진단함.', 48, 616, { width: 499, align: 'center' });
  pdf.text('2026년 10월 28일', 48, 644, { width: 499, align: 'center' });
  pdf.font('bold').fontSize(13).text('한빛마음의원 (가상)', 48, 684, { width: 499, align: 'center' });
  pdf
    .font('regular')
    .fontSize(11)
    .text('의사 면허번호 제 00000 호      의사  박서준 (가명)', 48, 712, { width: 499, align: 'center' });
  pdf.lineWidth(1.6).circle(414, 717, 19).stroke('#c0392b');
  pdf.font('bold').fontSize(10).fillColor('#c0392b').text('한빛', 404, 706).text('의원', 404, 718);
}
