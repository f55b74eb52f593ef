import { ActForm, ActReason, timeWords, type Visit } from '../../../platform/index.ts';
import {
  type Adopted,
  ChangeList,
  type CleanProvision,
  type Correction,
  CorrectionList,
  correctionSymbol,
  type PreparedCorrection,
  paragraphLabel,
  textPaths,
} from '../../../texts/index.ts';
import { Button, EmptyState, Field, Form, type FormError, type Markup, Notice } from '../../../ui/index.ts';
import type { CorrectionKeys } from '../../acts/corrections/ground.ts';
import { decisionPaths } from '../../paths.ts';
import type { Decision } from '../../reads/decisions.ts';
import { keysUntil } from '../../rules/standing-keys.ts';
import { correctionWords as words } from '../../words/corrections.ts';
import { releaseWords } from '../../words.ts';
import { KeyTable } from '../key-table.tsx';
import { chairLabel } from '../release-notice.tsx';

export interface CorrectionsView {
  readonly decision: Decision;
  readonly adopted: Adopted;
  /** As adopted. */
  readonly provisions: readonly CleanProvision[];
  readonly isRemoved: boolean;
  readonly corrections: readonly Correction[];
  /** For chairs and secretariat; null for everybody else. */
  readonly keeper: Keeper | null;
}

export interface Keeper {
  readonly inHand: (PreparedCorrection & CorrectionKeys) | null;
  /** Key of the chair that the reader holds; null for the secretariat. */
  readonly own: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly refused: RefusedCorrection | null;
}

export interface RefusedCorrection {
  readonly step: 'keys' | 'refusal' | 'withdrawal' | 'choice';
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

/** What was corrected in a text, for everybody; and for chairs and secretariat what is before the chairs. */
export function CorrectionsPage({ visit, view }: { visit: Visit; view: CorrectionsView }): Markup {
  const { say } = visit;
  const { adopted, corrections, provisions, keeper } = view;
  const { symbol: corrects, adoptedZone: zone, language, text } = adopted;
  return (
    <>
      <p>{say(words.explained)}</p>
      {corrections.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <section aria-labelledby="published">
          <h2 id="published">{say(words.published)}</h2>
          <CorrectionList {...{ visit, corrections, provisions, corrects, zone, language }} />
        </section>
      )}
      <p>
        <a href={textPaths.text(text)}>{say(words.readText)}</a>
      </p>
      {keeper?.inHand ? <InHand {...{ visit, view, keeper }} inHand={keeper.inHand} /> : null}
      {keeper && !keeper.inHand && !view.isRemoved ? <Choosing {...{ visit, view, keeper }} /> : null}
    </>
  );
}

interface InHandProps {
  readonly visit: Visit;
  readonly view: CorrectionsView;
  readonly keeper: Keeper;
  readonly inHand: PreparedCorrection & CorrectionKeys;
}

/** The correction as it will be published, and what the chairs did about it. */
function InHand(props: InHandProps): Markup {
  const { visit, view, keeper, inHand } = props;
  const { say } = visit;
  const { adopted, decision, corrections, provisions } = view;
  const { rule, keys, issuedAt, hasLapsed } = inHand;
  const symbol = inHand.symbol ?? correctionSymbol(adopted.symbol, corrections.length + 1);
  return (
    <>
      <section aria-labelledby="in-hand">
        <h2 id="in-hand">{say(words.inHand)}</h2>
        <p>
          {say(rule.coChairRule === 'both' ? words.inHandExplained : words.inHandExplainedEither, {
            symbol,
          })}
        </p>
        <ChangeList
          {...{ visit, provisions, language: adopted.language }}
          changes={inHand.changes}
          level={3}
        />
        <KeyTable {...{ visit, decision, names: keeper.names, rule, keys }} />
        {issuedAt === null ? null : <Notice tone="fact">{say(words.beingPublished)}</Notice>}
        {hasLapsed ? <Notice tone="care">{say(words.lapsed)}</Notice> : null}
        {issuedAt === null && keys.signed.length > 0 ? (
          <p>{say(words.lapses, { time: timeWords(keysUntil(keys.since), visit, decision.decidedZone) })}</p>
        ) : null}
      </section>
      {issuedAt === null ? <Steps {...props} /> : null}
    </>
  );
}

