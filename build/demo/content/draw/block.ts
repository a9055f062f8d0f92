import type { Message } from '../story/message.ts';
import { type Canvas, drawText, fillPath, fillRect, strokePath } from './canvas.ts';
import type { Look } from './look.ts';
import { drawAvatar, drawPicture } from './pictures.ts';
import { widthOf, wrap } from './text.ts';
import { dayText, timeText } from './times.ts';

/** A piece of a conversation with its height in pixels; it draws itself at a given top. */
export interface Block {
  readonly height: number;
  readonly draw: (canvas: Canvas, top: number) => void;
}

const SIDE = 36;
const AVATAR = 108;
const MINE_RIGHT = 1080 - SIDE;
const THEIRS_LEFT = SIDE + AVATAR + 24;
const BUBBLE_LIMIT = 640;

export function separatorBlock(look: Look, day: string): Block {
  const text = dayText(day);
  const draw = (canvas: Canvas, top: number): void => {
    const width = widthOf(text, 34) + 64;
    const left = (1080 - width) / 2;
    if (look.separator === 'pill') fillRect(canvas, left, top + 40, width, 64, look.pill, 32);
    else drawRules(canvas, look, top + 72, left);
    drawText(canvas, text, 540, top + 84, { size: 34, color: look.onPill, align: 'center' });
  };
  return { height: 148, draw };
}

function drawRules(canvas: Canvas, look: Look, y: number, left: number): void {
  strokePath(canvas, `M60 ${y}H${left}M${1080 - left} ${y}H1020`, look.pill, 3);
}

export function noticeBlock(look: Look, message: Message): Block {
  const lines = wrap(message.text, 780, 34);
  const height = lines.length * 50 + 44;
  const draw = (canvas: Canvas, top: number): void => {
    const width = Math.max(...lines.map((line) => widthOf(line, 34))) + 72;
    fillRect(canvas, (1080 - width) / 2, top + 20, width, height, look.pill, 28);
    lines.forEach((line, index) => {
      drawText(canvas, line, 540, top + 76 + index * 50, { size: 34, color: look.onPill, align: 'center' });
    });
  };
  return { height: height + 44, draw };
}

interface Placed {
  readonly look: Look;
  readonly message: Message;
  readonly name: string;
  /** First of a row of messages by the same author: shows face and name. */
  readonly isFirst: boolean;
  /** Last of the same minute: shows the time. */
  readonly isLast: boolean;
  readonly isUnread: boolean;
}

/** A bubble of either side, with face and name above the first of a row and the time at the last. */
export function messageBlock(placed: Placed): Block {
  const { look, message, isFirst, isLast } = placed;
  const isMine = message.from === 'child';
  const body = message.kind === 'photo' ? pictureBody(look) : textBody(look, message, isMine);
  const above = (isFirst ? 26 : 0) + (isFirst && !isMine ? 58 : 0);
  const below = isLast && look.time === 'under' ? 54 : 0;
  const draw = (canvas: Canvas, top: number): void => {
    const left = isMine ? MINE_RIGHT - body.width : THEIRS_LEFT;
    if (isFirst && !isMine) drawSender(canvas, placed, top + 26);
    body.draw(canvas, left, top + above + 7);
    if (isLast) drawTime(canvas, placed, left, body.width, top + above + 7 + body.height);
  };
  return { height: above + body.height + below + 14, draw };
}

function drawSender(canvas: Canvas, { look, name }: Placed, top: number): void {
  drawAvatar(canvas, look, SIDE, top, AVATAR);
  drawText(canvas, name, THEIRS_LEFT, top + 36, { size: 36, color: look.faint, weight: 'medium' });
}

function drawTime(canvas: Canvas, placed: Placed, left: number, width: number, bottom: number): void {
  const { look, message, isUnread } = placed;
  const isMine = message.from === 'child';
  const style = { size: 30, color: look.faint };
  const text = timeText(message.at, look.clock);
  if (look.time === 'under') {
    const x = isMine ? left + width - 6 : left + 6;
    drawText(canvas, text, x, bottom + 42, { ...style, align: isMine ? 'right' : 'left' });
    return;
  }
  const x = isMine ? left - 16 : left + width + 16;
  drawText(canvas, text, x, bottom - 10, { ...style, align: isMine ? 'right' : 'left' });
  if (!isUnread) return;
  drawText(canvas, '1', x, bottom - 48, {
    size: 30,
    color: look.accent,
    weight: 'bold',
    align: isMine ? 'right' : 'left',
  });
}

interface Body {
  readonly width: number;
  readonly height: number;
  readonly draw: (canvas: Canvas, left: number, top: number) => void;
}

function textBody(look: Look, message: Message, isMine: boolean): Body {
  const isDeleted = message.kind === 'deleted';
  const size = look.textSize;
  const indent = isDeleted ? 60 : 0;
  const lines = wrap(message.text, BUBBLE_LIMIT - indent, size);
  const width = Math.round(Math.max(...lines.map((line) => widthOf(line, size))) + indent + 72);
  const height = Math.round(lines.length * size * 1.36 + 44);
  const color = isDeleted ? look.faint : isMine ? look.onMine : look.onTheirs;
  const draw = (canvas: Canvas, left: number, top: number): void => {
    fillPath(
      canvas,
      bubblePath(left, top, width, height, look.radius, isMine),
      isMine ? look.mine : look.theirs,
    );
    if (isDeleted) drawDeletedSign(canvas, left + 56, top + height / 2, look.faint);
    lines.forEach((line, index) => {
      const baseLine = top + 22 + size * (1.04 + index * 1.36);
      drawText(canvas, line, left + 36 + indent, Math.round(baseLine), { size, color });
    });
  };
  return { width, height, draw };
}

function pictureBody(look: Look): Body {
  const draw = (canvas: Canvas, left: number, top: number): void =>
    drawPicture(canvas, look.picture, look.radius, { left, top, width: 560, height: 420 });
  return { width: 560, height: 420, draw };
}

function drawDeletedSign(canvas: Canvas, x: number, y: number, color: string): void {
  strokePath(
    canvas,
    `M${x - 18} ${y}a18 18 0 1 0 36 0a18 18 0 1 0 -36 0M${x} ${y - 9}v11M${x} ${y + 8}v1`,
    color,
    4,
  );
}

/** A rounded box with one small corner on the author's side. */
function bubblePath(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  isMine: boolean,
): string {
  const round = Math.min(radius, height / 2);
  const [left, right] = isMine ? [round, 8] : [8, round];
  return [
    `M${x + left} ${y}H${x + width - right}Q${x + width} ${y} ${x + width} ${y + right}`,
    `V${y + height - round}Q${x + width} ${y + height} ${x + width - round} ${y + height}`,
    `H${x + round}Q${x} ${y + height} ${x} ${y + height - round}`,
    `V${y + left}Q${x} ${y} ${x + left} ${y}Z`,
  ].join('');
}
