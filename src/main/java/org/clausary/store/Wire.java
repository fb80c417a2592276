package org.clausary.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Requests that change a remote store. One that fails for a while, because the store is busy or
 * starts again, is sent anew after a pause; all requests can be repeated without harm.
 */
final class Wire {

  private static final int ATTEMPTS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int INTERRUPTED = -1;

  /** No answer at all, and what servers say that are busy. */
  private static final Set<Integer> FOR_A_WHILE = Set.of(0, 408, 425, 429, 502, 503, 504);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final Access access;

  Wire(Access access) {
    this.access = access;
  }

  HttpClient client() {
    return client;
  }

  /**
   * Sends a request until it is answered for good.
   *
   * @throws Refused if the answer is not a success
   */
  void send(String method, URI to, String contentType, byte[] body) throws Refused {
    var request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofByteArray(body));
    access.credentials().header().ifPresent(value -> request.header("Authorization", value));
    patiently(to.getHost(), () -> attempt(request.build()));
  }

  /** Sends a SPARQL update. */
  void update(Endpoint endpoint, String request) throws Refused {
    byte[] body = request.getBytes(StandardCharsets.UTF_8);
    send("POST", URI.create(endpoint.update()), "application/sparql-update", body);
  }

  /** Replaces one graph by the graph store protocol. */
  void put(Endpoint endpoint, Parcel.Part part) throws Refused {
    byte[] body = String.join("", part.triples()).getBytes(StandardCharsets.UTF_8);
    send("PUT", endpoint.graph(part.graph()), "application/n-triples", body);
  }

  /** Something that may be refused. */
  interface Attempt<T> {
    T run() throws Refused;
  }

  /** Tries until it succeeds or is refused for good. */
  <T> T patiently(String host, Attempt<T> work) throws Refused {
    Duration pause = access.pause();
    for (int attempt = 1; ; attempt++) {
      try {
        return work.run();
      } catch (Refused e) {
        if (!e.isForAWhile() || attempt == ATTEMPTS) {
          throw e;
        }
        access.notices().accept(host + ": " + e.getMessage() + "; trying again");
        rest(e.after.compareTo(pause) > 0 ? e.after : pause);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private Void attempt(HttpRequest request) throws Refused {
    try {
      var answer = client.send(request, BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        String said = new String(body.readNBytes(2_000), StandardCharsets.UTF_8);
        if (answer.statusCode() / 100 != 2) {
          throw refused(answer, said);
        }
        return null;
      }
    } catch (IOException e) {
      throw new Refused(0, reason(e), Duration.ZERO);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(INTERRUPTED, "interrupted", Duration.ZERO);
    }
  }

  /** In words; Java often leaves out that nobody answers. */
  static String reason(Throwable e) {
    return e instanceof ConnectException || e.getMessage() == null
        ? "no connection"
        : e.getMessage().lines().findFirst().orElse("");
  }

  private static Refused refused(HttpResponse<?> answer, String said) {
    int status = answer.statusCode();
    String line = said.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    String message =
        status == 401 || status == 403
            ? status + ": not allowed with these credentials, or without any"
            : line.isEmpty() || line.startsWith("<") ? "" + status : status + " " + line;
    return new Refused(status, message, after(answer));
  }

  private static Duration after(HttpResponse<?> answer) {
    String value = answer.headers().firstValue("Retry-After").orElse("");
    if (!value.matches("\\d{1,6}")) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(value));
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }

  private static void rest(Duration pause) throws Refused {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(INTERRUPTED, "interrupted", Duration.ZERO);
    }
  }

  /** Why a request came to nothing. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Duration after;

    Refused(int status, String message, Duration after) {
      super(message);
      this.status = status;
      this.after = after;
    }

    /** The answer's status; 0 if there was no answer. */
    int status() {
      return status;
    }

    private boolean isForAWhile() {
      return FOR_A_WHILE.contains(status);
    }
  }
}
