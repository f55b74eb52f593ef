export { ActForm, type ActFormProps, ActReason } from './act-form.tsx';
export { AsEntered } from './as-entered.tsx';
export { At, timeWords } from './at.tsx';
export { idInput, keyInput, optionalText, orAbsent, textInput, wallTimeInput, zoneInput } from './inputs.ts';
export { type KeptPagesOptions, keepPages } from './kept-pages.ts';
export { endedLanguageCookie, languageCookie, languageOfCookie } from './language-cookie.ts';
export { mountSite, type Site } from './mount.ts';
export { type PresenceDoor, proofFields } from './presence.ts';
export {
  type Form,
  type FormFile,
  get,
  type House,
  type PageParts,
  post,
  publicPage,
  type Route,
  type Visit,
} from './route.ts';
export { type SaidError, saidErrors } from './said-errors.ts';
export { dataPolicy, securityHeaders } from './security-headers.ts';
export type { Frame, Visitor } from './visit.ts';
