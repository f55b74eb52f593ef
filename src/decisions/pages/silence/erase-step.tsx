import { timeWords } from '../../../platform/index.ts';
import type { Markup } from '../../../ui/index.ts';
import { silenceChairWords as words } from '../../words/silence.ts';
import type { SilenceProps } from './silence-page.tsx';
import { ReasonField, StepForm } from './step-form.tsx';

/** The chairs’ keys to erasing an original, one form for each that is there, with who has signed already. */
export function EraseSteps({ visit, view, refused }: SilenceProps): Markup {
  const { say } = visit;
  const zone = view.round?.deadlineZone ?? visit.officialZone;
  return (
    <>
      {view.originals
        .filter(({ erasedAt, withheldAt }) => erasedAt === null && withheldAt === null)
        .map(({ message, participant }) => (
          <StepForm
            {...{ visit, refused, text: view.text }}
            step={`messages/${message}/erasure`}
            title={say(words.eraseTitle, { name: view.names[participant] ?? participant })}
            explained={say(words.eraseExplained)}
            button={say(words.erase)}
            look="grave"
            {...(view.erasureKeys.some((key) => key.message === message && key.participant === view.chair)
              ? { disabledReason: say(words.alreadySigned) }
              : {})}
            fields={(field) => (
              <>
                {view.erasureKeys
                  .filter((key) => key.message === message)
                  .map((key) => (
                    <p>
                      {say(words.eraseSigned, {
                        office: view.names[key.participant] ?? key.participant,
                        time: timeWords(key.at, visit, zone),
                        reason: key.reason ?? '',
                      })}
                    </p>
                  ))}
                <ReasonField label={say(words.reason)} field={field} />
              </>
            )}
          />
        ))}
    </>
  );
}
