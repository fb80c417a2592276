package org.clausary.infer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.vocabulary.XSD;

/**
 * Refuses what a query from a file must not do: call out, run code, or grow beyond all measure.
 * Settings of the library alone do not do it, so the algebra is walked.
 */
final class QueryGuard {

  static final int LONGEST_TEXT = 1_000_000;
  static final int DEEPEST_NESTING = 1_000;
  static final int MOST_EXPRESSIONS = 10_000;

  private QueryGuard() {}

  /** A query does something it must not do. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Looks at the text, before the parser would run out of stack on it. */
  static void check(String text) throws Refused {
    if (text.length() > LONGEST_TEXT) {
      throw new Refused("longer than " + LONGEST_TEXT + " characters");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '{' || c == '[') {
        depth++;
      } else if (c == ')' || c == '}' || c == ']') {
        depth--;
      }
      if (depth > DEEPEST_NESTING) {
        throw new Refused("nested more than " + DEEPEST_NESTING + " deep");
      }
    }
  }

  /** Looks at the parsed query. */
  static Op check(Query query) throws Refused {
    Op op = Algebra.compile(query);
    var walk = new Walk();
    Walker.walk(op, walk, walk.expressions);
    if (walk.refusal != null) {
      throw new Refused(walk.refusal);
    }
    return op;
  }

  private static final class Walk extends OpVisitorBase {
    private final Expressions expressions = new Expressions();
    private String refusal;
    private int count;

    private void refuse(String message) {
      refusal = refusal == null ? message : refusal;
    }

    @Override
    public void visit(OpService op) {
      refuse("SERVICE is not allowed: queries run on the loaded data only");
    }

    @Override
    public void visit(OpPropFunc op) {
      refuse("the property function " + op.getProperty() + " is not standard SPARQL 1.1");
    }

    @Override
    public void visit(OpBGP op) {
      op.getPattern().forEach(this::check);
    }

    @Override
    public void visit(OpTriple op) {
      check(op.getTriple());
    }

    @Override
    public void visit(OpQuadPattern op) {
      op.getBasicPattern().forEach(this::check);
    }

    @Override
    public void visit(OpPath op) {
      if (op.getTriplePath().getPath().toString().contains("<java:")) {
        refuse("java: properties are not allowed");
      }
    }

    /** The walker of the library leaves sort conditions and aggregates out. */
    @Override
    public void visit(OpOrder op) {
      op.getConditions()
          .forEach(condition -> Walker.walk(condition.getExpression(), this, expressions));
    }

    @Override
    public void visit(OpGroup op) {
      op.getGroupVars().getExprs().values().forEach(e -> Walker.walk(e, this, expressions));
      for (ExprAggregator aggregate : op.getAggregators()) {
        expressions.visit(aggregate);
        ExprList inner = aggregate.getAggregator().getExprList();
        if (inner != null) {
          Walker.walk(inner, this, expressions);
        }
      }
    }

    private void check(Triple triple) {
      Node predicate = triple.getPredicate();
      if (predicate.isURI() && predicate.getURI().startsWith("java:")) {
        refuse("java: properties are not allowed");
      }
    }

    /** Every expression, in filters, bindings, aggregates and inside EXISTS. */
    private final class Expressions extends ExprVisitorBase {
      @Override
      public void visit(ExprFunction0 function) {
        called(function);
      }

      @Override
      public void visit(ExprFunction1 function) {
        called(function);
      }

      @Override
      public void visit(ExprFunction2 function) {
        called(function);
      }

      @Override
      public void visit(ExprFunction3 function) {
        called(function);
      }

      @Override
      public void visit(ExprFunctionN function) {
        called(function);
        if (function instanceof E_Function call && !call.getFunctionIRI().startsWith(XSD.NS)) {
          refuse("the function <" + call.getFunctionIRI() + "> is not standard SPARQL 1.1");
        }
      }

      @Override
      public void visit(ExprFunctionOp function) {
        called(function);
      }

      @Override
      public void visit(ExprAggregator aggregate) {
        called(aggregate);
        if (aggregate.getAggregator() instanceof AggCustom custom) {
          refuse("the aggregate <" + custom.getIRI() + "> is not standard SPARQL 1.1");
        }
      }

      private void called(Expr expression) {
        count++;
        if (count > MOST_EXPRESSIONS) {
          refuse("more than " + MOST_EXPRESSIONS + " expressions");
        }
      }
    }
  }
}
