/** How an invented chat app looks. Colours are SVG colours, sizes pixels on a 1080 wide screen. */
export interface Look {
  readonly app: string;
  /** The word by which a phone names the app in the file name of a capture. */
  readonly packageWord: string;
  readonly background: string;
  readonly bar: string;
  readonly onBar: string;
  readonly mine: string;
  readonly onMine: string;
  readonly theirs: string;
  readonly onTheirs: string;
  readonly faint: string;
  readonly pill: string;
  readonly onPill: string;
  readonly accent: string;
  readonly field: string;
  readonly avatar: string;
  readonly radius: number;
  readonly textSize: number;
  /** Time beside the bubble, or under it. */
  readonly time: 'beside' | 'under';
  readonly clock: '12' | '24';
  readonly title: 'left' | 'center';
  readonly separator: 'pill' | 'line';
  /** What a photo in this app's conversation shows. */
  readonly picture: 'coupon' | 'map';
}

/** A messenger with wide, very round bubbles on pale lilac. */
export const mulgyeol: Look = {
  app: '물결톡',
  packageWord: 'mulgyeol',
  background: '#f1effa',
  bar: '#f1effa',
  onBar: '#27224a',
  mine: '#5b4fc4',
  onMine: '#ffffff',
  theirs: '#ffffff',
  onTheirs: '#241f3d',
  faint: '#8d87ab',
  pill: '#dfdbf2',
  onPill: '#5f5886',
  accent: '#5b4fc4',
  field: '#ffffff',
  avatar: '#b9b0e8',
  radius: 48,
  textSize: 44,
  time: 'beside',
  clock: '12',
  title: 'left',
  separator: 'pill',
  picture: 'coupon',
};

/** A random-chat app: square bubbles, times below, a strip of green. */
export const dodam: Look = {
  app: '도담방',
  packageWord: 'dodam',
  background: '#fbfaf5',
  bar: '#1f7a5c',
  onBar: '#ffffff',
  mine: '#d3efdf',
  onMine: '#12352a',
  theirs: '#ffffff',
  onTheirs: '#23302b',
  faint: '#87938d',
  pill: '#ecebe2',
  onPill: '#6c7069',
  accent: '#1f7a5c',
  field: '#f0efe8',
  avatar: '#f2c879',
  radius: 18,
  textSize: 42,
  time: 'under',
  clock: '24',
  title: 'center',
  separator: 'line',
  picture: 'coupon',
};

/** A dark app in coral. */
export const noeul: Look = {
  app: '노을챗',
  packageWord: 'noeul',
  background: '#17151c',
  bar: '#211e29',
  onBar: '#f6f1ee',
  mine: '#c9543f',
  onMine: '#fff8f5',
  theirs: '#2e2a38',
  onTheirs: '#f2edf0',
  faint: '#8a8496',
  pill: '#2a2633',
  onPill: '#b3acbf',
  accent: '#e8705a',
  field: '#2a2633',
  avatar: '#6f5f8f',
  radius: 34,
  textSize: 43,
  time: 'beside',
  clock: '24',
  title: 'left',
  separator: 'line',
  picture: 'map',
};
