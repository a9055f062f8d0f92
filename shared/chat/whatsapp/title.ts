/** File names that exports carry, in the languages they are written in; group 1 is the person or group. */
const NAMES: readonly RegExp[] = [
  /^WhatsApp Chat (?:with|mit|-|–) ?(.+)$/i,
  /^WhatsApp-(?:Chat|chat|chatt|samtale|gesprek) (?:mit|with|med|met) (.+)$/i,
  /^(?:Chat|Conversación) de WhatsApp con (.+)$/i,
  /^Conversa do WhatsApp com (.+)$/i,
  /^Discussion WhatsApp avec (.+)$/i,
  /^Chat WhatsApp con (.+)$/i,
  /^WhatsApp[ -]?chat met (.+)$/i,
  /^Чат WhatsApp с (?:контактом )?(.+)$/i,
  /^(.+?)(?:님과|님과의|과의|와의) WhatsApp (?:대화|채팅)$/i,
  /^WhatsApp (?:대화|채팅)[ :_-]*(.+)$/i,
  /^与(.+)的 ?WhatsApp ?(?:聊天|对话).*$/i,
  /^與(.+)的 ?WhatsApp ?(?:聊天|對話).*$/i,
  /^(.+)とのWhatsApp(?:チャット|トーク).*$/i,
  /^KakaoTalk_Chat_(.+?)_\d{4}-\d\d-\d\d.*$/i,
];

/**
 * The person or group that an export's file name names; null where it names none. Composed (NFC), because a Mac decomposes
 * names: a title is a label, the name itself is kept as it is.
 */
export function titleOfName(name: string | null): string | null {
  if (name === null) return null;
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:txt|zip|csv)$/i, '').normalize('NFC');
  for (const pattern of NAMES) {
    const match = pattern.exec(base);
    if (match !== null) return match[1]!;
  }
  return null;
}

/** Whether an entry of a zip is the text of a chat rather than something that was sent in it. */
export function isChatName(name: string): boolean {
  return (
    /(?:^|[\\/])_chat\.txt$/i.test(name) ||
    (/\.(?:txt|csv)$/i.test(name) && titleOfName(name) !== null) ||
    /(?:^|[\\/])KakaoTalk[^\\/]*\.(?:txt|csv)$/i.test(name) ||
    /(?:^|[\\/])[^\\/]*WhatsApp[^\\/]*\.txt$/i.test(name)
  );
}
