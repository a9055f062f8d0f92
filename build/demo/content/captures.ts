import type { Canvas } from './draw/canvas.ts';
import { drawChatScreen, SCREEN_HEIGHT, VIEW_HEIGHT } from './draw/chat-screen.ts';
import { heightOf, layOut } from './draw/layout.ts';
import type { Look } from './draw/look.ts';
import { dodam, mulgyeol, noeul } from './draw/look.ts';
import { addMinutes } from './draw/times.ts';
import type { Encoding } from './raster.ts';
import { otherScreens } from './screens.ts';
import { firstContact } from './story/first-contact.ts';
import { meals } from './story/meals.ts';
import type { Conversation } from './story/message.ts';
import { pressure } from './story/pressure.ts';

/** A capture still to be drawn: the file's name, who made it when, and how it is stored. */
export interface Capture {
  readonly name: string;
  readonly look: Look;
  readonly account: string;
  /** What the screen shows, in a few words without names. */
  readonly title: string;
  /** The phone's clock, Korea time, `YYYY-MM-DD HH:MM`. */
  readonly at: string;
  readonly method: 'screenshot' | 'scroll-capture';
  readonly encoding: Encoding;
  readonly draw: () => Canvas;
}

const LONG_HEIGHT = 20_000;

interface Series {
  readonly look: Look;
  readonly conversation: Conversation;
  readonly account: string;
  readonly title: string;
  /** Pixels scrolled between two captures; less than a view, so that neighbours overlap. */
  readonly step: number;
  readonly firstAt: string;
  readonly encodings: readonly Encoding[];
}

const seriesOf: readonly Series[] = [
  {
    look: dodam,
    conversation: firstContact,
    account: 'haneul_bbang',
    title: '도담방 첫 대화',
    step: 760,
    firstAt: '2026-10-11 23:30',
    encodings: ['jpeg'],
  },
  {
    look: mulgyeol,
    conversation: meals,
    account: 'haneul_bbang',
    title: '물결톡 대화',
    step: 1080,
    firstAt: '2026-10-24 18:02',
    encodings: ['png', 'png', 'png-alpha', 'png'],
  },
  {
    look: noeul,
    conversation: pressure,
    account: 'haneul_bbang2',
    title: '노을챗 대화',
    step: 700,
    firstAt: '2026-10-26 12:45',
    encodings: ['png-palette', 'png-interlaced'],
  },
];

/** All captures in the order in which they were made. */
export function listCaptures(): Capture[] {
  return [...otherScreens, ...seriesOf.flatMap(toCaptures), longCapture()].map(named);
}

type Unnamed = Omit<Capture, 'name'>;

function toCaptures({ look, conversation, account, title, step, firstAt, encodings }: Series): Unnamed[] {
  const blocks = layOut(look, conversation);
  const end = heightOf(blocks) - VIEW_HEIGHT;
  const count = Math.ceil(end / step) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = addMinutes(firstAt, Math.floor(index / 2));
    const scroll = Math.min(index * step, end);
    const battery = 64 - index;
    return {
      look,
      account,
      title: `${title} ${index + 1}/${count}`,
      at,
      method: 'screenshot' as const,
      encoding: encodings[index % encodings.length]!,
      draw: () =>
        drawChatScreen({
          look,
          title: conversation.other,
          blocks,
          scroll,
          at,
          battery,
          height: SCREEN_HEIGHT,
        }),
    };
  });
}

/** The whole conversation in one picture, as a phone's scrolled capture makes it. */
function longCapture(): Unnamed {
  const at = '2026-10-24 18:20';
  const blocks = layOut(mulgyeol, meals);
  return {
    look: mulgyeol,
    account: 'haneul_bbang',
    title: '물결톡 대화 (스크롤 캡처)',
    at,
    method: 'scroll-capture',
    encoding: 'png',
    draw: () =>
      drawChatScreen({
        look: mulgyeol,
        title: meals.other,
        blocks,
        scroll: 0,
        at,
        battery: 52,
        height: LONG_HEIGHT,
      }),
  };
}

/** Names as phones give them: the minute of the capture, and seconds that keep the order. */
function named(capture: Unnamed, index: number, all: readonly Unnamed[]): Capture {
  const [day, time] = capture.at.split(' ') as [string, string];
  const earlier = all.slice(0, index).filter(({ at }) => at === capture.at).length;
  const seconds = String(7 + earlier * 23).padStart(2, '0');
  const ending = capture.encoding === 'jpeg' ? 'jpg' : 'png';
  const stem = `Screenshot_${day.replaceAll('-', '')}-${time.replace(':', '')}${seconds}`;
  return { ...capture, name: `${stem}_${capture.look.packageWord}.${ending}` };
}
