package org.clausary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.infer.Table.Cell;
import org.clausary.ontology.Names;
import org.clausary.ontology.OntologyFault;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problem.Severity;
import org.clausary.rdf.Queryable;

/**
 * A query of {@code queries/check}: each row is a fault. Columns: {@code term}, {@code message},
 * and if the fault is in one statement {@code property} and {@code value}. In a message {@code
 * <IRI>} becomes the short name.
 */
final class QueryCheck {

  private static final Map<String, Severity> SEVERITIES =
      Map.of("error", Severity.ERROR, "warning", Severity.WARN, "info", Severity.INFO);
  private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

  private final QueryFile file;

  QueryCheck(QueryFile file) {
    this.file = file;
  }

  /** True if it makes sense only where all built-in files are loaded. */
  boolean needsAll() {
    return "all".equals(file.decorators().get("files"));
  }

  List<OntologyFault> faults(Queryable data) {
    Table rows = file.over(data);
    if (rows.column("term") < 0 || rows.column("message") < 0) {
      throw invalid("a check selects ?term and ?message");
    }
    var faults = new ArrayList<OntologyFault>();
    for (List<Cell> row : rows.rows()) {
      faults.add(
          new OntologyFault(
              severity(),
              file.name(),
              node(rows, row, "term"),
              node(rows, row, "property"),
              node(rows, row, "value"),
              message(rows.value(row, "message"))));
    }
    return faults;
  }

  private Severity severity() {
    String name = file.decorators().getOrDefault("severity", "").toLowerCase(Locale.ROOT);
    Severity severity = SEVERITIES.get(name);
    if (severity == null) {
      throw invalid("expected a line '#+ severity: error', warning or info");
    }
    return severity;
  }

  private InvalidException invalid(String message) {
    return new InvalidException(Problem.error(file.file(), 0, message));
  }

  private static Node node(Table table, List<Cell> row, String column) {
    int at = table.column(column);
    Cell cell = at < 0 ? Cell.EMPTY : row.get(at);
    return switch (cell.kind()) {
      case EMPTY -> Node.ANY;
      case IRI ->
          cell.value().startsWith("_:")
              ? NodeFactory.createBlankNode(cell.value().substring(2))
              : NodeFactory.createURI(cell.value());
      case LITERAL -> literal(cell);
    };
  }

  private static Node literal(Cell cell) {
    return cell.language().isEmpty()
        ? NodeFactory.createLiteralDT(cell.value(), NodeFactory.getType(cell.datatype()))
        : NodeFactory.createLiteralLang(cell.value(), cell.language());
  }

  private static String message(String text) {
    return IRI.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(Names.of(NodeFactory.createURI(found.group(1)))));
  }
}
