import type { Markup } from '../markup.ts';
import { byName } from './names.ts';
import type { ConsolidatedProvisionProps } from './provision-props.ts';

type SignProps = Pick<ConsolidatedProvisionProps, 'attribution' | 'words'>;

/** Brackets are real characters, so that a line can be copied, printed and read anywhere; they are said aloud in words. */
export function Open({
  holders,
  attribution,
  words,
}: SignProps & { readonly holders: readonly string[] }): Markup {
  return (
    <>
      <span class="vh">{spokenOpening(holders, attribution, words)} </span>
      <span class="bracket" aria-hidden="true">
        [
      </span>
    </>
  );
}

function spokenOpening(
  holders: readonly string[],
  attribution: SignProps['attribution'],
  words: SignProps['words'],
): string {
  if (attribution.kind === 'sealed' || holders.length === 0) return words.openBracket;
  const { names } = attribution;
  return words.openBracketHeldBy(words.listNames(byName(holders, names).map((code) => names[code] ?? code)));
}

export function Close({ words }: Pick<SignProps, 'words'>): Markup {
  return (
    <>
      <span class="bracket" aria-hidden="true">
        ]
      </span>
      <span class="vh"> {words.closeBracket} </span>
    </>
  );
}
