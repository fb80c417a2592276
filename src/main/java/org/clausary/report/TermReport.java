package org.clausary.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Term;
import org.clausary.ontology.Terms;

/** Terms of an ontology for people and programs. Immutable and thread-safe. */
public final class TermReport {

  private final Wording wording;
  private final TermViews views;

  private TermReport(Wording wording, TermViews views) {
    this.wording = wording;
    this.views = views;
  }

  /**
   * Terms in a language.
   *
   * @param language BCP 47 tag of the interface
   * @throws org.clausary.problem.UsageException if there are no words in that language
   */
  public static TermReport of(Ontology ontology, String language) {
    return new TermReport(
        new Wording(ontology, language), new TermViews(Terms.of(ontology), language));
  }

  /**
   * What a terminal shows of terms.
   *
   * @param places where a term stands, such as {@code rights.ttl:12}
   * @param width columns of the terminal
   */
  public String console(
      List<Term> terms, Function<Term, List<String>> places, int width, boolean colour) {
    var out = new StringBuilder();
    for (Term term : terms) {
      out.append(out.isEmpty() ? "" : "\n");
      out.append(new TermText(wording, width, colour).print(views.view(term), places.apply(term)));
    }
    return out.toString();
  }

  /** The terms as JSON. Flushes and does not close {@code out}. */
  public void json(List<Term> terms, Function<Term, List<String>> places, Writer out)
      throws IOException {
    var json = new TermJson(out);
    for (Term term : terms) {
      json.add(views.view(term), places.apply(term));
    }
    json.finish();
  }
}
