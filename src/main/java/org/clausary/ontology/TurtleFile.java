package org.clausary.ontology;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIxResolver;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ParserProfileStd;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.clausary.ontology.OntologyFiles.KnowledgeFile;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * A Turtle file as read.
 *
 * @param file what was read
 * @param own true if it is the user's, not packed with the program
 * @param triples in the order of the file; none if it is not well-formed
 * @param lines the 1-based line of the value of each triple
 * @param failure why there are none
 */
record TurtleFile(
    KnowledgeFile file,
    boolean own,
    List<Triple> triples,
    int[] lines,
    Optional<InvalidException> failure) {

  static {
    JenaSystem.init();
  }

  /** Reads a file; every error and warning of the parser is a failure, and nothing is used then. */
  static TurtleFile read(KnowledgeFile file, boolean own) {
    var triples = new Collected();
    try {
      var profile = new Placing(new TurtleErrors(file), triples);
      RDFParserRegistry.getFactory(Lang.TURTLE)
          .create(Lang.TURTLE, profile)
          .read(new StringReader(file.text()), Ontology.NAMESPACE, null, triples, ARQ.getContext());
    } catch (InvalidException e) {
      return failed(file, own, e);
    } catch (StackOverflowError e) {
      var problem =
          Problem.error(file.name(), deepest(file.text()), "brackets are nested too deeply");
      return failed(file, own, new InvalidException(problem, e));
    }
    return new TurtleFile(
        file,
        own,
        triples.found,
        Arrays.copyOf(triples.lines, triples.found.size()),
        Optional.empty());
  }

  /** About the line with most open brackets; texts and comments are not told apart. */
  private static int deepest(String text) {
    int line = 1;
    int depth = 0;
    int most = 0;
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\n' -> line++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        default -> {}
      }
      if (depth > most) {
        most = depth;
        found = line;
      }
    }
    return found;
  }

  static TurtleFile failed(KnowledgeFile file, boolean own, InvalidException failure) {
    return new TurtleFile(file, own, List.of(), new int[0], Optional.of(failure));
  }

  /** Keeps the triples with the line that the profile was last told. */
  private static final class Collected extends StreamRDFBase {
    private final List<Triple> found = new ArrayList<>();
    private int[] lines = new int[64];
    private int line;

    @Override
    public void triple(Triple triple) {
      if (found.size() == lines.length) {
        lines = Arrays.copyOf(lines, 2 * lines.length);
      }
      lines[found.size()] = line;
      found.add(triple);
    }
  }

  /** The parser makes each triple here, with the place it has reached, and hands it on at once. */
  private static final class Placing extends ParserProfileStd {
    private final Collected out;

    Placing(ErrorHandler errors, Collected out) {
      super(
          RiotLib.factoryRDF(),
          errors,
          IRIxResolver.create().base(Ontology.NAMESPACE).resolve(true).allowRelative(false).build(),
          PrefixMapFactory.create(),
          ARQ.getContext(),
          true,
          true);
      this.out = out;
    }

    @Override
    public Triple createTriple(Node subject, Node property, Node value, long line, long column) {
      out.line = (int) line;
      return super.createTriple(subject, property, value, line, column);
    }
  }
}
