package org.clausary.infer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.Copyable;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Cla;

/**
 * The law of one day: an ontology in which no rule can find a provision, requirement, factor or
 * flag that was not in force. What is cited gives way to what stood in its place then ({@code
 * cla:formerly}), or is not cited. Concepts stay, since texts may name a law before it applies.
 */
final class LawInForce {

  private static final Node HEADER = NodeFactory.createURI(Cla.ONTOLOGY);
  private static final Node AS_OF = NodeFactory.createURI(Cla.LAW_AS_OF);
  private static final Node FROM = NodeFactory.createURI(Cla.VALID_FROM);
  private static final Node UNTIL = NodeFactory.createURI(Cla.VALID_UNTIL);
  private static final Node LAW_OF = NodeFactory.createURI(Cla.LAW_OF);
  private static final Node FORMERLY = NodeFactory.createURI(Cla.FORMERLY);
  private static final List<Node> CITING =
      List.of(
          NodeFactory.createURI(Cla.PROVISION),
          NodeFactory.createURI(Cla.LAW),
          NodeFactory.createURI(Cla.AUTHORITY));

  private final Graph ontology;
  private final LocalDate day;
  private final Set<Node> notInForce = new HashSet<>();

  private LawInForce(Graph ontology, LocalDate day) {
    this.ontology = ontology;
    this.day = day;
    collect(FROM, LocalDate::isBefore);
    collect(UNTIL, LocalDate::isAfter);
    Set<Node> laws = Set.copyOf(notInForce);
    ontology
        .find(Node.ANY, LAW_OF, Node.ANY)
        .filterKeep(triple -> laws.contains(triple.getObject()))
        .forEach(triple -> notInForce.add(triple.getSubject()));
  }

  private void collect(Node property, BiPredicate<LocalDate, LocalDate> outside) {
    ontology
        .find(Node.ANY, property, Node.ANY)
        .filterKeep(triple -> outside.test(day, date(triple)))
        .forEach(triple -> notInForce.add(triple.getSubject()));
  }

  /** The day on which an ontology's law was last checked, the latest if several are named. */
  static Optional<LocalDate> checkedOn(Graph ontology) {
    return ontology.find(HEADER, AS_OF, Node.ANY).mapWith(LawInForce::date).toList().stream()
        .max(LocalDate::compareTo);
  }

  /**
   * The law of a day.
   *
   * @param ontology stays as it is
   * @throws InvalidException if a date of the ontology is none
   */
  static Graph on(LocalDate day, Graph ontology) {
    return new LawInForce(ontology, day).graph();
  }

  private Graph graph() {
    Graph law = copy(ontology);
    Predicate<Node> concept = node -> ontology.contains(node, SKOS.inScheme.asNode(), Node.ANY);
    notInForce.stream()
        .filter(concept.negate())
        .forEach(row -> law.remove(row, Node.ANY, Node.ANY));
    for (Node citing : CITING) {
      for (Triple cited : law.find(Node.ANY, citing, Node.ANY).toList()) {
        if (notInForce.contains(cited.getObject())) {
          law.delete(cited);
          before(cited.getObject()).ifPresent(older -> law.add(cited.getSubject(), citing, older));
        }
      }
    }
    law.remove(HEADER, AS_OF, Node.ANY);
    law.add(HEADER, AS_OF, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
    return law;
  }

  /** What stood in its place on the day, if anything did. */
  private Optional<Node> before(Node node) {
    var seen = new HashSet<Node>();
    Optional<Node> at = Optional.of(node);
    while (at.isPresent() && notInForce.contains(at.get()) && seen.add(at.get())) {
      at = ontology.find(at.get(), FORMERLY, Node.ANY).mapWith(Triple::getObject).nextOptional();
    }
    return at.filter(older -> !notInForce.contains(older));
  }

  private static Graph copy(Graph graph) {
    if (graph instanceof Copyable<?> copyable && copyable.copy() instanceof Graph copy) {
      return copy;
    }
    Graph copy = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(copy, graph);
    return copy;
  }

  private static LocalDate date(Triple triple) {
    String written = triple.getObject().toString();
    try {
      return LocalDate.parse(triple.getObject().getLiteralLexicalForm());
    } catch (DateTimeParseException | UnsupportedOperationException e) {
      String message =
          triple.getPredicate().getLocalName()
              + " of "
              + triple.getSubject()
              + " is no date but "
              + written
              + "; write it as \"2019-06-01\"^^xsd:date";
      throw new InvalidException(Problem.error("ontology", 0, message), e);
    }
  }
}
