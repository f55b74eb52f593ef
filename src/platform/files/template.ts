/**
 * The Typst template of every PDF. No word of any user stands in it: texts come as JSON through `sys.inputs` and
 * are set as strings, so nothing that anybody writes is ever read as markup.
 */
export const TEMPLATE = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#17202e")
#let quiet = rgb("#5d6470")
#let accent = rgb("#1f4b7a")
#let violet = rgb("#5b3f8f")
#let rule = rgb("#d9d5ca")
#let foreign(body) = text(lang: data.words.lang, dir: if data.words.rtl { rtl } else { ltr }, body)
#let sans(size, body, ..more) = text(font: data.sans, size: size, fill: quiet, ..more, body)

#set document(title: data.title, author: (), date: datetime(
  year: data.date.at(0), month: data.date.at(1), day: data.date.at(2),
  hour: data.date.at(3), minute: data.date.at(4), second: data.date.at(5),
))
#set text(font: data.serif, size: 10.5pt, fill: ink, lang: data.lang, region: data.region, hyphenate: false)
#set par(leading: 0.74em, spacing: 0.9em, justify: false)
#show heading: set text(font: data.serif, weight: 500, fill: ink)

#let marking = if data.marking == none { [] } else if data.markingColour == none {
  sans(8pt, strong(data.marking))
} else {
  box(fill: black, inset: (x: 3.5pt, y: 2.5pt), text(font: data.sans, size: 8pt, weight: 700, fill: rgb(data.markingColour), lang: "en", dir: ltr, data.marking))
}

#set page(
  paper: "a4",
  margin: (top: 34mm, bottom: 26mm, left: 22mm, right: 22mm),
  header-ascent: 9mm,
  footer-descent: 9mm,
  header: foreign({
    if data.exercise != none { sans(7.5pt, text(fill: accent, weight: 700, data.exercise)); v(-3pt) }
    grid(columns: (1fr, auto), align: (start + horizon, end + horizon),
      sans(8pt, data.running), marking)
    v(-5pt)
    line(length: 100%, stroke: 0.5pt + rule)
  }),
  footer: foreign(grid(columns: (auto, 1fr), align: (start + horizon, end + horizon),
    marking,
    sans(8pt, context data.words.page.replace("{n}", counter(page).display()).replace("{of}", str(counter(page).final().first()))))),
)

#let piece(p) = {
  let body = p.text.split("\n").map(part => text(part)).join(linebreak())
  if "emphasis" in p { body = emph(body) }
  if "strong" in p { body = strong(body) }
  if "underlined" in p { body = underline(offset: 1.5pt, stroke: 0.5pt + accent, body) }
  if "struck" in p { body = strike(stroke: 0.6pt + quiet, text(fill: quiet, body)) }
  if p.role == "bracket" { text(fill: violet, weight: 700, body) }
  else if p.role == "proposed" { text(fill: accent, body) }
  else { body }
}

#let note(n) = block(width: 100%, breakable: false, inset: if data.rtl { (right: 5pt, y: 1pt) } else { (left: 5pt, y: 1pt) },
  stroke: if data.rtl { (right: 1pt + rule) } else { (left: 1pt + rule) }, spacing: 3pt,
  foreign(sans(7pt, {
    text(fill: ink, weight: 600, n.by)
    if n.says != "" { [ ]; text(n.says) }
    if n.gist != "" {
      [ ]
      let words = text(font: data.serif, size: 7.5pt, fill: accent, lang: data.lang, region: data.region, n.gist)
      if n.struck { strike(stroke: 0.5pt, words) } else { words }
    }
  })))

#let words(l) = l.pieces.map(piece).join()
#let under(l) = if l.notes.len() > 0 {
  block(above: 4pt, foreign(sans(7.5pt, l.notes.map(n => text(n)).join([ ]))))
}

#let numberWidth = 17mm
#let marginWidth = 36mm
#let marginGutter = 5mm
// Printed numbers stand before the first line, on its baseline, in either direction of writing. A long one, like
// OP14 quinquies, pushes its line on instead of breaking. Measures, so it is called within a context.
#let hung(width, number, body) = if number == "" { body } else {
  let label = sans(8pt, text(fill: accent, weight: 600, lang: "en", number.replace(" ", "\u{a0}")))
  h(-width)
  box(width: calc.max(width, measure(label).width + 1.5mm), align(if data.rtl { right } else { left }, label))
  body
}
#let indented(width, body) = if data.rtl { pad(right: width, body) } else { pad(left: width, body) }
#let row(l, body) = block(width: 100%, above: l.at("above", default: 1.2em), below: l.at("below", default: 1.2em),
  sticky: l.kind == "chapeau" or l.kind == "heading" or l.kind == "annex",
  if data.margin {
    grid(columns: (1fr, marginWidth), column-gutter: marginGutter, body, stack(spacing: 4pt, ..l.margin.map(note)))
  } else { body })

#let provision(l) = {
  if l.kind == "title" {
    row((..l, above: 0pt, below: 1.6em), {
      block(below: 0pt, heading(level: 1, text(size: 19pt, weight: 400, words(l))))
      under(l)
    })
  } else if l.kind == "heading" or l.kind == "annex" {
    row((..l, above: 2.2em), indented(numberWidth, {
      context heading(level: 2, text(size: if l.kind == "annex" { 13pt } else { 11.5pt }, weight: 700, hung(numberWidth, l.number, words(l))))
      under(l)
    }))
  } else if l.kind == "subparagraph" {
    row(l, indented(numberWidth + l.level * 8mm, { context par(hung(8mm, l.number, words(l))); under(l) }))
  } else {
    row(l, indented(numberWidth, { context par(hung(numberWidth, l.number, words(l))); under(l) }))
  }
}

#if not data.hasTitle { block(below: 1.6em, heading(level: 1, text(size: 19pt, weight: 400, data.title))) }
#for l in data.lines { provision(l) }

#if data.key.len() > 0 {
  v(1.2em)
  line(length: 100%, stroke: 0.5pt + rule)
  foreign(sans(7.5pt, { text(weight: 700, data.words.key + ": "); data.key.map(k => text(k)).join([ · ]) }))
}

#if data.adopted != none {
  let a = data.adopted
  let mono(body) = text(font: ("DejaVu Sans Mono",), size: 7pt, fill: ink, lang: "en", dir: ltr, body)
  block(breakable: false, above: 2.4em, width: 100%, foreign({
    line(length: 100%, stroke: 0.5pt + rule)
    v(2pt)
    text(size: 10pt, a.statement)
    if a.signatures.len() > 0 {
      v(10pt)
      grid(columns: (1fr,) * calc.min(2, a.signatures.len()), column-gutter: 10mm, row-gutter: 8mm,
        ..a.signatures.map(s => { v(11mm); line(length: 100%, stroke: 0.4pt + quiet); v(-4pt); text(size: 9pt, s.name); linebreak(); sans(7.5pt, s.office) }))
    }
    v(10pt)
    grid(columns: (auto, 1fr), column-gutter: 5mm, row-gutter: 5pt,
      ..a.facts.map(((label, lines)) => (sans(7.5pt, label), mono(lines.map(l => text(l)).join(linebreak())))).flatten())
  }))
}
`;
