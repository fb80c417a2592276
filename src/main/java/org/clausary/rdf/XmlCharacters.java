package org.clausary.rdf;

import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/** Puts U+FFFD for the control characters that no XML file can hold. */
final class XmlCharacters extends RDFHandlerWrapper {

  private static final Pattern ILLEGAL =
      Pattern.compile(
          "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final ValueFactory values = SimpleValueFactory.getInstance();

  XmlCharacters(RDFHandler next) {
    super(next);
  }

  @Override
  public void handleStatement(Statement statement) {
    super.handleStatement(
        statement.getObject() instanceof Literal literal
                && ILLEGAL.matcher(literal.getLabel()).find()
            ? replaced(statement, literal)
            : statement);
  }

  private Statement replaced(Statement statement, Literal literal) {
    String label = ILLEGAL.matcher(literal.getLabel()).replaceAll("\uFFFD");
    Literal legal =
        literal
            .getLanguage()
            .map(language -> values.createLiteral(label, language))
            .orElseGet(() -> values.createLiteral(label, literal.getDatatype()));
    return values.createStatement(
        statement.getSubject(), statement.getPredicate(), legal, statement.getContext());
  }
}
