import { describe, expect, it } from 'vitest';
import { readText } from '../read-bytes.ts';

const LRM = '\u200e';

/** Sentences of the app in the languages it speaks. */
const NOTICES = [
  // encryption
  'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.',
  'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.',
  'Los mensajes y las llamadas están cifrados de extremo a extremo. Nadie fuera de este chat puede leerlos.',
  'As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta. Toque para saber mais.',
  'Les messages et les appels sont chiffrés de bout en bout. Aucun tiers ne peut les lire.',
  'I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat può leggerli.',
  'Berichten en oproepen worden end-to-end versleuteld. Tik voor meer informatie.',
  'Сообщения и звонки защищены сквозным шифрованием. Подробнее',
  'Mesajlar ve aramalar uçtan uca şifrelidir. Daha fazla bilgi için dokunun.',
  'Pesan dan panggilan terenkripsi secara end-to-end. Ketuk untuk info selengkapnya.',
  'الرسائل والمكالمات مشفرة تمامًا بين الطرفين.',
  'ההודעות והשיחות מוצפנות מקצה לקצה. יש להקיש לקבלת פרטים נוספים.',
  '메시지와 통화는 종단간 암호화됩니다. 더 알아보려면 탭하세요.',
  'メッセージと通話はエンドツーエンドで暗号化されています。タップして詳細を表示。',
  '消息和通话已进行端到端加密。点击了解更多。',
  '訊息和通話經端對端加密。點擊以了解更多。',
  // groups
  'Alice created group "Walk"',
  'Alice hat die Gruppe „Ausflug“ erstellt.',
  'Alice creó el grupo "Paseo"',
  'Alice criou o grupo "Passeio"',
  'Alice a créé le groupe "Balade"',
  'Alice ha creato il gruppo "Gita"',
  'Alice heeft de groep "Uitje" gemaakt',
  'Alice создал(а) группу "Прогулка"',
  'Alice grubu oluşturdu',
  'Alice membuat grup "Jalan"',
  'Alice đã tạo nhóm "Dạo"',
  '앨리스님이 그룹을 만들었습니다.',
  'アリスさんがグループを作成しました',
  'Alice建立了此群組',
  'Alice创建了群组“散步”',
  // added, removed, left
  'Alice added Bob',
  'Alice removed Bob',
  'Bob left',
  'You were added',
  'Alice hat Bob hinzugefügt.',
  'Alice hat Bob entfernt.',
  'Bob hat die Gruppe verlassen.',
  'Alice añadió a Bob',
  'Bob salió del grupo',
  'Alice adicionou Bob',
  'Bob saiu',
  'Alice a ajouté Bob',
  'Bob a quitté le groupe',
  'Alice ha aggiunto Bob',
  'Alice heeft Bob toegevoegd',
  'Alice добавил(а) Bob',
  'Alice menambahkan Bob',
  'Alice đã thêm Bob',
  '앨리스님이 밥님을 추가했습니다.',
  '밥님이 나갔습니다.',
  'アリスさんがボブさんを追加しました',
  'Alice新增了Bob',
  'Bob退出了群组',
  // subject, icon, description, number
  'Alice changed the subject from "a" to "b"',
  "Alice changed this group's icon",
  'Alice changed the group description',
  'Alice hat das Gruppenbild geändert.',
  'Alice hat die Gruppenbeschreibung geändert.',
  'Alice cambió el ícono del grupo',
  'Alice mudou a descrição do grupo',
  'Alice a changé l’icône du groupe',
  'Alice ha cambiato l’immagine del gruppo',
  'Alice changed their phone number to a new number. Tap to message or add the new number.',
  'Alice hat zu +00 000 0000 gewechselt.',
  '앨리스님이 그룹 이름을 "산책"으로 변경했습니다.',
  'アリスさんがグループ名を変更しました',
  'Alice更改了群組圖示',
  // security code
  'Your security code with Bob changed. Tap to learn more.',
  'Deine Sicherheitsnummer für Bob hat sich geändert.',
  'Cambió tu código de seguridad con Bob.',
  'Seu código de segurança com Bob mudou.',
  'Votre code de sécurité avec Bob a changé.',
  '밥님과의 보안 코드가 변경되었습니다.',
  'ボブとのセキュリティコードが変更されました。',
  '您和 Bob 的安全代码已更改。',
  // disappearing messages
  'Alice turned on disappearing messages. New messages will disappear from this chat 24 hours after they are sent.',
  'Alice hat selbstlöschende Nachrichten aktiviert.',
  'Alice activó los mensajes temporales.',
  'Alice ativou as mensagens temporárias.',
  'Alice a activé les messages éphémères.',
  '앨리스님이 사라지는 메시지를 켰습니다.',
  'アリスさんが消えるメッセージをオンにしました。',
  'Alice開啟了限時訊息。',
];

