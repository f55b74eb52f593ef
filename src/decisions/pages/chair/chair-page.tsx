import { ActForm, At, type Visit } from '../../../platform/index.ts';
import { roleWord } from '../../../registry/index.ts';
import { type ChairHandover, type Text, textPaths } from '../../../texts/index.ts';
import { EmptyState, type FormError, type Markup, Table } from '../../../ui/index.ts';
import { chairWords as words } from '../../words/chair.ts';

interface ChairPageProps {
  readonly visit: Visit;
  readonly text: Text;
  readonly handovers: readonly ChairHandover[];
  readonly names: Readonly<Record<string, string>>;
  /** Whether the reader wears the hat of a chair of the body. */
  readonly isChair: boolean;
  /** Whether the reader has handed it over. */
  readonly isAway: boolean;
  readonly errors: readonly FormError[];
}

/** Who handed the chair over for a text, from when to when, and how a chair does it. */
export function ChairPage({
  visit,
  text,
  handovers,
  names,
  isChair,
  isAway,
  errors,
}: ChairPageProps): Markup {
  const { say } = visit;
  const title = isAway ? words.takeBack : words.handOver;
  const at = (when: ChairHandover['at']) => <At at={when} visit={visit} zone={text.closesZone} />;
  return (
    <>
      <p>{say(words.explained)}</p>
      {handovers.length === 0 ? (
        <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />
      ) : (
        <Table
          caption={say(words.record)}
          rows={handovers}
          columns={[
            {
              head: say(words.who),
              cell: ({ role, participant }) =>
                participant === null
                  ? say(roleWord(role))
                  : `${say(roleWord(role))}, ${names[participant] ?? participant}`,
            },
            { head: say(words.handedOver), cell: (one) => at(one.at) },
            {
              head: say(words.takenBack),
              cell: (one) => (one.takenBackAt === null ? say(words.stands) : at(one.takenBackAt)),
            },
          ]}
        />
      )}
      {isChair ? (
        <ActForm
          id="chair"
          title={say(title)}
          explained={say(isAway ? words.takeBackExplained : words.handOverExplained)}
          action={isAway ? textPaths.chairReturn(text.id) : textPaths.chairHandover(text.id)}
          button={say(title)}
          errors={{ title: say(words.notDone), list: errors }}
        />
      ) : null}
    </>
  );
}
