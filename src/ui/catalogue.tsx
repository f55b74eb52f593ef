import type { Example, ExampleSet } from './example.ts';
import { exampleLayout } from './example-cast.ts';
import { exampleSets } from './example-sets.ts';
import { Layout } from './layout/layout.tsx';
import type { Markup } from './markup.ts';

/** Examples that are whole pages; each has an address of its own. */
export const catalogueFrames: readonly Example[] = exampleSets.flatMap((set) =>
  set.whole ? set.examples : [],
);

interface CatalogueProps {
  readonly stylesheet: string;
  /** Address of one of `catalogueFrames`, by its index. */
  readonly frameHref: (index: number) => string;
}

/**
 * One page that shows every component with its examples; the accessibility test walks it (DESIGN §9).
 *
 * Its reader is whoever builds pages, so its few words are English and stand here.
 */
export function CataloguePage({ stylesheet, frameHref }: CatalogueProps): Markup {
  return (
    <Layout
      {...exampleLayout}
      title="Catalogue of components"
      stylesheet={stylesheet}
      viewer={{ kind: 'stranger' }}
      navigation={[]}
      isPrivate
    >
      <nav aria-label="Components">
        <ul class="facts">
          {exampleSets.map((set) => (
            <li>
              <a href={`#c-${set.component}`}>{set.component}</a>
            </li>
          ))}
        </ul>
      </nav>
      {exampleSets.map((set) => (
        <CatalogueEntry {...set} frameHref={frameHref} />
      ))}
    </Layout>
  );
}

function CatalogueEntry({
  component,
  idea,
  whole,
  examples,
  frameHref,
}: ExampleSet & Pick<CatalogueProps, 'frameHref'>): Markup {
  return (
    <section class="catalogue" aria-labelledby={`c-${component}`}>
      <h2 id={`c-${component}`}>{component}</h2>
      <p>{idea}</p>
      {whole ? (
        <ul>
          {examples.map((example) => (
            <li>
              <a href={frameHref(catalogueFrames.indexOf(example))}>{example.name}</a>
            </li>
          ))}
        </ul>
      ) : (
        examples.map((example) => (
          <>
            <p class="catalogue-name">{example.name}</p>
            <div class="catalogue-example">{example.element}</div>
          </>
        ))
      )}
    </section>
  );
}
