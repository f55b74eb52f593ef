import type { Markup } from '../markup.ts';
import { alternativeAnchor, noteAnchor } from './anchors.ts';
import { byName } from './names.ts';
import type { Note } from './notes.ts';
import type { ConsolidatedProvisionProps } from './provision-props.ts';

type MarginProps = ConsolidatedProvisionProps & {
  readonly notes: readonly Note[];
  readonly names: Readonly<Record<string, string>>;
};

/** Who proposes what, beside the line; each note leads to its words. */
export function Margin(props: MarginProps): Markup {
  return (
    <ul class="notes">
      {props.notes.map((note) =>
        note.target === null ? (
          <li class="note">
            <NoteWords {...props} note={note} />
          </li>
        ) : (
          <li class={`note n${note.target}`} id={noteAnchor(props.provision.id, note.key)}>
            <a href={`#${alternativeAnchor(props.provision.id, note.target)}`}>
              <NoteWords {...props} note={note} />
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

function NoteWords({ note, names, words, language }: MarginProps & { note: Note }): Markup {
  const codes = byName(note.codes, names);
  const full = words.listNames(codes.map((code) => names[code] ?? code));
  return (
    <>
      <span class="holders" aria-hidden="true" title={full}>
        {codes.map((code) => (code === 'CHAIR' ? (names[code] ?? code) : code)).join(' ')}
      </span>{' '}
      <span class="vh">
        {full} {note.spoken}
      </span>
      {!note.isVerbShown ? null : (
        <span class="verb" aria-hidden="true">
          {note.spoken}
        </span>
      )}{' '}
      {note.gist === '' ? null : note.isStruck ? (
        <del class="gist" lang={language}>
          {note.gist}
        </del>
      ) : (
        <bdi class="gist" lang={language}>
          {note.gist}
        </bdi>
      )}
    </>
  );
}
