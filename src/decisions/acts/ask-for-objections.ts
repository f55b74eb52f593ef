import { z } from 'zod';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { keyInput, textInput } from '../../platform/index.ts';
import {
  adoptedOf,
  cleanProvisions,
  defineTextAct,
  isClean,
  openText,
  type TextState,
} from '../../texts/index.ts';
import { symbolsTaken } from '../reads/decisions.ts';
import { openQuestion } from '../reads/questions.ts';
import { askedHash } from '../rules/asked-hash.ts';
import { type AskRefusal, mayAsk } from '../rules/asking.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { modes, verbs } from '../schema.ts';
import { insertQuestion } from '../writes/questions.ts';
import { mustFindingsIn, namingFindings } from './must-findings.ts';
import { roomOf } from './room.ts';

/**
 * The presiding officer asks the body, in its meeting, whether there is any objection to the clean text. From now
 * on one objection ends the matter, and only the words that were before the body can be decided.
 *
 * @returns the question's id and the hash of what is asked. Refused: see `AskRefusal`; `moved-on` when the text is
 * no longer the one that the presiding officer saw.
 * @source procedure.md §1.8.
 */
export const askForObjections = defineTextAct({
  name: 'decisions.ask-for-objections',
  who: presidingRoles,
  input: z.object({
    text: z.string().max(60),
    meeting: keyInput,
    /** Under which the adopted text will stand. */
    symbol: textInput(80),
    verb: z.enum(verbs, 'required'),
    mode: z.enum(modes, 'required').default('consensus'),
  }),
  subject: (input) => `text:${input.text}`,
  api: {
    method: 'post',
    path: '/texts/{text}/questions',
    summary: 'Ask the body in its meeting whether there is any objection',
  },
  async run(context, input): Promise<Result<Asked, AskRefusal | 'not-found' | 'moved-on'>> {
    const { tx, actor, expectedVersion } = context;
    const state = await openText(context, input.text);
    const chair = state && chairOn(state.text.body, actor);
    const room = state && (await roomOf(tx, state.text.body, input.meeting));
    if (!state || !chair || !room) return refused('not-found');
    if (expectedVersion !== null && expectedVersion !== state.text.version) return refused('moved-on');
    const findings = await mustFindingsIn(tx, state);
    const may = mayAsk({
      ...room.facts,
      isDecided: (await adoptedOf(tx, state.text.id)) !== null,
      isAsked: (await openQuestion(tx, state.text.id)) !== null,
      isAskedElsewhere: state.text.frozenBy !== null,
      isClean: isClean(state),
      hasMustFindings: findings.length > 0,
      isExercise: state.text.exercise,
      symbol: input.symbol,
      isSymbolTaken: (await symbolsTaken(tx)).includes(input.symbol),
    });
    if (!may.ok) return namingFindings(may, findings);
    invariant(actor.personId, 'a chair is a person');
    const sha256 = hashOf(state, input.symbol);
    const { id, body, title, audience } = state.text;
    const { meeting, symbol, verb, mode } = input;
    const question = await insertQuestion(
      context,
      {
        ...{ text: id, body, meeting, symbol, title, verb, mode, sha256, audience },
        presiding: chair.participant,
        presidingRole: chair.role,
        askedZone: room.body.officialZone,
      },
      actor.personId,
    );
    await context.tell({ name: 'decisions.question-asked', subject: `text:${id}`, audience });
    return accepted({ question, sha256 });
  },
});

export interface Asked {
  readonly question: string;
  /** Of symbol, title, language and clean words: what "unchanged" is measured by. */
  readonly sha256: string;
}

/** Hash of the clean text as it stands under `symbol`. */
export function hashOf(state: TextState, symbol: string): string {
  const { title, language } = state.text;
  return askedHash({ symbol, title, language, provisions: cleanProvisions(state) });
}