describe('a notice of the app', () => {
  it.each(NOTICES)(
    'is an event where iOS marks it and writes it under the name of the group: %s',
    async (notice) => {
      const text = `[15/01/2024, 21:30:00] Family: ${LRM}${notice}\r\n[15/01/2024, 21:31:00] A: x\r\n`;
      expect((await readText(text)).summary).toMatchObject({ messages: 1, system: 1, participants: ['A'] });
    },
  );

  it.each(NOTICES)('is an event without a name, with a mark or without: %s', async (notice) => {
    const text = `[15/01/2024, 21:30:00] ${LRM}${notice}\r\n[15/01/2024, 21:30:30] ${notice}\r\n[15/01/2024, 21:31:00] A: x\r\n`;
    expect((await readText(text)).summary).toMatchObject({ messages: 1, system: 2, participants: ['A'] });
  });

  it.each([
    'Alice hat die Gruppenbeschreibung geändert: neu',
    'Alice changed the group description to: new',
    'Alice cambió la descripción del grupo: nueva',
    'Alice a changé le sujet : nouveau: x',
    'Alice hat die Gruppe „Nord: Süd“ erstellt.',
    'Alice ha cambiato il nome del gruppo: x',
    '앨리스님이 그룹 설명을 변경했습니다: 새로',
    'Alice更改了群組描述: 新',
  ])('with a colon in it has no sender: %s', async (notice) => {
    const { summary } = await readText(`15/01/2024, 21:30 - ${notice}\n15/01/2024, 21:31 - A: x\n`);
    expect(summary).toMatchObject({ messages: 1, system: 1, participants: ['A'] });
  });

  it.each([
    'Messages and calls are end-to-end encrypted.',
    '메시지와 통화는 종단간 암호화됩니다.',
    'Сообщения и звонки защищены сквозным шифрованием.',
  ])('that stands unmarked under a name stays a message, in doubt: %s', async (notice) => {
    const { records } = await readText(`15/01/2024, 21:30 - Family: ${notice}\n`);
    expect(records[0]).toMatchObject({ kind: 'message', sender: 'Family' });
    expect(records[0]?.doubts).toContain('maybe-app-text');
  });
});

describe('what a person sent', () => {
  it.each([
    'image omitted',
    'You deleted this message.',
    'This message was deleted by admin Alice.',
    'Missed voice call',
    'Verpasster Sprachanruf',
    'Llamada de voz perdida',
    'Alice left early today, sorry',
    '사진 생략됨',
    '부재중 음성통화',
    'POLL:',
  ])('stays a message though iOS marks it: %s', async (words) => {
    const { summary } = await readText(`[15/01/2024, 21:30:00] A: ${LRM}${words}\r\n`);
    expect(summary).toMatchObject({ messages: 1, system: 0 });
  });

  it.each(['Bob left', 'Alice added Bob', 'we changed the subject to maths', 'tap to learn more'])(
    'stays a message without a mark: %s',
    async (words) => {
      const { summary } = await readText(`15/01/2024, 21:30 - A: ${words}\n`);
      expect(summary).toMatchObject({ messages: 1, system: 0, participants: ['A'] });
    },
  );
});
