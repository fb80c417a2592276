package org.clausary.infer;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;

/**
 * A CONSTRUCT query that adds what it finds. The number its name begins with is its stratum: a rule
 * sees what lower strata found. {@code #+ keep: false} marks what only later rules read; {@code #+
 * native: practice-patterns} one that {@link PatternMatcher} does in its place, in a hundredth of
 * the time and with the same result.
 */
final class Rule {

  private static final Pattern NAME = Pattern.compile("(\\d{1,3})-.+");
  private static final int LAST_STRATUM = 1_000;
  private static final String NATIVE = "native";
  private static final String PATTERNS = "practice-patterns";

  private final QueryFile file;
  private final int stratum;
  private final Op algebra;

  Rule(QueryFile file) {
    this.file = file;
    if (!file.query().isConstructType()) {
      throw new InvalidException(Problem.error(file.file(), 0, "a rule must be a CONSTRUCT query"));
    }
    if (file.query().getConstructTemplate().getQuads().stream()
        .anyMatch(q -> !q.isDefaultGraph() || q.asTriple().toString().contains("_:"))) {
      throw new InvalidException(
          Problem.error(file.file(), 0, "a rule must not construct named graphs or blank nodes"));
    }
    if (file.query().hasDatasetDescription()) {
      throw new InvalidException(Problem.error(file.file(), 0, "a rule must not name graphs"));
    }
    if (!file.decorators().getOrDefault(NATIVE, PATTERNS).equals(PATTERNS)) {
      throw new InvalidException(
          Problem.error(file.file(), 0, "'#+ native:' can only be " + PATTERNS));
    }
    var match = NAME.matcher(file.name());
    stratum = match.matches() ? Integer.parseInt(match.group(1)) : LAST_STRATUM;
    algebra = Algebra.optimize(file.algebra());
  }

  QueryFile file() {
    return file;
  }

  int stratum() {
    return stratum;
  }

  boolean keeps() {
    return !"false".equals(file.decorators().get("keep"));
  }

  /** True if {@link PatternMatcher} does what the query says. */
  boolean isNative() {
    return file.decorators().containsKey(NATIVE);
  }

  /** Compiled and optimised; only read when it runs. */
  Op algebra() {
    return algebra;
  }

  List<Triple> template() {
    return file.query().getConstructTemplate().getTriples();
  }
}
