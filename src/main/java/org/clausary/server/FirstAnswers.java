package org.clausary.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * Asks what pages over many policies ask, once somebody has come: who opens such a page then need
 * not wait until the answer is computed. It asks by HTTP, so that it is the {@link KeptAnswers}
 * that hold it.
 */
final class FirstAnswers {

  private FirstAnswers() {}

  /**
   * Begins to ask, in the background.
   *
   * @param url of the server, without a slash at the end
   * @param queries texts as the pages send them
   */
  static void ask(String url, List<String> queries) {
    var thread = new Thread(() -> queries.forEach(query -> ask(url, query)), "first answers");
    thread.setDaemon(true);
    thread.start();
  }

  private static void ask(String url, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + PolicyServer.SPARQL))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(BodyPublishers.ofString(query))
            .build();
    try {
      HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      // only a help: who asks later gets the answer or is told what is wrong
      Thread.currentThread().setName("no first answers");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
