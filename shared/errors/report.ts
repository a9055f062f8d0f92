import { defineErrors } from './define.ts';

export const reportErrors = defineErrors({
  REPORT_FONT_MISSING: {
    kind: 'environment',
    en: 'The font file {font} that comes with Jikim is not there. Install Jikim again, or run its set-up again.',
    ko: '지킴에 들어 있어야 할 글꼴 파일 {font}이(가) 없습니다. 지킴을 다시 설치하거나 설정을 다시 실행하세요.',
  },
  REPORT_FONT_CHANGED: {
    kind: 'environment',
    en: 'The font file {font} is not the one Jikim was made with; documents would look different. Install Jikim again.',
    ko: '글꼴 파일 {font}이(가) 지킴에 들어 있던 것과 다릅니다. 문서 모양이 달라질 수 있으므로 지킴을 다시 설치하세요.',
  },
  REPORT_WRITE_FAILED: {
    kind: 'environment',
    en: 'The PDF could not be written ({reason}). Check the disk and export again; nothing in the vault changed.',
    ko: 'PDF를 쓰지 못했습니다({reason}). 디스크를 확인하고 다시 내보내세요. 보관함의 자료는 바뀌지 않았습니다.',
  },
  REPORT_IMAGE_UNKNOWN: {
    kind: 'input',
    en: 'This is neither a JPEG nor a PNG file. Convert the picture first (previews do that), then export again.',
    ko: 'JPEG도 PNG도 아닌 파일입니다. 먼저 변환한 뒤(미리보기 만들기) 다시 내보내세요.',
  },
  REPORT_IMAGE_TRUNCATED: {
    kind: 'input',
    en: 'The picture ends before its data do ({where}). Get the file again from where it came from; what was taken in is kept.',
    ko: '그림 파일이 중간에 끊겨 있습니다({where}). 원래 기기에서 파일을 다시 받으세요. 받은 파일은 그대로 보존됩니다.',
  },
  REPORT_IMAGE_DAMAGED: {
    kind: 'input',
    en: 'The picture is damaged ({where}). Get the file again from where it came from; what was taken in is kept.',
    ko: '그림 파일이 손상되어 있습니다({where}). 원래 기기에서 파일을 다시 받으세요. 받은 파일은 그대로 보존됩니다.',
  },
  REPORT_IMAGE_TOO_LARGE: {
    kind: 'refused',
    en: 'The picture is {width} x {height} pixels, more than can be printed safely. Split it into parts and take those in too.',
    ko: '그림이 {width} x {height} 픽셀로, 안전하게 출력할 수 있는 크기를 넘습니다. 나누어 저장한 파일도 함께 넣으세요.',
  },
  REPORT_IMAGE_NEEDS_DECODER: {
    kind: 'input',
    en: 'This kind of picture ({kind}) must be converted before printing, and no converter was given. Make previews first.',
    ko: '이 종류의 그림({kind})은 변환해야 출력할 수 있는데 변환기가 없습니다. 먼저 미리보기를 만드세요.',
  },
  REPORT_IMAGE_DECODED_WRONG: {
    kind: 'internal',
    en: 'The converted picture does not match the file ({where}), so it is not printed. Please report this line.',
    ko: '변환한 그림이 원래 파일과 맞지 않아({where}) 출력하지 않았습니다. 이 문구를 알려 주세요.',
  },
  REPORT_QR_TOO_LONG: {
    kind: 'input',
    en: 'The text is too long for one QR code ({length} characters). Shorten it.',
    ko: 'QR 코드 하나에 담기에는 글이 너무 깁니다({length}자). 줄이세요.',
  },
});
