package org.clausary.infer;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.clausary.problem.InvalidException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Iris;
import org.clausary.rdf.RdfSystem;

/** SPARQL 1.1 updates from outside. */
public final class Updates {

  static {
    RdfSystem.init();
  }

  private static final String NAME = "update";

  private Updates() {}

  /**
   * Refuses what must not run: LOAD, and in WHERE what queries must not do either.
   *
   * @throws InvalidException if it is no well-formed update or does such a thing
   */
  public static void check(String text) {
    try {
      QueryGuard.check(text);
      for (Update update :
          UpdateFactory.create(text, Iris.DEFAULT_BASE, Syntax.syntaxSPARQL_11).getOperations()) {
        check(update);
      }
    } catch (QueryGuard.Refused e) {
      throw new InvalidException(Problem.error(NAME, 0, e.getMessage()), e);
    } catch (QueryParseException e) {
      throw new InvalidException(
          Problem.error(NAME, Math.max(0, e.getLine()), QueryFile.message(e)), e);
    } catch (QueryException e) {
      throw new InvalidException(Problem.error(NAME, 0, QueryFile.message(e)), e);
    } catch (StackOverflowError e) {
      throw new InvalidException(Problem.error(NAME, 0, "nested too deeply"), e);
    }
  }

  private static void check(Update update) throws QueryGuard.Refused {
    if (update instanceof UpdateLoad) {
      throw new QueryGuard.Refused("LOAD is not allowed: nothing is fetched; send the data");
    }
    if (update instanceof UpdateModify modify) {
      QueryGuard.check(over(modify.getWherePattern()));
    }
  }

  private static Query over(Element pattern) {
    var query = new Query();
    query.setQueryAskType();
    query.setQueryPattern(pattern);
    return query;
  }
}
