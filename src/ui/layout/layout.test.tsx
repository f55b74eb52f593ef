import { expect, test } from 'vitest';
import { Layout } from './layout.tsx';
import type { LayoutProps } from './layout-props.ts';

const props: LayoutProps = {
  language: 'en',
  direction: 'ltr',
  forum: { label: 'Forum', href: '/' },
  title: 'Draft <Strategy>',
  navigation: [{ label: 'Texts', href: '/texts', current: true }],
  viewer: { kind: 'stranger' },
  footer: { record: { label: 'Public record', href: '/record' } },
  stylesheet: '/style.css',
  words: {
    skipToContent: 'Skip to content',
    mainNavigation: 'Main',
    youAreHere: 'You are here',
    views: 'Views',
    languages: 'Languages',
  },
};

test('a page begins with its doctype, needs no script and escapes its title', () => {
  const html = String(<Layout {...props} />);
  expect(html.startsWith('<!doctype html><html lang="en" dir="ltr">')).toBe(true);
  expect(html).toContain('<h1>Draft &lt;Strategy&gt;</h1>');
  expect(html).not.toContain('<script');
});

test('the hat of the secretariat colours the head of the page and is said in words', () => {
  const html = String(
    <Layout
      {...props}
      viewer={{
        kind: 'signed-in',
        hat: { actingFor: 'Secretariat', office: 'officer', href: '/me', isSecretariat: true },
      }}
    />,
  );
  expect(html).toContain('mast-secretariat');
  expect(html).toContain('<b>Secretariat</b> · officer');
});

test('a page of the exercise says so in its title, its banner and on every printed page', () => {
  const html = String(
    <Layout
      {...props}
      symbol="EX/DG.1/L.1"
      exercise={{ word: 'Exercise', sentence: 'Nothing here is real.' }}
    />,
  );
  expect(html).toContain('<title>Exercise: EX/DG.1/L.1 Draft');
  expect(html.match(/Exercise/g)).toHaveLength(4);
});
