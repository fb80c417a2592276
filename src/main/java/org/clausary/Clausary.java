package org.clausary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.extract.Extractor;
import org.clausary.infer.Inference;
import org.clausary.infer.Queries;
import org.clausary.infer.QueryFile;
import org.clausary.infer.RuleUpdates;
import org.clausary.infer.Table;
import org.clausary.lexicon.Lexicon;
import org.clausary.ontology.Ontology;
import org.clausary.ontology.Scheme;
import org.clausary.problem.ClausaryException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;
import org.clausary.rdf.Cla;
import org.clausary.rdf.Graphs;
import org.clausary.rdf.Iris;
import org.clausary.rdf.JenaSink;
import org.clausary.rdf.PolicyId;
import org.clausary.rdf.PolicyNames;
import org.clausary.rdf.PracticeWriter;
import org.clausary.rdf.RdfReader;
import org.clausary.rdf.RdfSink;
import org.clausary.rdf.RdfSystem;
import org.clausary.reader.Input;
import org.clausary.reader.Limits;
import org.clausary.reader.PolicyReader;
import org.clausary.reader.Source;
import org.clausary.store.NewStore;
import org.clausary.store.PolicyStore;
import org.clausary.store.RemotePolicyStore;
import org.clausary.store.VersionGraphs;
import org.clausary.topic.LearnedWitness;
import org.clausary.topic.TopicReader;
import org.clausary.topic.Topics;
import org.clausary.topic.Witness;
import org.clausary.weights.Weights;

