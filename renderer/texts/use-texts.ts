import { createContext, useContext } from 'react';
import { type Lang, type Texts, texts } from './texts.ts';

export const LangContext = createContext<Lang>('ko');

export function useLang(): Lang {
  return useContext(LangContext);
}

export function useTexts(): Texts {
  return texts[useLang()];
}
