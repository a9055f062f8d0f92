import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/lists.css';
import './app/app.css';
import { copyCarefully } from './app/copy-carefully.ts';
import { Start } from './app/start.tsx';
import { call } from './ipc/client.ts';
import './ipc/bridge.ts';

copyCarefully();
const started = await call('app.start', {});
createRoot(document.getElementById('root')!).render(<Start started={started} />);
