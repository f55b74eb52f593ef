import { EmptyState, Field, LinkButton, type Markup } from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { objectionKinds } from '../../schema/silence.ts';
import { silenceWords as words } from '../../words/silence.ts';
import type { SilenceProps } from './silence-page.tsx';
import { StepForm } from './step-form.tsx';

/** A delegation's own page for breaking silence, by itself: no other button stands on it. */
export function SilenceObjectionPage({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const { text, round, own, names } = view;
  const back = <LinkButton look="plain" label={say(words.title)} href={decisionPaths.silence(text)} />;
  if (!round || view.standing !== 'running')
    return (
      <>
        <EmptyState
          kind="wait"
          title={say(words.nothingToObject)}
          sentence={say(words.nothingToObjectSentence)}
        />
        <p>{back}</p>
      </>
    );
  const others = round.electorate.filter((code) => code !== own);
  const typedParagraphs = refused?.lists['provisions'] ?? [];
  return (
    <>
      <p>{say(words.explained, { disclosed: say(words[`disclosed.${round.discloses}`]) })}</p>
      <p>{say(words.notToObject)}</p>
      <StepForm
        {...{ visit, text, refused }}
        step="objections"
        title={say(words.objectionTitle)}
        button={say(words.object)}
        look="grave"
        fields={(field) => (
          <>
            <Field
              kind="radios"
              label={say(words.kind)}
              choices={objectionKinds.map((kind) => ({ value: kind, label: say(words[`kind.${kind}`]) }))}
              {...field('kind')}
            />
            <Field
              kind="textarea"
              label={say(words.inWriting)}
              hint={say(words.inWritingHint)}
              maxLength={8000}
              {...field('words')}
            />
            <Field
              kind="checkboxes"
              label={say(words.paragraphs)}
              hint={say(words.paragraphsHint)}
              choices={view.paragraphs}
              values={typedParagraphs}
              {...withoutValue(field('provisions'))}
            />
            <Field
              kind="checkboxes"
              label={say(words.jointly)}
              hint={say(words.jointlyHint)}
              choices={others.map((code) => ({ value: code, label: names[code] ?? code }))}
              values={refused?.lists['jointly'] ?? []}
              {...withoutValue(field('jointly'))}
            />
          </>
        )}
      />
      <p>{back}</p>
    </>
  );
}

/** Several choices carry their values in a list. */
function withoutValue<Props extends { readonly value?: string }>({
  value: _,
  ...rest
}: Props): Omit<Props, 'value'> {
  return rest;
}
