package org.clausary.server;

import java.nio.file.Files;
import org.clausary.problem.LimitException;
import org.clausary.problem.Problem;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What a web server needs before strangers may reach it: limits, silence about itself, HTTPS. */
final class Hardening {

  private static final int LARGEST_HEADER = 8_192;
  private static final int IDLE_MILLIS = 30_000;
  private static final int STOP_MILLIS = 5_000;

  private Hardening() {}

  /**
   * Sets up a server that has not started.
   *
   * @throws LimitException if the file of keys cannot be read
   */
  static void apply(Server jetty, ServerSettings settings) {
    jetty.setErrorHandler(new PlainErrors());
    if (jetty.getHandler() instanceof ContextHandler context) {
      context.setErrorHandler(new PlainErrors());
    }
    var sizes = new BodyLimits();
    sizes.setHandler(jetty.getHandler());
    jetty.setHandler(new GracefulHandler(patient(sizes)));
    jetty.setStopTimeout(STOP_MILLIS);
    HttpConfiguration http = silent(jetty.getConnectors()[0]);
    ServerConnector connector =
        settings
            .tls()
            .map(
                tls ->
                    new ServerConnector(
                        jetty, secure(tls), new HttpConnectionFactory(secure(http))))
            .orElseGet(() -> new ServerConnector(jetty, new HttpConnectionFactory(http)));
    connector.setPort(settings.port());
    connector.setHost(settings.host());
    connector.setIdleTimeout(IDLE_MILLIS);
    jetty.setConnectors(new Connector[] {connector});
  }

  /** Who sends a query slowly holds no place that others wait for: it is read whole before. */
  private static Handler patient(Handler next) {
    var whole = new RetainedContentLoaderFactory(BodyLimits.LARGEST, -1, true);
    var patient = new EagerContentHandler(next, whole);
    patient.includePath(PolicyServer.SPARQL, FusekiPaths.PAGES + PolicyServer.SPARQL);
    return patient;
  }

  private static HttpConfiguration silent(Connector connector) {
    var factory = connector.getConnectionFactory(HttpConnectionFactory.class);
    HttpConfiguration http = factory.getHttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(LARGEST_HEADER);
    return http;
  }

  private static HttpConfiguration secure(HttpConfiguration http) {
    http.addCustomizer(new SecureRequestCustomizer(false));
    return http;
  }

  private static ConnectionFactory secure(ServerSettings.Tls tls) {
    String file = tls.keys().toString().replace('\\', '/');
    if (!Files.isReadable(tls.keys())) {
      throw new LimitException(Problem.error(file, 0, "cannot be read"));
    }
    var keys = new SslContextFactory.Server();
    keys.setKeyStoreType("PKCS12");
    keys.setKeyStorePath(tls.keys().toAbsolutePath().toString());
    keys.setKeyStorePassword(tls.password());
    return new SslConnectionFactory(keys, "http/1.1");
  }
}
