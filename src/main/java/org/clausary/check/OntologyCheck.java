package org.clausary.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.ontology.Names;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.OntologyFault;
import org.clausary.ontology.OntologyReading;
import org.clausary.ontology.Places;
import org.clausary.ontology.Places.Place;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.problem.Problem.Severity;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSystem;

/**
 * Tells what is wrong with an ontology: as it is written, as the shapes of {@code ontology/shapes}
 * want it, and by the queries of {@code queries/check}.
 *
 * <pre>{@code
 * List<Fault> faults = OntologyCheck.of(List.of(Path.of("my.ttl")), false, Queries.builtIn()).ownFaults();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class OntologyCheck {

  private static final String SHAPES = "ontology/shapes/ontology.ttl";

  static {
    RdfSystem.init();
  }

  private final boolean only;
  private final Queries queries;
  private final OntologyReading reading;
  private final Ontology ontology;
  private final List<Fault> faults;

  private OntologyCheck(List<Path> paths, boolean only, Queries queries) {
    this.only = only;
    this.queries = Objects.requireNonNull(queries, "queries");
    reading = OntologyReading.of(paths, only);
    ontology = reading.ontology();
    faults = check();
  }

  /**
   * Checks the built-in ontology with the user's files beside it.
   *
   * @param paths files or folders of the user; none checks the built-in files alone
   * @param only leave the built-in files out, except the core vocabulary and the shapes
   * @param queries whose folder {@code check} is run
   * @throws InvalidException if there is no such file, or a check is not well-formed itself
   */
  public static OntologyCheck of(List<Path> paths, boolean only, Queries queries) {
    return new OntologyCheck(paths, only, queries);
  }

  /** All faults, by file and line. */
  public List<Fault> faults() {
    return faults;
  }

  /** The faults in the user's files, and those elsewhere that come from them. */
  public List<Fault> ownFaults() {
    List<Fault> ours = faults.stream().filter(this::mayComeFromOwn).toList();
    // a check of the built-in files alone takes as long again and is seldom needed
    if (only || ours.stream().allMatch(Fault::own)) {
      return ours;
    }
    List<Fault> before = of(List.of(), false, queries).faults();
    return ours.stream()
        .filter(fault -> fault.own() || before.stream().noneMatch(fault::saysTheSameAs))
        .toList();
  }

  /** What is only worth knowing of a built-in term was so before. */
  private boolean mayComeFromOwn(Fault fault) {
    return only || fault.own() || fault.severity() != Severity.INFO;
  }

  /** How many terms are described in the files that could be read. */
  public int terms() {
    var terms = new HashSet<Node>();
    ontology.graph().find().forEachRemaining(triple -> terms.add(triple.getSubject()));
    terms.removeIf(term -> !term.isURI());
    return terms.size();
  }

  /** How many files were read. */
  public int files() {
    return reading.statements(false).size() + reading.statements(true).size();
  }

  private List<Fault> check() {
    var found = new ArrayList<>(reading.faults());
    found.addAll(ShapeCheck.faults(shapes(), ontology.graph()));
    OntologyReading known = OntologyReading.builtIn("queries");
    Queryable statements = Statements.of(ontology, reading, known);
    for (QueryFile query : queries.all("check")) {
      var check = new QueryCheck(query);
      if (!only || !check.needsAll()) {
        found.addAll(check.faults(statements));
      }
    }
    return located(found, known);
  }

  /** Those of the program, and those of the user's files. */
  private Graph shapes() {
    OntologyReading builtIn = only ? OntologyReading.of(List.of(), false) : reading;
    Graph shapes = Statements.graph(builtIn.statements(false).get(SHAPES));
    reading.statements(true).values().forEach(triples -> triples.forEach(shapes::add));
    return shapes;
  }

  private List<Fault> located(List<OntologyFault> found, OntologyReading known) {
    var all = new ArrayList<Fault>();
    Set<String> own = reading.statements(true).keySet();
    for (Problem problem : reading.unreadable()) {
      all.add(unreadable(problem, own.contains(problem.file())));
    }
    Places places = reading.places();
    Places knownPlaces = known.places();
    NearestName names = names(known);
    for (OntologyFault fault : found) {
      Optional<Place> place =
          places
              .find(fault.term(), fault.property(), fault.value())
              .or(() -> places.findValue(fault.term()))
              .or(() -> knownPlaces.findValue(fault.term()));
      String nearest =
          Stream.of(fault.value(), fault.property())
              .filter(Node::isURI)
              .flatMap(node -> names.of(node.getURI()).stream())
              .findFirst()
              .map(iri -> " Nearest name: " + Names.of(NodeFactory.createURI(iri)) + ".")
              .orElse("");
      all.add(located(fault, place, fault.message() + nearest));
    }
    return all.stream().distinct().sorted(Fault.IN_ORDER).toList();
  }

  private static Fault unreadable(Problem problem, boolean own) {
    return new Fault(
        problem.severity(),
        problem.file(),
        problem.line(),
        own,
        "",
        "",
        "syntax",
        problem.message());
  }

  private static Fault located(OntologyFault fault, Optional<Place> place, String message) {
    return new Fault(
        fault.severity(),
        place.map(Place::file).orElse(""),
        place.map(Place::line).orElse(0),
        place.map(Place::own).orElse(false),
        Names.of(fault.term()),
        fault.term().toString(),
        fault.check(),
        message);
  }

  /** What is described here or listed as known. */
  private NearestName names(OntologyReading known) {
    var iris = new HashSet<String>();
    ontology
        .graph()
        .find()
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .forEach(node -> iris.add(node.getURI()));
    known.statements(false).values().stream()
        .flatMap(List::stream)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .forEach(node -> iris.add(node.getURI()));
    return new NearestName(iris);
  }
}
