package org.clausary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clausary.document.Clause;
import org.clausary.report.View.Quote;
import org.clausary.text.Span;

/** Exact words on the page, each leading to its place in the policy's text. */
final class HtmlQuotes {

  private static final int AT_ONCE = 3;
  private static final int LONG = 420;
  private static final int SHORT = 300;

  private final Wording wording;
  private final AnalyzedPolicy policy;
  private final Notes notes;
  private final String id;
  private final Html html;

  HtmlQuotes(Wording wording, AnalyzedPolicy policy, String id, Html html) {
    this.wording = wording;
    this.policy = policy;
    this.id = id;
    this.html = html;
    notes = new Notes(wording, policy);
  }

  /** The first few quotes; the others can be opened. */
  void some(List<Quote> quotes) {
    int shown = quotes.size() == AT_ONCE + 1 ? quotes.size() : AT_ONCE;
    quotes.stream().limit(shown).forEach(this::one);
    if (quotes.size() > shown) {
      html.open("details").leaf("summary", notes.more(quotes.size() - shown));
      quotes.stream().skip(shown).forEach(this::one);
      html.close();
    }
  }

  /** A quote, or only its place if it was shown before. */
  void one(Quote quote) {
    if (quote.again() && quote.clause().isPresent()) {
      html.open("p", "class", "again");
      link(notes.placeAgain(quote.clause().get()), quote.clause().get());
      html.close();
      return;
    }
    html.open("blockquote");
    if (DisplayWidth.of(quote.words()) > LONG && !quote.isRow()) {
      words(quote, Excerpt.part(quote, SHORT));
      place(quote);
      html.open("details").leaf("summary", wording.text("wholePassage"));
      words(quote, new Span(0, quote.words().length()));
      html.close();
    } else {
      words(quote, new Span(0, quote.words().length()));
      place(quote);
    }
    html.close();
  }

  /** Where a quote stands, as a link. */
  void place(Quote quote) {
    quote
        .clause()
        .ifPresent(
            clause -> {
              html.text(" ");
              link(notes.place(clause), clause);
            });
  }

  private void link(String text, Clause clause) {
    html.leaf("a", text, "class", "where", "href", "#" + id + "-c-" + clause.id());
  }

  /** Part of the words, with what the finding is about marked. */
  private void words(Quote quote, Span part) {
    String language = quote.clause().map(Clause::language).orElse(policy.document().language());
    if (part.start() > 0) {
      html.leaf("span", "… ", "class", "gap");
    }
    html.open("bdi", "lang", language);
    int at = part.start();
    for (Span span : marked(quote)) {
      if (span.start() >= at && span.end() <= part.end()) {
        html.visible(quote.words().substring(at, span.start()), wording.text("control"));
        html.open("mark").visible(span.of(quote.words()), wording.text("control")).close();
        at = span.end();
      }
    }
    html.visible(quote.words().substring(at, part.end()), wording.text("control")).close();
    if (part.end() < quote.words().length()) {
      html.leaf("span", " …", "class", "gap");
    }
  }

  private static List<Span> marked(Quote quote) {
    var spans = new ArrayList<>(quote.focus().subList(0, quote.meant()));
    spans.sort(Comparator.naturalOrder());
    return spans;
  }
}
