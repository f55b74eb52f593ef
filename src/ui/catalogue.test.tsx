import { describe, expect, test } from 'vitest';
import { CataloguePage, catalogueFrames } from './catalogue.tsx';

const pages = [
  { name: 'the catalogue', html: String(<CataloguePage stylesheet="/style.css" frameHref={String} />) },
  ...catalogueFrames.map((example) => ({ name: example.name, html: String(example.element) })),
];

describe.each(pages)('$name', ({ html }) => {
  test('has no inline style and no inline script, so that a strict content policy fits', () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/<style|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  test('uses every id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('ties every label, description and name to something on the page', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]));
    const tied = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)];
    expect(tied.flatMap((match) => match[1]!.split(' ')).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('gives every visible control a label', () => {
    const labelled = new Set([...html.matchAll(/<label for="([^"]*)"/g)].map((match) => match[1]));
    const controls = [...html.matchAll(/<(?:input|select|textarea|progress)\b[^>]*>/g)].map(
      (match) => match[0],
    );
    const bare = controls.filter(
      (control) =>
        !control.includes('type="hidden"') && !labelled.has(/\sid="([^"]*)"/.exec(control)?.[1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('has one h1, and holds nothing that was not rendered', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/\[object |undefined|NaN/);
  });
});
