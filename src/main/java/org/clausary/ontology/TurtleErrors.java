package org.clausary.ontology;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.system.ErrorHandler;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/** Every error and warning of the parser ends the reading, with line and column, in plain words. */
record TurtleErrors(KnowledgeFile file) implements ErrorHandler {

  /**
   * What the parser says in its words, and in plain ones.
   *
   * @param linesBack how far above the place the parser has reached the mistake stands
   */
  private record Wording(Pattern parser, String plain, int linesBack) {
    static Wording of(String parser, String plain) {
      return new Wording(Pattern.compile(parser, Pattern.DOTALL), plain, 0);
    }
  }

  private static final List<Wording> WORDINGS =
      List.of(
          Wording.of(
              "Undefined prefix: (.*)",
              "the prefix $1: is not declared; add '@prefix $1: <…> .' at the top"),
          Wording.of(
              "Triples not terminated by DOT",
              "something is missing before this: '.' ends what is said of a term, ';' goes on with"
                  + " the term, ',' with the property"),
          Wording.of("Triples not terminated properly in \\[\\]-list", "a ']' is missing"),
          new Wording(
              Pattern.compile("Broken token \\(newline in string\\).*"),
              "a quotation mark is missing on this line; a text of several lines stands between"
                  + " \"\"\" and \"\"\"",
              1),
          Wording.of(
              "Failed to find a prefix name or keyword: (.).*",
              "'$1' cannot stand here; names have a prefix, such as cla:, and quotation marks are"
                  + " straight: \""),
          Wording.of(
              "Unrecognized keyword: (.*)",
              "'$1' is no term; a prefix, such as cla:$1, or quotation marks are missing"),
          Wording.of("Unrecognized directive: (.*)", "@$1 is not known; is @prefix meant?"),
          Wording.of("Language not valid: (.*)", "'$1' is no language tag, such as en or zh"),
          Wording.of("Lexical form '(.*)' not valid for datatype XSD (.*)", "'$1' is no xsd:$2"),
          Wording.of(
              "(?:Bad IRI|Bad character in IRI|Illegal character in IRI).*?: (<[^>]*>?).*",
              "$1 is no legal IRI; spaces, braces and the like cannot stand in one"),
          Wording.of("Subject is a literal: (.*)", "$1 is a text; only terms are described"),
          Wording.of(
              "Expected IRI for predicate: got: \\[\\w+:?(.*)\\]",
              "a property is expected here, not '$1'"),
          Wording.of(
              "Not a valid token for an RDF term: \\[(.*)\\]",
              "a term or a text is expected here, not $1"));

  @Override
  public void warning(String message, long line, long column) {
    error(message, line, column);
  }

  @Override
  public void fatal(String message, long line, long column) {
    error(message, line, column);
  }

  @Override
  public void error(String message, long line, long column) {
    for (Wording wording : WORDINGS) {
      Matcher matcher = wording.parser().matcher(message);
      if (matcher.matches()) {
        boolean exact = wording.linesBack() == 0;
        throw failure(
            matcher.replaceFirst(wording.plain()), line - wording.linesBack(), exact ? column : 0);
      }
    }
    throw failure(message, line, column);
  }

  private InvalidException failure(String message, long line, long column) {
    String where = column > 0 ? " (column " + column + ")" : "";
    return new InvalidException(
        Problem.error(file.name(), (int) Math.max(0, line), message + where));
  }
}
