package org.clausary.infer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.rdf.Queryable;

/**
 * Runs the rules over one policy at a time. A rule sees the policy, the ontology and what rules of
 * lower strata found; rules of one stratum do not see each other. Compiled once; thread-safe, and
 * no two runs share anything that changes.
 */
public final class Inference {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Optional<LocalDate> lawAsOf;
  private final Graph ontology;
  private final PatternMatcher patterns;
  private final List<Rule> rules;
  private final Duration limit;

  /**
   * With rules from files, in any order, and the law of the day on which the ontology was last
   * checked ({@code cla:lawAsOf} in its header).
   *
   * @param ontology read only from now on
   */
  public Inference(Graph ontology, List<QueryFile> files) {
    this(ontology, files, LIMIT);
  }

  /** The same, with the law of another day. */
  public Inference(Graph ontology, List<QueryFile> files, LocalDate lawAsOf) {
    this(ontology, files, LIMIT, Optional.of(lawAsOf));
  }

  Inference(Graph ontology, List<QueryFile> files, Duration limit) {
    this(ontology, files, limit, LawInForce.checkedOn(ontology));
  }

  private Inference(
      Graph ontology, List<QueryFile> files, Duration limit, Optional<LocalDate> lawAsOf) {
    this.lawAsOf = lawAsOf;
    this.ontology = lawAsOf.map(day -> LawInForce.on(day, ontology)).orElse(ontology);
    this.patterns = PatternMatcher.of(ontology);
    this.rules =
        files.stream()
            .map(Rule::new)
            .sorted(
                Comparator.comparingInt(Rule::stratum).thenComparing(rule -> rule.file().name()))
            .toList();
    this.limit = limit;
  }

  /** The day whose law is applied; empty if the ontology names none and none was asked for. */
  public Optional<LocalDate> lawAsOf() {
    return lawAsOf;
  }

  /** The ontology without what was not in force on that day; not to be changed. */
  public Graph law() {
    return ontology;
  }

  /** Graphs that share no triple, to ask as one. */
  public static Queryable view(Graph... graphs) {
    return Queryable.of(new LayeredGraph(List.of(graphs)));
  }

  /** What the rules find in the graph of a policy, without what is marked {@code keep: false}. */
  public Graph run(Graph policy) {
    Graph findings = GraphFactory.createDefaultGraph();
    run(policy, GraphFactory.createDefaultGraph(), findings);
    return findings;
  }

  /** The same and, beside it, what only later rules read: why they found what they found. */
  public Graph trace(Graph policy) {
    Graph inferred = GraphFactory.createDefaultGraph();
    run(policy, inferred, GraphFactory.createDefaultGraph());
    return inferred;
  }

  private void run(Graph policy, Graph inferred, Graph findings) {
    var all = new LayeredGraph(List.of(policy, ontology, inferred));
    DatasetGraph dataset = DatasetGraphFactory.wrap(all);
    var cancel = new AtomicBoolean();
    var alarm =
        Alarms.SCHEDULER.schedule(() -> cancel.set(true), limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      for (int i = 0; i < rules.size(); ) {
        i = runStratum(i, dataset, cancel, inferred, policy, findings);
      }
    } finally {
      alarm.cancel(false);
    }
  }

  /** Runs the rules from {@code first} that share its stratum; returns the next rule. */
  private int runStratum(
      int first,
      DatasetGraph dataset,
      AtomicBoolean cancel,
      Graph inferred,
      Graph policy,
      Graph findings) {
    var fresh = new ArrayList<Triple>();
    int i = first;
    for (; i < rules.size() && rules.get(i).stratum() == rules.get(first).stratum(); i++) {
      Rule rule = rules.get(i);
      var found = new LinkedHashSet<Triple>();
      if (rule.isNative()) {
        patterns.match(policy, found::add);
      } else {
        collect(rule, dataset, cancel, found);
      }
      found.removeIf(triple -> policy.contains(triple) || ontology.contains(triple));
      fresh.addAll(found);
      if (rule.keeps()) {
        found.forEach(findings::add);
      }
    }
    fresh.forEach(inferred::add);
    return i;
  }

  private void collect(Rule rule, DatasetGraph dataset, AtomicBoolean cancel, Set<Triple> found) {
    Context context = ARQ.getContext().copy();
    context.set(ARQConstants.symCancelQuery, cancel);
    Context.setCurrentDateTime(context);
    var execution = ExecutionContext.create(dataset, context);
    QueryIterator rows = QC.execute(rule.algebra(), QueryIterRoot.create(execution), execution);
    try {
      Iterator<Triple> triples = TemplateLib.calcTriples(rule.template(), rows);
      triples.forEachRemaining(found::add);
    } catch (QueryCancelledException e) {
      String message = "stopped after " + limit.toSeconds() + " s, the limit for one policy";
      throw new LimitException(Problem.error(rule.file().file(), 0, message), e);
    } finally {
      rows.close();
    }
  }

  /** Made when the first policy is read; ends with the program. */
  private static final class Alarms {
    private static final ScheduledExecutorService SCHEDULER =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "inference time limit");
              thread.setDaemon(true);
              return thread;
            });
  }
}
