package org.clausary;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clausary.infer.Inference;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long one sample policy takes once the program is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PolicyBenchmark {

  /** A sample policy below {@code data/policies}. */
  @Param({"northlight/en/2026-03-01.md", "northlight/zh/2026-03-01.md"})
  public String policy;

  private Source source;
  private Clausary converting;
  private Clausary inferring;
  private Inference inference;
  private Analysis converted;

  /** Loads everything that a run loads once. */
  @Setup
  public void load() {
    source = Source.of(Path.of("data/policies", policy), Limits.DEFAULT);
    converting = Clausary.builder().infer(false).build();
    inferring = Clausary.builder().build();
    inference = new Inference(inferring.ontology().graph(), inferring.queries().rules());
    converted = converting.analyze(source);
  }

  /** Bytes to the graph of the policy. */
  @Benchmark
  public Object convert() {
    return converting.analyze(source);
  }

  /** The graph of the policy to findings. */
  @Benchmark
  public Object infer() {
    return inference.run(converted.policyGraph());
  }

  /** Bytes to findings. */
  @Benchmark
  public Object analyze() {
    return inferring.analyze(source);
  }
}
