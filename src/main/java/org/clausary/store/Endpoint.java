package org.clausary.store;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.clausary.problem.Problem;
import org.clausary.problem.UsageException;

/**
 * The addresses of a store's services.
 *
 * @param query answers SPARQL queries
 * @param update takes SPARQL updates
 * @param quads takes quads that are added
 * @param graphs speaks the graph store protocol
 */
record Endpoint(String query, String update, String quads, String graphs) {

  /** Last parts of the addresses that endpoints with one service an address have for queries. */
  private static final Set<String> QUERY_SERVICES = Set.of("query", "sparql");

  /** The protocol of RDF4J Server, which GraphDB speaks too. */
  private static final Pattern RDF4J = Pattern.compile(".*/repositories/[^/]+");

  /**
   * All addresses, by that for queries.
   *
   * @throws UsageException unless it is https, or http on this machine
   */
  static Endpoint of(String address) {
    check(address);
    if (RDF4J.matcher(address).matches()) {
      String statements = address + "/statements";
      return new Endpoint(address, statements, statements, address + "/rdf-graphs/service");
    }
    int slash = address.lastIndexOf('/');
    if (QUERY_SERVICES.contains(address.substring(slash + 1))) {
      String base = address.substring(0, slash + 1);
      return new Endpoint(address, base + "update", base + "data", base + "data");
    }
    return new Endpoint(address, address, address, address);
  }

  Endpoint withGraphs(String address) {
    check(address);
    return new Endpoint(query, update, quads, address);
  }

  /** Where the graph store protocol has a graph. */
  URI graph(String name) {
    String parameter = "graph=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return URI.create(graphs + (graphs.contains("?") ? "&" : "?") + parameter);
  }

  private static void check(String address) {
    try {
      var uri = new URI(address);
      boolean safe =
          "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri);
      if (uri.getHost() == null || !safe) {
        throw wrong(address, "an endpoint must be https, or http on this machine");
      }
      if (uri.getRawUserInfo() != null) {
        throw wrong(
            uri.getHost(), "credentials do not belong into addresses, which others can see");
      }
    } catch (URISyntaxException e) {
      throw wrong(address, "an endpoint must be https, or http on this machine");
    }
  }

  private static UsageException wrong(String address, String message) {
    return new UsageException(Problem.error(address, 0, message));
  }

  private static boolean isLoopback(URI uri) {
    try {
      return InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