/**
 * The whole way from policies to findings.
 *
 * <pre>{@code
 * Clausary clausary = Clausary.builder().build();
 * Analysis analysis = clausary.analyze(Source.of(Path.of("policy.md"), Limits.DEFAULT));
 * Table exposure = analysis.table("exposure");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Clausary {

  private final Ontology ontology;
  private final Queries queries;
  private final Iris iris;
  private final Limits limits;
  private final Readers.Words readingWords;
  private final PolicyReader reader;
  private final Extractor extractor;
  private final TopicReader topicReader;
  private final PolicyNames names;
  private final PracticeWriter writer;
  private final Optional<Inference> inference;

  private Clausary(Builder builder) {
    RdfSystem.init();
    var loading =
        new FutureTask<>(
            () -> Queries.load(builder.queries, builder.only && !builder.queries.isEmpty()));
    ForkJoinPool.commonPool().execute(loading);
    ontology = Ontology.load(builder.ontology, builder.only && !builder.ontology.isEmpty());
    queries = InOrder.result(loading);
    iris = Iris.under(builder.base);
    limits = builder.limits;
    readingWords = Readers.Words.of(ontology);
    reader = Readers.of(readingWords, limits, builder.encoding);
    extractor = Extractor.of(ontology, Lexicon.of(ontology));
    topicReader = TopicReader.of(ontology, witnesses(builder));
    names = PolicyNames.of(ontology.graph());
    writer = new PracticeWriter(iris);
    inference =
        builder.infer
            ? Optional.of(inference(ontology.graph(), queries.rules(), builder.asOf))
            : Optional.empty();
  }

  private List<Witness> witnesses(Builder builder) {
    var witnesses = new ArrayList<>(builder.witnesses);
    if (builder.weights) {
      boolean only = builder.only && !builder.ontology.isEmpty();
      Predicate<String> isTopic =
          name ->
              ontology.concepts(Scheme.TOPICS).stream()
                  .anyMatch(topic -> topic.name().equals(name));
      Weights weights = Weights.load(builder.ontology, only, isTopic);
      witnesses.addAll(LearnedWitness.of(ontology, weights));
    }
    return witnesses;
  }

  private static Inference inference(Graph law, List<QueryFile> rules, Optional<LocalDate> day) {
    return day.map(asked -> new Inference(law, rules, asked))
        .orElseGet(() -> new Inference(law, rules));
  }

  /** Starts with the built-in ontology and queries. */
  public static Builder builder() {
    return new Builder();
  }

  /** What the toolkit knows. */
  public Ontology ontology() {
    return ontology;
  }

  /** The rules and named questions. */
  public Queries queries() {
    return queries;
  }

  /** The day whose law findings rest on; empty if nothing is inferred. */
  public Optional<LocalDate> lawAsOf() {
    return inference.flatMap(Inference::lawAsOf);
  }

  /** The ontology as findings rest on it: without what was not in force on the day. */
  Graph law() {
    return inference.map(Inference::law).orElse(ontology.graph());
  }

  Iris iris() {
    return iris;
  }

  /**
   * Takes one policy the whole way.
   *
   * @throws ReadException if it cannot be read
   * @throws LimitException if a limit is reached
   */
  public Analysis analyze(Source source) {
    long start = System.nanoTime();
    var document = reader.read(source);
    return analyze(document, System.nanoTime() - start);
  }

  private Analysis analyze(PolicyDocument document, long read) {
    long start = System.nanoTime();
    Extraction extraction = extractor.extract(document);
    Topics topics = topicReader.read(extraction);
    extraction = extraction.withoutSentences();
    var before = new Analysis.Timings(read, System.nanoTime() - start, 0, 0);
    return analyze(extraction, topics, names.of(extraction), before, document.problems());
  }

  private Analysis analyze(
      Extraction extraction,
      Topics topics,
      PolicyId id,
      Analysis.Timings before,
      List<Problem> problems) {
    long start = System.nanoTime();
    Graph policy = GraphFactory.createDefaultGraph();
    writer.writeForRules(extraction, id, JenaSink.into(policy));
    long write = System.nanoTime();
    Graph findings = inference.map(i -> i.run(policy)).orElseGet(GraphFactory::createDefaultGraph);
    long infer = System.nanoTime();
    var timings =
        new Analysis.Timings(before.read(), before.extract(), write - start, infer - write);
    return new Analysis(this, id, extraction, topics, policy, findings, timings, problems);
  }

  /**
   * Takes many policies the whole way, on all cores. One that fails does not stop the others.
   *
   * @param each is given every result in the order of the inputs, on the calling thread
   */
  public void analyze(List<Input> inputs, Consumer<Result> each) {
    var seen = new HashMap<PolicyId, String>();
    InOrder.forEach(
        inputs,
        Runtime.getRuntime().availableProcessors(),
        this::attempt,
        result -> each.accept(distinct(result, seen)));
  }

  /**
   * Takes many policies the whole way twice, here and with other knowledge, on all cores; a policy
   * is read once where both read alike.
   *
   * @param compare looks at both; called on several threads
   * @param each is given every result and what {@code compare} made of it, in the order of the
   *     inputs, on the calling thread
   */
  public <R> void analyzeBeside(
      Clausary other,
      List<Input> inputs,
      BiFunction<Analysis, Analysis, R> compare,
      BiConsumer<Result, Optional<R>> each) {
    record Both<R>(Result result, Optional<R> compared) {}
    InOrder.forEach(
        inputs,
        Runtime.getRuntime().availableProcessors(),
        input -> {
          var second = new ArrayList<Analysis>(1);
          Result result = attempt(input, () -> both(input, other, second::add));
          return new Both<>(result, result.analysis().map(a -> compare.apply(a, second.get(0))));
        },
        both -> each.accept(both.result(), both.compared()));
  }

  private Analysis both(Input input, Clausary other, Consumer<Analysis> second) {
    Source source = input.source(limits);
    Analysis first = analyze(source);
    boolean alike = readingWords.equals(other.readingWords);
    second.accept(alike ? other.analyze(first.document(), 0) : other.analyze(source));
    return first;
  }

  private Result attempt(Input input) {
    return attempt(input, () -> analyze(input.source(limits)));
  }

  private static Result attempt(Input input, Supplier<Analysis> work) {
    try {
      return Result.of(input, work.get());
    } catch (ClausaryException e) {
      return Result.failed(input, e);
    } catch (OutOfMemoryError e) {
      var problem = Problem.error(input.name(), 0, "needs more memory than there is");
      return Result.failed(input, new LimitException(problem, e));
    } catch (RuntimeException | StackOverflowError e) {
      var problem = Problem.error(input.name(), 0, "cannot be analysed: " + e);
      return Result.failed(input, new ReadException(problem, e));
    }
  }

  /** Two texts must not share a name; the same text twice is one. */
  private Result distinct(Result result, Map<PolicyId, String> seen) {
    if (result.analysis().isEmpty()) {
      return result;
    }
    Analysis analysis = result.analysis().get();
    String sha256 = analysis.document().sha256();
    String earlier = seen.putIfAbsent(analysis.id(), sha256);
    if (earlier == null) {
      return result;
    }
    String name = result.input().name();
    PolicyId id = analysis.id().distinguishedBy(sha256);
    if (earlier.equals(sha256) || seen.putIfAbsent(id, sha256) != null) {
      String message = "the same text as an earlier input, " + analysis.id() + "; skipped";
      return Result.skipped(result.input(), Problem.warning(name, 0, message));
    }
    var problems = new ArrayList<>(analysis.problems());
    problems.add(
        Problem.warning(
            name, 0, "another text is " + analysis.id() + " already; this one is named " + id));
    return Result.of(
        result.input(),
        analyze(analysis.extraction(), analysis.topics(), id, analysis.timings(), problems));
  }

  /**
   * Infers findings from RDF that was written before, and sends policies and findings.
   *
   * @throws ReadException if the file is not well-formed RDF or holds no policy version
   */
  public void infer(Path file, RdfSink sink) {
    versionsOf(file).forEach((version, policy) -> write(version, policy, sink));
  }

  /**
   * Makes the findings of all versions in a remote store anew, inside it.
   *
   * @param each is given the IRI of each version that is done
   */
  public void inferInside(RemotePolicyStore store, Consumer<String> each) {
    var updates = new RuleUpdates(law(), queries.rules());
    store.put(RuleUpdates.LAW, updates.law());
    try {
      for (String version : store.versions()) {
        updates.of(version).forEach(store::update);
        each.accept(version);
      }
    } finally {
      store.update(RuleUpdates.finish());
    }
  }

  private static Map<String, Graph> versionsOf(Path file) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RdfReader.read(file, dataset);
    Map<String, Graph> versions = VersionGraphs.of(dataset);
    if (versions.isEmpty()) {
      String name = file.toString().replace('\\', '/');
      throw new ReadException(Problem.error(name, 0, "no policy version in this file"));
    }
    return versions;
  }

  private void write(String version, Graph policy, RdfSink sink) {
    Graph findings = inference.map(i -> i.run(policy)).orElseGet(GraphFactory::createDefaultGraph);
    Graphs.send(policy, version, sink);
    if (!findings.isEmpty()) {
      Graphs.send(findings, Iris.findings(version), sink);
    }
  }

  /**
   * Loads policies, RDF files and the ontology into a store, all or nothing of what can be read.
   *
   * @param each is given every result in the order of the inputs
   */
  public void load(List<Input> inputs, PolicyStore store, Consumer<Result> each) {
    List<Input> rdf = inputs.stream().filter(input -> RdfReader.reads(input.name())).toList();
    List<Input> policies = inputs.stream().filter(input -> !rdf.contains(input)).toList();
    store.write(
        batch -> {
          batch.ontology(ontology.graph());
          for (Input input : rdf) {
            each.accept(load(input, batch));
          }
          if (!policies.isEmpty()) {
            analyze(
                policies,
                result -> {
                  result.analysis().ifPresent(a -> batch.replace(a.version(), a::writeTo));
                  each.accept(result);
                });
          }
        });
  }

  /**
   * Makes a new embedded database of RDF files as they stand, findings included, and the ontology.
   *
   * @param folder where; must not exist, or be empty
   * @param files with named graphs
   * @param bytesRead is told how many bytes more have been read
   */
  public NewStore.Loaded build(Path folder, List<Path> files, LongConsumer bytesRead) {
    return NewStore.build(folder, files, ontology.graph(), bytesRead);
  }

  private Result load(Input input, PolicyStore.Batch batch) {
    try {
      DatasetGraph dataset = DatasetGraphFactory.create();
      RdfReader.read(Path.of(input.name()), dataset);
      VersionGraphs.of(dataset)
          .forEach((v, policy) -> batch.replace(v, sink -> write(v, policy, sink)));
      return new Result(input, Optional.empty(), Optional.empty(), List.of());
    } catch (ReadException e) {
      return Result.failed(input, e);
    }
  }

  /**
   * Takes one policy the whole way and puts it into a store. Another text of that name stays there;
   * this one is then told from it by its hash.
   *
   * @throws ReadException if it cannot be read
   * @throws LimitException if a limit is reached
   */
  public Analysis add(Source source, PolicyStore store) {
    Analysis analysis = analyze(source);
    Analysis named = isTaken(analysis, store) ? distinguished(analysis) : analysis;
    store.write(batch -> batch.replace(named.version(), named::writeTo));
    return named;
  }

  private static boolean isTaken(Analysis analysis, PolicyStore store) {
    String question = "ASK { <%s> <%s> ?hash FILTER (?hash != \"%s\") }";
    String sha256 = analysis.document().sha256();
    Query query = QueryFactory.create(question.formatted(analysis.version(), Cla.SHA256, sha256));
    return store.query(query, Duration.ofMinutes(1), QueryExec::ask);
  }

  private Analysis distinguished(Analysis analysis) {
    PolicyId id = analysis.id().distinguishedBy(analysis.document().sha256());
    return analyze(
        analysis.extraction(), analysis.topics(), id, analysis.timings(), analysis.problems());
  }

  /** The rows of a question on one policy alone. */
  public Table table(QueryFile query, Analysis analysis) {
    return query.over(
        Inference.view(analysis.policyGraph(), analysis.findingsGraph(), ontology.graph()));
  }

  /** Why the rules found what they found in a policy. */
  public Trace trace(Analysis analysis) {
    return trace(analysis.policyGraph());
  }

  /**
   * The same for every policy version of an RDF file that was written before.
   *
   * @throws ReadException if the file is not well-formed RDF or holds no policy version
   */
  public List<Trace> trace(Path file) {
    return versionsOf(file).values().stream().map(this::trace).toList();
  }

  /**
   * The same for a version in a store.
   *
   * @param version its IRI, one of the store's {@link PolicyStore#versions versions}
   */
  public Trace trace(PolicyStore store, String version) {
    return trace(store.version(version));
  }

  private Trace trace(Graph policy) {
    Graph inferred =
        inference.map(i -> i.trace(policy)).orElseGet(GraphFactory::createDefaultGraph);
    return new Trace(this, policy, inferred);
  }

  /** Adds what clauses are about to the graph that the rules have read. */
  void complete(Graph policy, Extraction extraction, Topics topics, PolicyId id) {
    writer.writeSubjects(extraction, topics, id, JenaSink.into(policy));
  }

  void write(Analysis analysis, RdfSink sink) {
    String version = writer.write(analysis.extraction(), analysis.topics(), analysis.id(), sink);
    if (!analysis.findingsGraph().isEmpty()) {
      Graphs.send(analysis.findingsGraph(), Iris.findings(version), sink);
    }
  }

  /** Collects the settings. Not thread-safe. */
  public static final class Builder {
    private List<Path> ontology = List.of();
    private List<Path> queries = List.of();
    private boolean only;
    private boolean infer = true;
    private boolean weights = true;
    private List<Witness> witnesses = List.of();
    private Optional<LocalDate> asOf = Optional.empty();
    private String base = Iris.DEFAULT_BASE;
    private Limits limits = Limits.DEFAULT;
    private Optional<String> encoding = Optional.empty();

    private Builder() {}

    /** Files or folders of Turtle to use beside the built-in ontology. */
    public Builder ontology(List<Path> paths) {
      ontology = List.copyOf(paths);
      return this;
    }

    /** Files or folders of queries to use beside the built-in ones. */
    public Builder queries(List<Path> paths) {
      queries = List.copyOf(paths);
      return this;
    }

    /** Leaves out what is built in, as far as something else is given. */
    public Builder only(boolean value) {
      only = value;
      return this;
    }

    /** Whether findings are inferred; they are unless this says otherwise. */
    public Builder infer(boolean value) {
      infer = value;
      return this;
    }

    /** Who else is heard on the topics of clauses, before learned weights are. */
    public Builder witnesses(List<Witness> others) {
      witnesses = List.copyOf(others);
      return this;
    }

    /** Whether learned weights have a say; they do unless this says otherwise. */
    public Builder weights(boolean value) {
      weights = value;
      return this;
    }

    /**
     * The day whose law findings rest on: what was not in force on it is neither applied nor cited.
     * Otherwise the day on which the ontology was last checked; the clock is never asked.
     */
    public Builder asOf(LocalDate day) {
      asOf = Optional.of(day);
      return this;
    }

    /** What the IRIs of policies begin with. */
    public Builder base(String iri) {
      base = Objects.requireNonNull(iri, "base");
      return this;
    }

    /** Other limits than the default ones. */
    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /** The character set of all inputs. */
    public Builder encoding(String name) {
      encoding = Optional.of(name);
      return this;
    }

    /**
     * Loads and compiles everything.
     *
     * @throws org.clausary.problem.InvalidException if an ontology or query file is not well-formed
     * @throws org.clausary.problem.UsageException if the base is no web address
     */
    public Clausary build() {
      return new Clausary(this);
    }
  }
}
