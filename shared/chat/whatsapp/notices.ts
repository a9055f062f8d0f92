import { anyOf } from '../any-of.ts';

/** The app's sentence on encryption, in the words that only it uses. */
const ENCRYPTION: readonly RegExp[] = [
  /end-to-end[ -](?:encrypt|versleutel|enkrip|krypter|kryptera|šifr|szyfr|crittograf)/i,
  /ende-(?:zu|til)-ende-?(?:verschlüssel|krypter)/i,
  /(?:cifrad|xifrad)[^ ]{1,3} (?:de |d')extrem[^ ]? a extrem|(?:criptograf|encripta)[^ ]{0,8} (?:de )?ponta a ponta/i,
  /chiffr[^ ]{0,8} de bout en bout|crittograf[^ ]{0,5} .{0,20}end-to-end|criptat[^ ]? integral/i,
  /(?:szyfrowan|zaszyfrowan)[^ ]{1,4} .{0,12}end-to-end|koncovým šifrováním|végpontok között/i,
  /сквозным шифрованием|наскрізн[^ ]{2,4} шифруванн|шифроване от край до край/i,
  /uçtan uca şifrel|terenkripsi .{0,12}end-to-end|hujung[ -]ke[ -]hujung|mã hóa (?:đầu cuối|hai đầu)/i,
  /päästä päähän|από άκρο σε άκρο|διατερματικ|totalsträckskrypt/i,
  /مشفر[^ ]{0,2} تمام|تام التشفير|سرتاسر|מקצה לקצה|एंड-टू-एंड|एंड टू एंड|এন্ড-টু-এন্ড|এন্ড টু এন্ড/i,
  /เข้ารหัส(?:จาก)?(?:ต้นทาง|แบบ)|종단 ?간 ?암호화|エンドツーエンド|端到端加密|端對端加密|点对点加密/i,
];

/** `Tap to learn more` at the end of a notice. */
const TAP: readonly RegExp[] = [
  /\b(?:Tap|Click) (?:to learn more|for more info|to change|to add|here to|to view)|Tippe,? (?:um|für|hier)|Tocca per /i,
  /(?:Toca|Pulsa|Haz clic) para |Toque (?:para|aqui)|Appuyez (?:pour|ici)|Cliquez pour|Touchez pour/i,
  /Tik (?:voor|om)|Stuknij,? aby|Dotknij,? aby|Нажмите,? чтобы|Подробнее\.?$|Торкніться,? щоб/i,
  /(?:Daha fazla bilgi|Değiştirmek) .{0,12}için dokun|Ketuk untuk|Ketik untuk|Nhấn để|แตะเพื่อ/i,
  /Tryck för|Trykk for|Tryk for|Napauta |Πατήστε για|Klepnutím|Klepnite pre|koppints|Atinge[^ ]{1,3} pentru|Dodirnite/i,
  /اضغط (?:ل|ه)|انقر |ضربه بزنید|ٹیپ کریں|יש להקיש|टैप करें|टॅप करा|ট্যাপ করুন|탭하(?:세요|여)|タップして|点[击按]|點[擊按]|轻触|輕觸/i,
];

/** The security code of somebody changed. */
const SECURITY_CODE: readonly RegExp[] = [
  /security code with .+ changed|(?:Sicherheitsnummer|Sicherheitscode) (?:für|von|mit) .+ geändert|código de seguridad con |código de segurança (?:partilhado )?com /i,
  /code de sécurité avec |codice di sicurezza con |beveiligingscode voor |код безопасности с |Код безпеки з |kod zabezpieczeń /i,
  /güvenlik kodu(?:nuz)? değişti|Kode keamanan Anda|Kod keselamatan anda|Mã bảo mật của bạn|รหัสความปลอดภัย|säkerhetskod|sikkerhetskode|sikkerhedskode/i,
  /Turvanumero|κωδικός ασφαλείας|Bezpečnost?n[ýí] k[óo]d|Codul .{0,6}de securitate|biztonsági kód|sigurnosni k[oô]d|codi de seguretat/i,
  /رمز أمانك|کد امنیتی|سیکیورٹی کوڈ|קוד האבטחה|सुरक्षा कोड|সুরক্ষা কোড|নিরাপত্তা কোড|보안 코드가|セキュリティコードが|安全代[码碼]已|安全碼已/i,
];

/** What somebody did to the group, with the group named so that nobody is called so. */
const GROUP: readonly RegExp[] = [
  / changed (?:the (?:subject|group (?:name|description))|this group's (?:icon|settings|description)|the group's)|deleted this group's icon/i,
  / (?:created (?:the |this )?group|joined using (?:this|the|a|your) |turned (?:on|off) (?:disappearing|admin)|updated the message timer|changed their phone number|changed to \+)/i,
  / (?:hat|haben|hast) (?:die(?:se)? Gruppe |den (?:Betreff|Gruppennamen)|das Gruppenbild|die Gruppenbeschreibung|die Gruppeneinstellungen|selbstlöschende|.{1,100} hinzugefügt|.{1,100} entfernt)/i,
  / (?:ist|sind|bist) .{0,30}(?:Gruppe .{0,60}beigetreten|über .{0,30}beigetreten)|hat zu \+.{4,30} gewechselt|hat eine neue Telefonnummer/i,
  / (?:creó|creaste|cambió|cambiaste|eliminó) (?:el|este|la|los) (?:grupo|asunto|nombre del grupo|descripción|[ií]cono|imagen|ajustes)|(?:des)?activ(?:ó|aste) los mensajes temporales|se unió (?:usando|mediante|con|a través)|cambió su número/i,
  / (?:criou|criaste|mudou|alterou|apagou|removeu) (?:o|este|a|as) (?:grupo|assunto|nome|descrição|[ií]cone|imagem|foto|configurações)|(?:des)?ativou as mensagens temporárias|entrou usando|mudou (?:de|seu) número/i,
  / (?:a|avez) (?:créé|changé|modifié|supprimé) (?:le|ce|la|l['’]) ?(?:groupe|sujet|nom|description|ic[oô]ne|image)|(?:dés)?activé les messages éphémères|rejoint .{0,30}(?:lien|invitation)|a changé de numéro/i,
  / (?:ha|hai) (?:creato|cambiato|modificato|eliminato) (?:il|questo|l['’]|la) ?(?:gruppo|oggetto|nome|descrizione|immagine|icona)|(?:dis)?attivato i messaggi effimeri/i,
  / heeft (?:de groep|deze groep|het onderwerp|de groeps|de beschrijving|zelfverwijderende|de berichttimer)|neemt deel via de/i,
  / (?:utworzył|zmienił|usunął)[^ ]{0,5} (?:grupę|temat|nazwę|opis|ikonę|tę grupę)|(?:włączył|wyłączył)[^ ]{0,5} znikające/i,
  / (?:создал|изменил|удалил)(?:\(а\)|а|и)? (?:группу|эту группу|тему|название|описание|иконку|картинку|значок)|исчезающие сообщения| (?:створив|змінив|видалив)(?:\(-ла\)|ла)? (?:групу|тему|назву|опис)/i,
  / (?:grubu?(?:nu)? (?:oluşturdu|kurdu)|grubun? (?:konusunu|adını|simgesini|açıklamasını)|bu grubu|konuyu .{0,120}değiştirdi|süreli mesajları)/i,
  /(?:أنشأ|غي[ّ]?ر|حذف|فع[ّ]?ل|عط[ّ]?ل) .{0,100}(?:المجموعة|الرسائل المؤقتة|اسم|وصف|رقم هاتفه)|יצר.{0,3} את הקבוצה|שינ.{0,3} את (?:נושא|שם|תיאור|סמל|תמונת) ה|ההודעות הנעלמות/i,
  /(?:گروه|موضوع).{0,60}(?:ایجاد کرد|تغییر داد)|ने (?:ग्रुप|समूह|विषय|ग्रूप)|গ্রুপ.{0,40}(?:তৈরি|পরিবর্তন)/i,
  / (?:membuat grup|mengubah (?:subjek|nama grup|deskripsi|ikon)|mencipta(?:kan)? kumpulan|menukar (?:subjek|ikon)|bergabung menggunakan|(?:mengaktifkan|menonaktifkan) pesan sementara)/i,
  / (?:đã (?:tạo|thay đổi|đổi) (?:nhóm|chủ đề|tên nhóm|mô tả|biểu tượng)|(?:bật|tắt) tin nhắn tự)|(?:สร้างกลุ่ม|เปลี่ยน(?:หัวข้อ|ชื่อกลุ่ม|ไอคอน|คำอธิบาย))/i,
  / (?:skapade|ändrade|oprettede|ændrede|opprettet|endret) (?:gruppen|denne gruppe|ämnet|emnet|gruppens|gruppe|beskriv)|loi ryhmän|muutti ryhmän|vaihtoi ryhmän/i,
  / (?:δημιούργησε την ομάδα|άλλαξε (?:το θέμα|το όνομα|την περιγραφή|το εικονίδιο))| (?:vytvořil|vytvoril|změnil|zmenil)[^ ]{0,4} (?:skupinu|předmět|predmet|název|názov|popis)| létrehozta a csoportot|megváltoztatta a csoport/i,
  / a (?:creat grupul|schimbat (?:subiectul|descrierea|pictograma))| je (?:stvorio|promijenio|kreirao)[^ ]{0,4} (?:grupu|temu|opis|naziv)|създаде групата|промени (?:темата|описанието|иконата)/i,
  /님이 (?:그룹|이 그룹|그룹 이름|그룹명|그룹 아이콘|그룹 설명|제목|주제|사라지는 메시지|메시지 타이머).{0,120}(?:만들|생성|변경|삭제|설정|켰|껐|사용|해제|업데이트)|님이 .{1,60}님을 (?:추가|내보냈|삭제|제거)|(?:초대 링크|그룹 링크)를 (?:통해|사용)/i,
  /(?:さん|が|は).{0,60}(?:グループを作成|件名を|グループ(?:名|の説明|アイコン|の画像)を|消えるメッセージを|メッセージタイマーを|招待リンクを使用して)/i,
  /(?:更改|变更|變更|修改|建立|创建|創建|删除|刪除)了?.{0,12}(?:主题|主題|群组|群組|群聊|名称|名稱|圖示|图标|描述|說明|说明)|(?:开启|關閉|关闭|開啟|啟用|停用)了?.{0,4}(?:限时消息|限時訊息|阅后即焚|自動銷毀)|(?:使用|通过|透過).{0,12}(?:邀请|邀請)?(?:链接|連結)加入/i,
];

/** Sentences of the app that end with what happened to a person; only the app's mark tells them from a person's words. */
const PEOPLE: readonly RegExp[] = [
  /^(?:You|.{1,100}?) (?:created (?:this |the )?group|(?:was|were) (?:added|removed)|added (?:you|.{1,100})|removed .{1,100}|left|joined using .{1,60}|changed (?:this|the|their|to) .{1,200}|turned (?:on|off) .{1,80}|is a contact\.?|deleted this group.{0,20}|(?:is|are) (?:now an?|no longer an?) admin)\.?$/,
  /^(?:You're (?:now|no longer) an admin|.{1,100} pinned a message|.{1,100} requested to join.{0,60})\.?$/,
  /^.{1,100} (?:wurde|wurden|hat .{1,100}|wurdest) (?:hinzugefügt|entfernt)\.?$|^.{1,100} (?:hat|haben|hast) die Gruppe verlassen\.?$|^.{1,60} (?:ist|bist) (?:jetzt|kein) .{0,8}Admin.{0,6}$/,
  /^.{1,100} (?:añadió|agregó|eliminó|añadiste|agregaste|eliminaste) a .{1,100}$|^.{1,100} (?:salió|saliste)(?: del grupo)?\.?$|^.{1,100} fue (?:añadid|agregad|eliminad)o.{0,6}$/,
  /^.{1,100} (?:adicionou|removeu) .{1,100}$|^.{1,100} (?:saiu|saíste)(?: do grupo)?\.?$|^.{1,100} foi (?:adicionad|removid)o.{0,6}$/,
  /^.{1,100} (?:a|avez) (?:ajouté|retiré|supprimé) .{1,100}$|^.{1,100} (?:a|avez) quitté(?: le groupe)?\.?$|^.{1,100} a été (?:ajouté|retiré).{0,6}$/,
  /^.{1,100} (?:ha|hai) (?:aggiunto|rimosso) .{1,100}$|^.{1,100} ha abbandonato(?: il gruppo)?\.?$/,
  /^.{1,100} heeft (?:.{1,100} (?:toegevoegd|verwijderd)|de groep verlaten)\.?$|^.{1,60} (?:dodał|usunął)[^ ]{0,4} .{1,100}$|^.{1,60} (?:opuścił[^ ]{0,4}|wyszedł|wyszła)(?: .{1,20})?\.?$/,
  /^.{1,100} (?:добавил|удалил)(?:\(а\)|а|и)? .{1,100}$|^.{1,100} (?:вышел|покинул)(?:\(а\)|а|\(-а\))?(?: .{1,20})?\.?$|^.{1,100} (?:додав|видалив)(?:\(-ла\)|ла)? .{1,100}$/,
  /^.{1,160} (?:kişisini|kullanıcısını) .{0,30}(?:ekledi|çıkardı)(?:niz)?\.?$|^.{1,100} (?:gruptan )?ayrıldı(?:nız)?\.?$|^.{1,100} ekledi\.?$/,
  /^(?:أضاف|أزال|غادر|تمت إضافة|لقد غادر).{1,200}$|^.{1,100} (?:הוסיף|הסיר|צירף|עזב|הצטרף)[^ ]{0,2}(?: .{1,100})?$/,
  /^.{1,100} (?:menambahkan|mengeluarkan|menambah) .{1,100}$|^.{1,100} keluar\.?$|^.{1,100} đã (?:thêm|xóa) .{1,100}$|^.{1,100} đã rời đi\.?$|^.{1,100} (?:ออกจากกลุ่ม|ออก)$/,
  /^.{1,100} (?:lade till|tog bort|la til|fjernet|tilføjede|fjernede) .{1,100}$|^.{1,100} (?:lämnade|forlot|forlod)(?: .{1,20})?\.?$|^.{1,100} (?:lisäsi|poisti) .{1,100}$|^.{1,100} poistui\.?$/,
  /^.{1,100}(?:님을 (?:추가|제거|삭제)했습니다|님을 내보냈습니다|님이 (?:그룹을 만들었|나갔|그룹을 나갔|그룹에서 나갔|참여했|추가되었|삭제되었)습니다|님이 추가되었습니다)\.?$/,
  /^.{1,100}(?:加入了|新增了|添加了|移除了|離開了|离开了|退出了|已離開|已离开|已退出|已加入).{0,100}$/,
  /^.{1,100}(?:さんが|が|は).{0,100}(?:追加しました|参加しました|退出しました|削除しました|追加されました).{0,40}$/,
];

const OWN_WORDS = anyOf([...ENCRYPTION, ...TAP, ...SECURITY_CODE, ...GROUP]);
const OF_PEOPLE = anyOf(PEOPLE);
const OF_ENCRYPTION = anyOf(ENCRYPTION);
const BEFORE_COLON = anyOf([...SECURITY_CODE, ...GROUP]);
const LONGEST = 600;

/** Whether a text that the app marked as its own is a notice, and not what it writes for a picture, a call and the like. */
export function isNotice(text: string): boolean {
  return text.length < LONGEST && (OWN_WORDS.test(text) || OF_PEOPLE.test(text));
}

/** Whether a message is, word for word, the app's sentence on encryption. */
export function isEncryptionNotice(text: string): boolean {
  return text.length > 15 && text.length < LONGEST && OPENING.test(text) && OF_ENCRYPTION.test(text);
}

/** How that sentence begins: messages, in the languages above. Others speak of encryption too. */
const OPENING =
  /^\u200e?(?:Messages? |Nachrichten |Los mensajes |Els missatges |As mensagens |Les (?:messages|appels)|I messaggi |Berichten |Wiadomości |Сообщения |Повідомлення |Съобщенията |Mesajlar |Pesan |Mesej |Tin nhắn |Các tin nhắn |Viestit |Τα μηνύματα |Meddelanden |Meldinger |Beskeder |Zprávy |Správy |Az üzenetek |Mesajele |الرسائل |پیام|ההודעות |הודעות |संदेश|मैसेज|মেসেজ|ข้อความ|메시지|メッセージ|訊息|消息|信息)/i;

/** Whether the words before a colon are the app's own, so that no name ends there. */
export function isNoticeBefore(prefix: string): boolean {
  return BEFORE_COLON.test(prefix);
}