function Steps({ visit, view, keeper, inHand }: InHandProps): Markup {
  const { say } = visit;
  const { decision } = view;
  const { keys } = inHand;
  const { own, refused } = keeper;
  const action = (step: string) => decisionPaths.correctionStep(decision.text, step);
  const errorsOf = (step: string) => (refused?.step === step ? refused.errors : []);
  const reason = (step: 'refusal' | 'withdrawal', form: string) => ({
    form,
    label: say(words.reason),
    errors: errorsOf(step),
    value: refused?.step === step ? refused.typed['reason'] : undefined,
  });
  const hidden = { correction: inHand.id };
  const hasSigned = keys.signed.some((row) => row.participant === own);
  const hasDeclined = keys.declined.some((row) => row.participant === own);
  const declined = hasDeclined ? { disabledReason: say(releaseWords.alreadyDeclined) } : {};
  return (
    <>
      {own === null ? (
        <p>{say(words.onlyChairsSign)}</p>
      ) : (
        <>
          <ActForm
            id="sign"
            title={say(words.signTitle)}
            explained={say(releaseWords.signExplained, {
              office: chairLabel(visit, { decision, names: keeper.names }, own),
            })}
            action={action('keys')}
            button={say(words.sign)}
            hidden={hidden}
            errors={{ title: say(words.signRefused), list: errorsOf('keys') }}
            {...(hasSigned ? { disabledReason: say(releaseWords.alreadySigned) } : {})}
          />
          <ActForm
            id="decline"
            title={say(words.declineTitle)}
            explained={say(words.declineExplained)}
            action={action('keys/refusal')}
            button={say(words.decline)}
            look="grave"
            hidden={hidden}
            errors={{ title: say(words.declineRefused), list: errorsOf('refusal') }}
            {...declined}
          >
            <ActReason {...reason('refusal', 'decline')} {...declined} />
          </ActForm>
        </>
      )}
      <ActForm
        id="withdraw"
        title={say(words.withdrawTitle)}
        explained={say(words.withdrawExplained)}
        action={action('withdrawal')}
        button={say(words.withdraw)}
        look="grave"
        hidden={hidden}
        errors={{ title: say(words.withdrawRefused), list: errorsOf('withdrawal') }}
      >
        <ActReason {...reason('withdrawal', 'withdraw')} />
      </ActForm>
    </>
  );
}

/** Which paragraphs are to be corrected: the next page shows each in full. */
function Choosing(props: { visit: Visit; view: CorrectionsView; keeper: Keeper }): Markup {
  const { visit, view, keeper } = props;
  const { say } = visit;
  const { provisions, decision } = view;
  const error = keeper.refused?.step === 'choice' ? keeper.refused.errors[0]?.message : undefined;
  return (
    <section aria-labelledby="prepare">
      <h2 id="prepare">{say(words.prepare)}</h2>
      <p>{say(words.prepareExplained)}</p>
      <Form method="get" action={decisionPaths.newCorrection(decision.text)} label={say(words.prepare)}>
        <Field
          kind="checkboxes"
          name="provisions"
          label={say(words.choose)}
          hint={say(words.chooseHint)}
          choices={provisions.map(({ id, text }) => ({
            value: id,
            label: paragraphLabel(say, provisions, id),
            hint: text.length <= 80 ? text : `${text.slice(0, 80).trimEnd()}…`,
          }))}
          values={[]}
          {...(error === undefined ? {} : { error })}
        />
        <Button label={say(words.next)} />
      </Form>
    </section>
  );
}
