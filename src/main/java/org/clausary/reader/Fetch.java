package org.clausary.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.clausary.problem.ReadException;

/**
 * Fetches a policy from the web: https only, public addresses only (checked again after each
 * redirect), at most {@link Limits#bytes()} and {@link Limits#time()}.
 */
final class Fetch {

  private static final int MOST_REDIRECTS = 5;

  /** An answer of a web server; the body is read and closed by the caller. */
  record Answer(
      int status, Optional<String> location, Optional<String> contentType, InputStream body) {}

  /** Sends one request and follows nothing. */
  interface Transport {
    Answer get(URI uri, Duration time) throws IOException, InterruptedException;
  }

  /** Names to addresses. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private final Transport transport;
  private final Resolver resolver;
  private final Limits limits;

  Fetch(Limits limits) {
    // the platform keeps a resolved name for a while, so the address checked is the one used
    this(Fetch::send, InetAddress::getAllByName, limits);
  }

  Fetch(Transport transport, Resolver resolver, Limits limits) {
    this.transport = transport;
    this.resolver = resolver;
    this.limits = limits;
  }

  Source get(String url) {
    try {
      return CompletableFuture.supplyAsync(() -> follow(url), Fetch::start)
          .get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String late = "no complete answer within " + limits.time().toSeconds() + " s";
      throw new LimitException(Problem.error(url, 0, late), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LimitException(Problem.error(url, 0, "interrupted"), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ReadException bad) {
        throw bad;
      }
      if (e.getCause() instanceof LimitException limit) {
        throw limit;
      }
      throw new ReadException(Problem.error(url, 0, "cannot be fetched: " + e.getCause()), e);
    }
  }

  private static void start(Runnable task) {
    var thread = new Thread(task, "fetch");
    thread.setDaemon(true);
    thread.start();
  }

  private Source follow(String url) {
    URI at = uri(url, url);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      check(at, url);
      Answer answer = send(at, url);
      try (InputStream body = answer.body()) {
        if (answer.status() / 100 != 3) {
          return source(url, answer, body);
        }
        String location =
            answer.location().orElseThrow(() -> failure(url, "redirects without a target"));
        at = at.resolve(uri(location, url));
      } catch (IOException e) {
        throw new ReadException(Problem.error(url, 0, "cannot be fetched: " + e.getMessage()), e);
      }
    }
    throw failure(url, "redirects more than " + MOST_REDIRECTS + " times");
  }

  private Source source(String url, Answer answer, InputStream body) {
    if (answer.status() != 200) {
      throw failure(url, "the server answered " + answer.status());
    }
    Source read = Source.of(url, body, limits);
    return Source.of(url, read.bytes(), answer.contentType());
  }

  private static ReadException failure(String url, String what) {
    return new ReadException(Problem.error(url, 0, what));
  }

  private static URI uri(String text, String url) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new ReadException(Problem.error(url, 0, "not a web address"), e);
    }
  }

  private void check(URI uri, String url) {
    if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      throw failure(url, "only https addresses are fetched");
    }
    if (uri.getUserInfo() != null) {
      throw failure(url, "addresses with a user name are not fetched");
    }
    try {
      for (InetAddress address : resolver.resolve(uri.getHost())) {
        if (!Addresses.isPublic(address)) {
          throw failure(url, "'" + uri.getHost() + "' is not a public address");
        }
      }
    } catch (UnknownHostException e) {
      throw new ReadException(Problem.error(url, 0, "no such host: " + uri.getHost()), e);
    }
  }

  private Answer send(URI uri, String url) {
    try {
      return transport.get(uri, limits.time());
    } catch (IOException e) {
      throw new ReadException(Problem.error(url, 0, "cannot be fetched: " + e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LimitException(Problem.error(url, 0, "interrupted"), e);
    }
  }

  private static Answer send(URI uri, Duration time) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(time)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(time)
            .header("User-Agent", "clausary")
            .header("Accept", "text/html, text/markdown, text/plain, application/pdf;q=0.9")
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("location"),
        response.headers().firstValue("content-type"),
        response.body());
  }
}
