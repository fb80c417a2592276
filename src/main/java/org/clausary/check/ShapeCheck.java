package org.clausary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.clausary.ontology.Names;
import org.clausary.ontology.OntologyFault;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problem.Severity;

/** SHACL: what each term must say of itself. The only class that loads the library for it. */
final class ShapeCheck {

  private static final int SHOWN = 4;

  private final Graph shapes;
  private final Graph data;

  private ShapeCheck(Graph shapes, Graph data) {
    this.shapes = shapes;
    this.data = data;
  }

  /**
   * Holds data to shapes.
   *
   * @throws InvalidException if the shapes are none
   */
  static List<OntologyFault> faults(Graph shapes, Graph data) {
    var check = new ShapeCheck(shapes, data);
    try {
      return ShaclValidator.get().validate(Shapes.parse(shapes), data).getEntries().stream()
          .map(check::fault)
          .distinct()
          .toList();
    } catch (ShaclParseException e) {
      throw new InvalidException(
          Problem.error("ontology/shapes", 0, "not well-formed SHACL: " + e.getMessage()), e);
    }
  }

  private OntologyFault fault(ReportEntry entry) {
    Node property = entry.resultPath() instanceof P_Link link ? link.getNode() : Node.ANY;
    Node value = Objects.requireNonNullElse(entry.value(), Node.ANY);
    if (value.equals(entry.focusNode())) {
      value = Node.ANY;
    }
    return new OntologyFault(
        severity(entry),
        name(entry.source()),
        entry.focusNode(),
        property.equals(Node.ANY) && value.isURI() ? value : property,
        property.equals(Node.ANY) && value.isURI() ? Node.ANY : value,
        message(entry) + found(entry.focusNode(), property, value));
  }

  private static Severity severity(ReportEntry entry) {
    Node level = entry.severity().level();
    if (level.equals(SHACL.Violation)) {
      return Severity.ERROR;
    }
    return level.equals(SHACL.Warning) ? Severity.WARN : Severity.INFO;
  }

  private String message(ReportEntry entry) {
    List<String> texts = new ArrayList<>();
    for (Triple triple : shapes.find(entry.source(), SHACL.message, Node.ANY).toList()) {
      if (triple.getObject().getLiteralLanguage().equals("en")) {
        texts.add(triple.getObject().getLiteralLexicalForm());
      }
    }
    return texts.stream().min(String::compareTo).orElse(entry.message());
  }

  /** What stands where something else was expected. */
  private String found(Node term, Node property, Node value) {
    String name = property.equals(Node.ANY) ? "" : Names.of(property) + " ";
    String language = language(value);
    if (!value.equals(Node.ANY) && language.isEmpty()) {
      return " Found: " + name + Names.of(value) + ".";
    }
    if (property.equals(Node.ANY)) {
      return "";
    }
    var values =
        data.find(term, property, Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(v -> language.isEmpty() || language.equals(language(v)))
            .toList();
    String shown =
        values.stream().map(Names::of).sorted().limit(SHOWN).collect(Collectors.joining(" , "));
    return " Found: "
        + (values.isEmpty() ? "no " : "")
        + (name + shown).strip()
        + (values.size() > SHOWN ? " …" : ".");
  }

  private static String language(Node value) {
    return value.isLiteral() ? value.getLiteralLanguage() : "";
  }

  private static String name(Node shape) {
    return shape.isURI() ? shape.getURI().replaceFirst(".*[#/]", "") : "shape";
  }
}
