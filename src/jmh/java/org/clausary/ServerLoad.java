package org.clausary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Many clients at a time who look at a running server as its pages do, and how long they wait:
 *
 * <pre>{@code
 * java src/jmh/java/org/clausary/ServerLoad.java http://localhost:3030 50 120
 * }</pre>
 *
 * <p>Two of five questions are on all policies, the others on one. Whatever is neither an answer
 * nor "busy" (503) fails the run.
 */
public final class ServerLoad {

  private static final String ONTOLOGY = "https://w3id.org/clausary";
  private static final List<String> ON_ALL = List.of("policies", "compare-topics", "compare");
  private static final List<String> ON_ONE =
      List.of("verdict", "gdpr-art13", "contradictions", "open-questions", "practices", "exposure");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, ConcurrentLinkedQueue<Long>> waits = new ConcurrentHashMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final List<String> versions = new ArrayList<>();
  private final String url;

  private ServerLoad(String url) throws IOException, InterruptedException {
    this.url = url;
    for (List<String> names : List.of(ON_ALL, ON_ONE)) {
      for (String name : names) {
        texts.put(name, get("/queries/" + name + ".rq").replaceAll("\\?lang\\b", "\"en\""));
      }
    }
    get("/api/queries/overview?format=csv")
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst(",.*", ""))
        .filter(line -> line.startsWith("http"))
        .forEach(versions::add);
  }

  /** Takes the address of the server, the number of clients and how many seconds they ask. */
  public static void main(String[] args) throws IOException, InterruptedException {
    var load = new ServerLoad(args[0]);
    int clients = Integer.parseInt(args[1]);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(args[2]));
    var pool = Executors.newFixedThreadPool(clients);
    for (int i = 0; i < clients; i++) {
      var chance = new Random(i);
      pool.execute(() -> load.askUntil(end, chance));
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.exit(load.report() ? 0 : 1);
  }

  private void askUntil(long end, Random chance) {
    while (System.nanoTime() < end) {
      boolean all = chance.nextInt(5) < 2;
      List<String> names = all ? ON_ALL : ON_ONE;
      String text = texts.get(names.get(chance.nextInt(names.size())));
      ask(all ? text : within(text, versions.get(chance.nextInt(versions.size()))));
    }
  }

  private static String within(String query, String version) {
    String from =
        "FROM <%s>\nFROM <%s/findings>\nFROM <%s>\n".formatted(version, version, ONTOLOGY);
    return query.replaceFirst("(?m)^WHERE\\b", from + "WHERE");
  }

  private void ask(String query) {
    long start = System.nanoTime();
    String outcome;
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/policies/sparql"))
              .header("Content-Type", "application/sparql-query")
              .header("Accept", "application/sparql-results+json")
              .timeout(Duration.ofSeconds(60))
              .POST(HttpRequest.BodyPublishers.ofString(query))
              .build();
      outcome = Integer.toString(client.send(request, BodyHandlers.ofByteArray()).statusCode());
    } catch (IOException e) {
      outcome = e.getClass().getSimpleName();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    waits.computeIfAbsent(outcome, o -> new ConcurrentLinkedQueue<>()).add(millis);
  }

  private String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private boolean report() {
    new TreeMap<>(waits)
        .forEach(
            (outcome, millis) -> {
              List<Long> sorted = millis.stream().sorted().toList();
              System.out.printf(
                  "%s: %d times, median %d ms, p95 %d ms, longest %d ms%n",
                  outcome,
                  sorted.size(),
                  sorted.get(sorted.size() / 2),
                  sorted.get(sorted.size() * 95 / 100),
                  sorted.get(sorted.size() - 1));
            });
    return waits.containsKey("200") && List.of("200", "503").containsAll(waits.keySet());
  }
}
