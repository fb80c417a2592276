package org.clausary;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.clausary.infer.Inference;
import org.clausary.infer.QueryFile;
import org.clausary.infer.Table;
import org.clausary.ontology.Ontology;
import org.clausary.rdf.Queryable;
import org.clausary.reader.Input;
import org.clausary.reader.Inputs;
import org.clausary.report.TableFormat;
import org.clausary.report.TableWriter;
import org.clausary.store.PolicyStore;

/**
 * A folder of {@code questions}. Its question is {@code query.rq} or the named query that the
 * folder is called after, up to a dot. It is asked of {@code graph.ttl}, or of the policies in the
 * folder the whole way; with {@code ontology.ttl} in place of the built-in ontology, if it is
 * there; and of the ontology alone if there is neither graph nor policy.
 */
final class QuestionCase {

  private static final Path FOLDER = Path.of("src/test/resources/questions");
  private static final String PLACE = "https://example.org/";
  private static final String TWIN = "https://example.net/";
  private static final Clausary CLAUSARY =
      Clausary.builder().queries(List.of(Path.of("queries"))).only(true).build();

  private final Path folder;
  private final QueryFile query;

  private QuestionCase(Path folder, QueryFile query) {
    this.folder = folder;
    this.query = query;
  }

  static List<QuestionCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      var found = new ArrayList<QuestionCase>();
      for (Path folder : folders.sorted().toList()) {
        found.add(new QuestionCase(folder, query(folder)));
      }
      return found;
    }
  }

  private static QueryFile query(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    Path own = folder.resolve("query.rq");
    return Files.exists(own)
        ? QueryFile.of(name + ".rq", Files.readString(own))
        : CLAUSARY.queries().question(name.replaceFirst("\\..*", ""));
  }

  QueryFile query() {
    return query;
  }

  Path expected() {
    return folder.resolve("expected.csv");
  }

  /** Whether each row is about one policy alone. */
  boolean isOnEachPolicy() {
    return query.file().contains("report/") && Files.exists(graph());
  }

  List<String> answer() throws IOException {
    return answer(query);
  }

  List<String> answerOverReversedData() throws IOException {
    if (!Files.exists(graph())) {
      return answer();
    }
    return rows(query.over(view(reversed(facts(PLACE)))));
  }

  List<String> answerOnTwin() throws IOException {
    return rows(query.over(view(facts(TWIN))));
  }

  List<String> answerBesideTwin() throws IOException {
    Graph both = facts(PLACE);
    facts(TWIN).find().forEachRemaining(both::add);
    return rows(query.over(view(both)));
  }

  private List<String> answer(QueryFile asked) throws IOException {
    if (Files.exists(graph())) {
      return rows(asked.over(view(facts(PLACE))));
    }
    List<Input> policies = policies();
    if (policies.isEmpty()) {
      return rows(asked.over(Queryable.of(ontology())));
    }
    try (PolicyStore store = PolicyStore.inMemory()) {
      CLAUSARY.load(policies, store, result -> {});
      return rows(asked.over(store));
    }
  }

  private Path graph() {
    return folder.resolve("graph.ttl");
  }

  private List<Input> policies() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      var names = files.map(Path::toString).filter(name -> name.endsWith(".md")).sorted().toList();
      return names.isEmpty() ? List.of() : Inputs.of(names);
    }
  }

  private Graph facts(String place) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    String text = Files.readString(graph()).replace(PLACE, place);
    RDFParser.fromString(text, Lang.TURTLE).parse(graph);
    return graph;
  }

  private Queryable view(Graph facts) {
    return Inference.view(facts, ontology());
  }

  private Graph ontology() {
    Path own = folder.resolve("ontology.ttl");
    return Files.exists(own)
        ? Ontology.load(List.of(own), true).graph()
        : CLAUSARY.ontology().graph();
  }

  private static Graph reversed(Graph graph) {
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    Collections.reverse(triples);
    Graph other = GraphFactory.createDefaultGraph();
    triples.forEach(other::add);
    return other;
  }

  private static List<String> rows(Table table) throws IOException {
    var out = new StringWriter();
    List<List<String>> rows =
        table.rows().stream()
            .map(row -> row.stream().map(cell -> shorten(cell.value())).toList())
            .toList();
    TableWriter.of(TableFormat.CSV).raw(true).write(table.columns(), rows, out);
    return out.toString().lines().toList();
  }

  private static String shorten(String value) {
    return value
        .replace("https://w3id.org/clausary#", "cla:")
        .replace("https://w3id.org/clausary/id/policy/", "")
        .replace(PLACE, "");
  }

  /** The same question without one of its filters. */
  record Broken(String filter, QuestionCase question, QueryFile without) {
    List<String> answer() throws IOException {
      return question.answer(without);
    }
  }

  List<Broken> withoutOneFilter() throws IOException {
    if (!policies().isEmpty()) {
      return List.of(); // the small graph of the same question has what must not count
    }
    Query whole = QueryFactory.create(query.text());
    var broken = new ArrayList<Broken>();
    for (int i = 0; ; i++) {
      var drop = new Drop(i);
      Query without = QueryTransformOps.transform(whole, drop);
      if (drop.dropped == null) {
        return broken;
      }
      broken.add(new Broken(drop.dropped, this, QueryFile.of("broken.rq", without.toString())));
    }
  }

  /** Leaves the nth FILTER or MINUS out. */
  private static final class Drop extends ElementTransformCopyBase {
    private final int at;
    private int seen;
    private String dropped;

    Drop(int at) {
      this.at = at;
    }

    @Override
    public Element transform(ElementFilter filter, Expr expr) {
      return isNext(filter) ? new ElementGroup() : super.transform(filter, expr);
    }

    @Override
    public Element transform(ElementMinus minus, Element inner) {
      return isNext(minus) ? new ElementGroup() : super.transform(minus, inner);
    }

    private boolean isNext(Element element) {
      if (seen++ != at) {
        return false;
      }
      dropped = element.toString();
      return true;
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
