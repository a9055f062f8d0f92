import { anyOf } from '../any-of.ts';
import { isNotice, isNoticeBefore } from './notices.ts';

/** A mark that iOS puts before text it writes itself. */
const APP_MARK = '\u200e';

/** Whether a body is a notice of the app, marked as such by the app. */
export function isMarkedNotice(text: string): boolean {
  return text.startsWith(APP_MARK) && isNotice(text.slice(1));
}

function unmarked(text: string): string {
  return text.startsWith(APP_MARK) ? text.slice(1) : text;
}

/** Whether a line with `: ` in it is an event, judging by the words before that colon and behind it. */
export function isEventBefore(prefix: string, rest: string): boolean {
  return isInQuotation(prefix, rest) || isNoticeBefore(prefix);
}

const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
];

/** A quotation that is open before the colon and closed behind it; a name may hold a single mark, as in `5" Pete`. */
function isInQuotation(prefix: string, rest: string): boolean {
  if (isOdd(prefix) && isOdd(rest)) return true;
  return QUOTES.some(([open, close]) => {
    if (prefix.lastIndexOf(open) <= prefix.lastIndexOf(close)) return false;
    const [closes, opens] = [rest.indexOf(close), rest.indexOf(open)];
    return closes >= 0 && (opens < 0 || closes < opens);
  });
}

function isOdd(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

const OMITTED =
  /^<?(?:Media|media|image|photo|video|audio|GIF|sticker|document|Contact card|contact card|video note|Video note|Bild|Foto|Audio|Sticker|Dokument|Kontaktkarte|Medien|Multimedia|imagen|imágenes|documento|Médias?|image|vidéo|Mídia|Arquivo de mídia|imagem|vídeo|figurinha|áudio|immagine) (?:omitted|weggelassen|ausgelassen|omitid[oa]s?|omis(?:e|es)?|absente?s?|oculta?o?|omess[oi]|omessa)>?$/;

const PLACEHOLDERS: readonly RegExp[] = [
  OMITTED,
  /^<.{1,40}(?:omitted|omitido|omitida|oculto|omis|ausgelassen|omessi|weggelaten|omitidos|utelatt|utelämnat|pominięto|без медиафайлов|dahil edilmedi|vynechána)>$/,
  /^<?(?:미디어|사진|동영상|오디오|음성|이미지|스티커|문서|GIF|연락처)(?:을|를|이|가)? ?(?:제외됨|생략됨?|생략됨|누락됨|파일 제외됨|파일을 생략한 메시지|파일을 제외한 메시지|파일 생략됨|생략되었습니다\.?)>?$/,
  /^<?(?:省略影音内容|省略多媒體檔|媒体已省略|影音内容已省略|忽略多媒體檔|图像已忽略|圖片已略去|圖像已略去|视频已忽略|影片已略去|音频已忽略|音訊已略去|貼圖已忽略|贴图已忽略|已省略.{1,6})>?$/,
  /^<?(?:メディア|画像|動画|音声|ステッカー|スタンプ|ビデオ|GIF|文書|ドキュメント|連絡先)(?:は含まれていません|が省略されました|を省略|は省略されました|は除外されました|ファイルは含まれていません)>?$/,
  /^<?(?:Без медиафайлов|изображение отсутствует|видео отсутствует)>?$/,
  /^null$/,
  /^(?:Missed (?:group )?(?:voice|video) call|(?:Voice|Video) call)(?:[,.].{0,60})?$/,
  /^(?:부재중 )?(?:음성|영상) ?통화.{0,30}$/,
  /^POLL:$/,
  /^(?:Location|location|위치|Standort|Ubicación|Localização): https:\/\/maps\.google\.com\/\?q=\S+$/,
  /^(?:Live location shared|live location shared)$/,
];

const ATTACHED_WORDS =
  'file attached|Datei angehängt|archivo adjunto|fichier joint|arquivo anexado|ficheiro anexado|file allegato|bestand bijgevoegd|파일 첨부됨|파일 첨부|첨부 파일|文件附件|文件已附加|檔案附件|附件檔案|附加檔案|添付ファイル|ファイル添付|файл добавлен|dosya ekli|dołączony plik|fil bifogad|fil vedlagt|fil vedhæftet|tiedosto liitetty';
const ATTACHED = new RegExp(
  `^\\u200e?[^\\n]{1,200}\\.\\w{1,5} \\u200e?\\((?:${ATTACHED_WORDS})\\)(?:\\n|\\r\\n|$)|\\u200e?<(?:attached|adjunto|Anhang|anexado|anexo|pièce jointe|joint|allegato|bijgevoegd|첨부|附件|添付): ?[^\\n>]{1,200}>|\\.\\w{1,5} <\\u200e?attached>`,
  'u',
);

const DELETED: readonly RegExp[] = [
  /^(?:This message was deleted(?: by admin .{1,80})?|You deleted this message(?: as admin)?)\.?$/,
  /^(?:Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht)\.?$/,
  /^(?:Se eliminó este mensaje|Eliminaste este mensaje|Este mensaje fue eliminado)\.?$/,
  /^(?:Ce message a été supprimé|Vous avez supprimé ce message)\.?$/,
  /^(?:Mensagem apagada|Você apagou esta mensagem|Essa mensagem foi apagada|Esta mensagem foi apagada)\.?$/,
  /^(?:Questo messaggio è stato eliminato|Hai eliminato questo messaggio)\.?$/,
  /^(?:이 메시지는 삭제되었습니다|삭제된 메시지입니다|메시지를 삭제했습니다|이 메시지를 삭제했습니다|내가 삭제한 메시지입니다)\.?$/,
  /^(?:此訊息已刪除|此消息已删除|你已刪除此訊息|你删除了此消息|您已刪除這則訊息|您已删除这条消息|这条消息已被删除|這則訊息已被刪除)。?$/,
  /^(?:このメッセージは削除されました|メッセージを削除しました|あなたはこのメッセージを削除しました)。?$/,
  /^(?:Данное сообщение удалено|Вы удалили данное сообщение)\.?$/,
];

const EDITED =
  /\u200e?<(?:This message was edited|Diese Nachricht wurde bearbeitet|Se editó este mensaje\.?|Este mensaje fue editado|Ce message a été modifié|Mensagem editada|Questo messaggio è stato modificato|이 메시지가 수정되었습니다|수정된 메시지|메시지 수정됨|此訊息已編輯|此消息已编辑|已编辑此消息|このメッセージは編集されました|Сообщение изменено)\.?>$/;

const PLACEHOLDER = anyOf(PLACEHOLDERS);
const DELETED_MARKER = anyOf(DELETED);
const LONGEST = 400;

export function isPlaceholder(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDER.test(unmarked(text));
}

export function hasAttachment(text: string): boolean {
  return (text.includes('(') || text.includes('<')) && ATTACHED.test(text.slice(0, LONGEST));
}

export function isDeletedMarker(text: string): boolean {
  return text.length <= LONGEST && DELETED_MARKER.test(unmarked(text));
}

export function isEdited(text: string): boolean {
  return text.endsWith('>') && EDITED.test(text.slice(-100));
}
