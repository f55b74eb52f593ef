import { Field, LinkButton, type Markup } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { silenceWords as words } from '../../words/silence.ts';
import { Message } from './messages-list.tsx';
import type { SilenceProps } from './silence-page.tsx';
import { StepForm } from './step-form.tsx';

/** What a delegation may do, and what it has said. The objection itself has a page of its own. */
export function DelegationSteps(props: SilenceProps): Markup {
  const { visit, view, refused } = props;
  const { say } = visit;
  const { text, own, standing } = view;
  const ours = view.messages.filter(({ participant }) => participant === own);
  const waitsForUs = new Set(
    view.joint
      .filter(({ participant, confirmedAt }) => participant === own && confirmedAt === null)
      .map(({ message }) => message),
  );
  const named = view.messages.filter(({ id }) => waitsForUs.has(id));
  const step = { visit, text, refused };
  const mayObjectToUse = standing === 'proposed' && view.round?.requiresConsent === true;
  return (
    <>
      {standing === 'running' ? (
        <p>
          <LinkButton
            look="plain"
            label={say(words.toObjection)}
            href={decisionPaths.silenceStep(text, 'objection')}
          />
        </p>
      ) : null}
      {mayObjectToUse ? (
        <StepForm
          {...step}
          step="objections-to-use"
          title={say(words.useTitle)}
          explained={say(words.useExplained)}
          button={say(words.use)}
          look="grave"
          fields={(field) => (
            <Field kind="textarea" label={say(words.inWriting)} maxLength={2000} {...field('words')} />
          )}
        />
      ) : null}
      {named.map((message) => (
        <StepForm
          {...step}
          step={`messages/${message.id}/confirmation`}
          title={say(words.confirmTitle)}
          explained={say(words.confirmExplained)}
          button={say(words.confirm)}
          fields={() => <Message visit={visit} view={view} message={message} />}
        />
      ))}
      {ours.length === 0 ? null : (
        <section aria-labelledby="ours">
          <h2 id="ours">{say(words.yours)}</h2>
          {ours.map((message) => (
            <Message visit={visit} view={view} message={message} />
          ))}
        </section>
      )}
      {ours
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ id }) => (
          <StepForm
            {...step}
            step={`messages/${id}/withdrawal`}
            title={say(words.takeBack)}
            button={say(words.takeBack)}
            look="plain"
          />
        ))}
    </>
  );
}
