import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { paths } from '../paths.ts';

/** Signs in with a passkey: on the button, and from the browser's own list under the name field. */
export function wakePasskeySignIn(form: HTMLElement): void {
  if (!isReady(form)) return;
  const ask = async (optionsJSON: Options | null, fromList: boolean) => {
    if (!optionsJSON || !form.isConnected) return;
    const wish = { optionsJSON, useBrowserAutofill: fromList, verifyBrowserAutofillInput: false };
    await send(form, () => startAuthentication(wish));
  };
  onAsk(form, (options) => ask(options, false));
  void browserSupportsWebAuthnAutofill().then(async (isSupported) => {
    if (isSupported) await ask(await optionsFor(form), true);
  });
}

/** Proves with a passkey that the person is there; the form that waits is sent with the answer. */
export function wakePasskeyPresence(form: HTMLElement): void {
  if (isReady(form)) onAsk(form, (optionsJSON) => send(form, () => startAuthentication({ optionsJSON })));
}

/** Makes a passkey on this device or a security key. */
export function wakePasskeyRegistration(form: HTMLElement): void {
  if (isReady(form)) onAsk(form, (optionsJSON) => send(form, () => startRegistration({ optionsJSON })));
}

/** Wakes the form's button where the browser knows passkeys, and again when the page is morphed to a new answer. */
function isReady(form: HTMLElement): form is HTMLFormElement {
  if (!(form instanceof HTMLFormElement) || !browserSupportsWebAuthn()) return false;
  const wake = () => {
    const button = form.querySelector('button');
    if (button) button.disabled = false;
    form.querySelector('.with-reason .reason')?.remove();
  };
  wake();
  form.addEventListener('turbo:morph-element', wake);
  return true;
}

/** The first sending asks the browser; the second, with an answer, goes to the server. */
function onAsk(form: HTMLFormElement, ask: (optionsJSON: Options) => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    if (answerOf(form)?.value) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void optionsFor(form).then((options) => {
      // A refusal of the server has its words on the page itself.
      if (options) return ask(options);
      window.location.reload();
      return undefined;
    });
  });
}

async function send(form: HTMLFormElement, ceremony: () => Promise<unknown>): Promise<void> {
  const answer = answerOf(form);
  try {
    const given = JSON.stringify(await ceremony());
    if (!answer) return;
    answer.value = given;
    form.requestSubmit();
    // What is sent has been read by now; the next pressing of the button asks anew.
    answer.value = '';
  } catch (error) {
    // The person turned away, or another ceremony took over: nothing to say, the form stands as it was.
    const isTurnedAway =
      error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError');
    if (!isTurnedAway && !(error instanceof Error && error.name === 'AbortError')) throw error;
  }
}

/** The server makes the right options for each form, by the library's other half. */
type Options = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/** What to ask the browser with; null when the server refuses. */
async function optionsFor(form: HTMLFormElement): Promise<Options | null> {
  // A form that waits for a proof goes where its act is, not where the proof is asked for.
  const isPresence = form.dataset['island'] === 'passkey-presence';
  const response = await fetch(isPresence ? paths.presenceOptions : `${form.action}/options`, {
    method: 'POST',
  });
  return response.ok ? response.json() : null;
}

function answerOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector('input[name="presence-answer"], input[name="answer"]');
}
