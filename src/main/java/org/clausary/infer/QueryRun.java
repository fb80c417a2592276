package org.clausary.infer;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.XSD;
import org.clausary.infer.Table.Cell;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Queryable;

/** One run of a query, on a thread of its own, since one slow expression cannot be interrupted. */
final class QueryRun {

  private static final long GRACE_MILLIS = 2_000;

  private final QueryFile file;
  private final QueryLimits limits;

  QueryRun(QueryFile file, QueryLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  Table over(Queryable data) {
    var task = new FutureTask<>(() -> data.query(file.query(), limits.time(), this::read));
    var thread = new Thread(task, "query " + file.name());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limits.time().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw tooSlow(e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw limit("interrupted", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private RuntimeException failure(Throwable cause) {
    if (cause instanceof ClausaryException known) {
      return known;
    }
    if (cause instanceof QueryCancelledException) {
      return tooSlow(cause);
    }
    if (cause instanceof Error error) {
      return limit("ended by " + error.getClass().getSimpleName(), error);
    }
    return limit(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
  }

  private LimitException tooSlow(Throwable cause) {
    return limit("stopped after " + limits.time().toSeconds() + " s, the limit", cause);
  }

  private LimitException limit(String message, Throwable cause) {
    return new LimitException(Problem.error(file.file(), 0, message), cause);
  }

  private Table read(QueryExec exec) {
    if (file.query().isSelectType()) {
      List<Var> columns = file.query().getProjectVars();
      return table(
          columns.stream().map(Var::getVarName).toList(),
          exec.select(),
          row -> columns.stream().map(column -> cell(row.get(column))).toList());
    }
    if (file.query().isAskType()) {
      var answer = new Cell(Table.Kind.LITERAL, "" + exec.ask(), XSD.xboolean.getURI(), "");
      return new Table(List.of("result"), List.of(List.of(answer)));
    }
    Iterator<Triple> triples =
        file.query().isConstructType() ? exec.constructTriples() : exec.describeTriples();
    return table(
        List.of("subject", "predicate", "object"),
        triples,
        triple ->
            List.of(
                cell(triple.getSubject()), cell(triple.getPredicate()), cell(triple.getObject())));
  }

  private <T> Table table(
      List<String> columns, Iterator<T> found, java.util.function.Function<T, List<Cell>> row) {
    var rows = new ArrayList<List<Cell>>();
    while (found.hasNext()) {
      if (rows.size() == limits.rows()) {
        throw limit("more than " + limits.rows() + " rows, the limit; add LIMIT", null);
      }
      rows.add(row.apply(found.next()));
    }
    return new Table(columns, rows);
  }

  private static Cell cell(Node node) {
    if (node == null) {
      return Cell.EMPTY;
    }
    if (node.isLiteral()) {
      return new Cell(
          Table.Kind.LITERAL,
          node.getLiteralLexicalForm(),
          node.getLiteralDatatypeURI(),
          node.getLiteralLanguage());
    }
    String iri = node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    return new Cell(Table.Kind.IRI, iri, "", "");
  }
}
