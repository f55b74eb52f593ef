import { expect, test } from 'vitest';
import { checkPageLaws, type LawName, type PageAddress } from '../support/page-laws.ts';

const head = '<!doctype html><html lang="en" dir="ltr"><head><title>Bodies</title></head>';

function page(body: string): string {
  return `${head}<body><main><h1>Bodies</h1>${body}</main></body></html>`;
}

test('a page that keeps the laws passes', () => {
  const whole = page(`
    <h2>Next</h2><p>Closes <time datetime="2026-12-08T10:00:00Z">Tue 8 Dec 2026, 17:00 Bangkok (UTC+7)</time></p>
    <form method="post" action="/x"><input type="hidden" name="key" value="k"><label for="a">Title</label><input id="a" name="a"></form>
    <table><caption>Members</caption><tr><th scope="col">Name</th></tr><tr><th scope="row">Arvana</th></tr></table>
    <div class="text"><p>Members will not vote on {matters}.</p></div><a href="/bodies">All bodies</a>`);
  expect(() => checkPageLaws(whole, { url: '/bodies' })).not.toThrow();
});

test.each<[LawName, string, Partial<PageAddress>?]>([
  ['doctype', '<html lang="en"><head><title>x</title></head><body><main><h1>x</h1></main></body></html>'],
  ['language', page('').replace(' lang="en"', '')],
  ['title', page('').replace('<title>Bodies</title>', '')],
  ['heading', page('<h1>Twice</h1>')],
  ['heading', page('').replaceAll('main>', 'div>')],
  ['headingOrder', page('<h3>Skipped</h3>')],
  ['noInline', page('<p onclick="x()">a</p>')],
  ['noInline', page('<p style="color:red">a</p>')],
  ['noInline', page('<script>x()</script>')],
  ['labels', page('<input name="a">')],
  ['labels', page('<label>Words elsewhere</label><input id="a" name="a">')],
  ['describedBy', page('<a href="#nowhere">Here</a>')],
  ['uniqueIds', page('<p id="a">1</p><p id="a">2</p>')],
  ['links', page('<a href="/x"> </a>')],
  ['links', page('<button></button>')],
  ['addresses', page('<a href="javascript:x()">x</a>')],
  ['tables', page('<table><tr><td>1</td></tr></table>')],
  ['times', page('<time>yesterday</time>')],
  ['times', page('<time datetime="2026-12-08T10:00:00Z">17:00 ICT</time>')],
  ['images', page('<img src="/a.png">')],
  ['keys', page('<form method="post"><button>Send</button></form>')],
  ['finished', page('<p>Closes {deadline}</p>')],
  ['finished', page('<p>undefined members</p>')],
  ['finished', page('<p>[object Object]</p>')],
  ['voice', page('<p>Three members voted</p>')],
  ['voice', page('<button>Veto</button>')],
  ['exercise', page('<p class="symbol">EX/DG.1/L.1</p>')],
  ['exercise', page('<p>Text</p>'), { exercise: true }],
  ['exercise', page('<p class="exercise">Exercise</p>'), { exercise: false }],
])('a page is told that it breaks the law of %s: %s', (law, html, more = {}) => {
  expect(() => checkPageLaws(html, { url: '/bodies', ...more })).toThrow(`  ${law}: `);
  expect(() => checkPageLaws(html, { url: '/bodies', ...more, except: [law] })).not.toThrow(`  ${law}: `);
});

test('what participants wrote may hold any word', () => {
  const wording = page(
    '<textarea aria-label="Wording">a vote of the country</textarea><blockquote>winner</blockquote>',
  );
  expect(() => checkPageLaws(wording, { url: '/texts' })).not.toThrow();
});
