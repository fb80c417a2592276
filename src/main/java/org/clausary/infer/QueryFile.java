package org.clausary.infer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Iris;
import org.clausary.rdf.Queryable;
import org.clausary.rdf.RdfSystem;

/**
 * A file of SPARQL with what it says about itself. Standard SPARQL 1.1 queries only; checked and
 * compiled once. Immutable and thread-safe.
 */
public final class QueryFile {

  static {
    RdfSystem.init();
  }

  private final String name;
  private final String file;
  private final String text;
  private final Map<String, String> decorators;
  private final Query query;
  private final Op algebra;

  private QueryFile(String file, String text, Query query, Op algebra) {
    this.name = stem(file);
    this.file = file;
    this.text = text;
    this.decorators = Decorators.of(text);
    this.query = query;
    this.algebra = algebra;
  }

  /**
   * Parses and checks a query.
   *
   * @param file name to show in messages; its last part without ending is the name of the query
   * @throws InvalidException with file and line if it is not a query that may run
   */
  public static QueryFile of(String file, String text) {
    Objects.requireNonNull(file, "file");
    try {
      QueryGuard.check(text);
      Query query = parse(file, text);
      breakTies(query);
      return new QueryFile(file, text, query, QueryGuard.check(query));
    } catch (QueryGuard.Refused e) {
      throw new InvalidException(Problem.error(file, 0, e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw new InvalidException(Problem.error(file, 0, "nested too deeply"), e);
    }
  }

  private static Query parse(String file, String text) {
    try {
      Query query = QueryFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11);
      // a query that is sent away would name its IRIs in short, but not the base
      query.setBase(null);
      return query;
    } catch (QueryParseException e) {
      int line = Math.max(0, e.getLine());
      String message = isUpdate(text) ? "an update; only queries are run" : message(e);
      throw new InvalidException(Problem.error(file, line, message), e);
    } catch (QueryException e) {
      throw new InvalidException(Problem.error(file, 0, message(e)), e);
    }
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text, Syntax.syntaxSPARQL_11).getOperations().isEmpty();
    } catch (JenaException e) {
      return false;
    }
  }

  static String message(Exception e) {
    return e.getMessage() == null
        ? "not well-formed SPARQL 1.1"
        : e.getMessage().lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse("");
  }

  /** Rows that the query leaves in any order come in the order of their columns. */
  private static void breakTies(Query query) {
    if (!query.isSelectType()) {
      return;
    }
    Set<String> ordered = new TreeSet<>();
    if (query.getOrderBy() != null) {
      for (SortCondition condition : query.getOrderBy()) {
        if (condition.getExpression().isVariable()) {
          ordered.add(condition.getExpression().getVarName());
        }
      }
    }
    for (Var column : query.getProjectVars()) {
      if (ordered.add(column.getVarName())) {
        query.addOrderBy(column, Query.ORDER_ASCENDING);
      }
    }
  }

  private static String stem(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.endsWith(".rq") ? last.substring(0, last.length() - 3) : last;
  }

  /** Last part of the file name, without ending. */
  public String name() {
    return name;
  }

  /** The file as shown in messages. */
  public String file() {
    return file;
  }

  /** The text as written. */
  public String text() {
    return text;
  }

  /** The question it answers, in one line; empty if the file does not say. */
  public String summary() {
    return decorators.getOrDefault("summary", "");
  }

  /**
   * The same in another language.
   *
   * @param language BCP 47 tag; where the file has no such words, those of {@link #summary()}
   */
  public String summary(String language) {
    return decorators.getOrDefault("summary_" + language, summary());
  }

  /** The values of what holds a list, such as {@code tags}; empty if the file does not say. */
  public List<String> values(String key) {
    String list = decorators.getOrDefault(key, "").replaceAll("^\\[|\\]$", "").strip();
    return list.isEmpty() ? List.of() : List.of(list.split("\\s*,\\s*"));
  }

  /** Columns of the answer to a SELECT query, in order; empty for other queries. */
  public List<String> columns() {
    return query.isSelectType() ? List.copyOf(query.getResultVars()) : List.of();
  }

  /** What the file says about itself, key to value, in the order of the file. Read-only. */
  public Map<String, String> decorators() {
    return decorators;
  }

  /**
   * The same query, with labels in a language: its variable {@code ?lang} has that value.
   *
   * @param language BCP 47 tag
   */
  public QueryFile inLanguage(String language) {
    return with(Map.of(Var.alloc("lang"), NodeFactory.createLiteralString(language)));
  }

  /**
   * The same query with values for its parameters: as with grlc, the parameter {@code topic} is the
   * variable {@code ?_topic}, a text, or {@code ?_topic_iri}, an IRI.
   *
   * @param values by name of the parameter; those that the query does not have are left out
   */
  public QueryFile given(Map<String, String> values) {
    var nodes = new HashMap<Var, Node>();
    values.forEach(
        (parameter, value) -> {
          nodes.put(Var.alloc("_" + parameter), NodeFactory.createLiteralString(value));
          nodes.put(Var.alloc("_" + parameter + "_iri"), NodeFactory.createURI(value));
        });
    return with(nodes);
  }

  private QueryFile with(Map<Var, Node> values) {
    Query bound = QueryTransformOps.replaceVars(query, values);
    return new QueryFile(file, text, bound, Algebra.compile(bound));
  }

  /** Runs it with the default limits. */
  public Table over(Queryable data) {
    return over(data, QueryLimits.DEFAULT);
  }

  /**
   * Runs it. ASK gives one column {@code result}; CONSTRUCT and DESCRIBE give {@code subject},
   * {@code predicate}, {@code object}.
   *
   * @throws org.clausary.problem.LimitException when a limit is reached
   */
  public Table over(Queryable data, QueryLimits limits) {
    return new QueryRun(this, limits).over(data);
  }

  Query query() {
    return query;
  }

  Op algebra() {
    return algebra;
  }

  @Override
  public String toString() {
    return file;
  }
}
