package org.clausary.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.update.UpdateRequest;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Iris;

/**
 * The rules as SPARQL 1.1 updates, to run inside a store: {@code INSERT … WHERE} with the graphs of
 * one version in the place of the default graph. They leave the same findings as {@link Inference}.
 * Send {@link #prepare}, then for each version the requests of {@link #of} one after the other,
 * then {@link #finish}. Immutable and thread-safe.
 */
public final class RuleUpdates {

  /** Graph of the law while rules run. */
  public static final String LAW = Cla.ONTOLOGY + "/law";

  private final Graph law;
  private final List<List<Rule>> strata;

  /**
   * With rules from files, in any order.
   *
   * @param law the ontology as findings rest on it, such as {@link Inference#law()}
   */
  public RuleUpdates(Graph law, List<QueryFile> files) {
    this.law = law;
    var strata = new TreeMap<Integer, List<Rule>>();
    files.stream()
        .map(Rule::new)
        .sorted(Comparator.comparing(rule -> rule.file().name()))
        .forEach(rule -> strata.computeIfAbsent(rule.stratum(), s -> new ArrayList<>()).add(rule));
    this.strata = List.copyOf(strata.values());
  }

  /** The ontology as findings rest on it; to be put into {@link #LAW} first. */
  public Graph law() {
    return law;
  }

  /** Removes the law again; to be sent last. */
  public static String finish() {
    return drop(LAW);
  }

  /**
   * Requests that replace the findings of a version, in order.
   *
   * @param version its IRI, which is the name of its graph
   */
  public List<String> of(String version) {
    var graphs = new Names(version);
    var requests = new ArrayList<String>();
    requests.add(graphs.dropAll() + ";\n" + drop(graphs.findings()));
    strata.forEach(rules -> requests.add(stratum(rules, graphs)));
    requests.add(graphs.dropAll());
    return requests;
  }

  /** Rules of one stratum do not see each other: what they find is put aside first. */
  private static String stratum(List<Rule> rules, Names graphs) {
    var request = new UpdateRequest();
    rules.forEach(rule -> request.add(insert(rule, graphs)));
    return request
        + ";\n"
        + String.join(
            ";\n",
            without(graphs.kept(), graphs.version()),
            without(graphs.aside(), graphs.version()),
            move(graphs.kept(), graphs.findings()),
            move(graphs.aside(), graphs.working()));
  }

  private static UpdateModify insert(Rule rule, Names graphs) {
    var update = new UpdateModify();
    Node into = NodeFactory.createURI(rule.keeps() ? graphs.kept() : graphs.aside());
    rule.template().forEach(triple -> update.getInsertAcc().addQuad(Quad.create(into, triple)));
    update.setHasInsertClause(true);
    graphs.read().forEach(name -> update.addUsing(NodeFactory.createURI(name)));
    update.setElement(where(rule.file().query()));
    return update;
  }

  /** What stands after WHERE, with what follows it, if anything does. */
  private static Element where(Query query) {
    if (!query.hasGroupBy() && !query.hasValues() && !query.hasLimit() && !query.hasOffset()) {
      return query.getQueryPattern();
    }
    Query select = QueryFactory.create();
    select.setQuerySelectType();
    select.setQueryPattern(query.getQueryPattern());
    select.setQueryResultStar(true);
    if (query.hasValues()) {
      select.setValuesDataBlock(query.getValuesVariables(), query.getValuesData());
    }
    return new ElementSubQuery(select);
  }

  /** What a policy or the law says itself is no finding. */
  private static String without(String graph, String version) {
    return """
        DELETE { GRAPH <%1$s> { ?s ?p ?o } }
        WHERE { GRAPH <%1$s> { ?s ?p ?o } { GRAPH <%2$s> { ?s ?p ?o } } UNION { GRAPH <%3$s> { ?s ?p ?o } } }"""
        .formatted(graph, version, LAW);
  }

  private static String move(String from, String to) {
    return "INSERT { GRAPH <%2$s> { ?s ?p ?o } } WHERE { GRAPH <%1$s> { ?s ?p ?o } } ;\n"
            .formatted(from, to)
        + drop(from);
  }

  private static String drop(String graph) {
    return "DROP SILENT GRAPH <" + graph + ">";
  }

  /** The graphs of a version while rules run. */
  private record Names(String version) {
    String findings() {
      return Iris.findings(version);
    }

    /** What only later rules read. */
    String working() {
      return version + "/working";
    }

    String kept() {
      return version + "/working/kept";
    }

    String aside() {
      return version + "/working/aside";
    }

    List<String> read() {
      return List.of(version, findings(), working(), LAW);
    }

    String dropAll() {
      return String.join(";\n", drop(working()), drop(kept()), drop(aside()));
    }
  }
}
