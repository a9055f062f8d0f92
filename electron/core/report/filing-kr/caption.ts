import type { FilingExhibit, FilingModel, FilingPart } from './model.ts';
import { capturedAt, fileTime, showsScreen, takenAt, zoneBasis } from './times.ts';

/** Lines below a picture: whose, which file, and every time by its name with how it is known. */
export function captionOf(model: FilingModel, { exhibit }: FilingExhibit, part: FilingPart): string[] {
  const { acquisition, item, fileName } = part;
  const author = model.pseudonymise(exhibit.author.trim() || '미상').text;
  const times = [
    ...(showsScreen(acquisition) ? [`대화 표시 시각 화면 그대로(${zoneBasis(acquisition)})`] : []),
    `${showsScreen(acquisition) ? '캡처' : '촬영'} 시각 ${model.pseudonymise(capturedAt(acquisition)).text}`,
    `파일 시각 ${fileTime(acquisition)}`,
  ];
  return [
    `작성자·대화상대 ${author} · 파일 ${fileName} · SHA-256 앞 16자리 ${item.sha256.slice(0, 16)}`,
    times.join(' · '),
    `수집 시각 ${takenAt(acquisition, model.anchor)}`,
  ];
}
