import { fileLine } from './file-name-shown.ts';
import type { FilingExhibit, FilingModel, FilingPart } from './model.ts';
import { capturedAt, fileTime, showsScreen, takenAt, zoneBasis } from './times.ts';

/** Lines below a picture: whose, which file, and every time by its name with how it is known. */
export function captionOf(model: FilingModel, each: FilingExhibit, part: FilingPart): string[] {
  const { acquisition } = part;
  const author = model.pseudonymise(each.exhibit.author.trim() || '미상').text;
  const times = [
    ...(showsScreen(acquisition) ? [`대화 표시 시각 화면 그대로(${zoneBasis(acquisition)})`] : []),
    `${showsScreen(acquisition) ? '캡처' : '캡처·촬영'} 시각 ${model.pseudonymise(capturedAt(acquisition)).text}`,
    `파일 시각 ${fileTime(acquisition)}`,
  ];
  return [
    `작성자·대화상대 ${author} · 파일 ${fileLine(each, part)}`,
    times.join(' · '),
    `수집 시각 ${takenAt(acquisition, model.anchor)}`,
  ];
}
