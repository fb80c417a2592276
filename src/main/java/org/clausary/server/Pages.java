package org.clausary.server;

import com.google.gson.Gson;
import org.apache.jena.fuseki.main.FusekiServer;
import org.clausary.rdf.Prefixes;

/** What is served besides SPARQL. */
final class Pages {

  private Pages() {}

  static void add(FusekiServer.Builder builder, Served served, ServerSettings settings) {
    var page = new PageServlet("explorer/");
    builder
        .addServlet("", page)
        .addServlet("/explorer/*", page)
        .addServlet("/ping", new FixedServlet("text/plain", "ok\n"))
        .addServlet("/queries/*", new QueryTextServlet(served))
        .addServlet(
            "/api/prefixes",
            new FixedServlet("application/json", new Gson().toJson(Prefixes.all()) + "\n"))
        .addServlet("/api/words", new WordsServlet(served))
        .addServlet("/api/openapi.json", new OpenApiServlet(served))
        .addServlet("/api/queries/*", new QuestionsServlet(served, settings.limits()))
        .addServlet(PolicyServer.POLICIES, new PoliciesServlet(served, settings.accepts()))
        .addServlet("/api/reload", new ReloadServlet(served))
        .addServlet("/fuseki/*", new PageServlet("/webapp/"))
        .addServlet("/fuseki/$/*", new FusekiStateServlet())
        .addFilter("/fuseki/*", new FusekiPaths());
  }
}
