package org.clausary.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.clausary.Clausary;
import org.clausary.problem.LimitException;
import org.clausary.rdf.Iris;
import org.clausary.server.ServerSettings.Tls;
import org.clausary.store.LocalStore;
import org.clausary.store.PolicyStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS, and the users of a file by it. */
class TlsTest {

  private static final String PASSWORD = "secret of the keys";

  @TempDir static Path folder;

  private static Path keys;
  private static Clausary clausary;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = folder.resolve("keys.p12");
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var make =
        List.of(
            tool,
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-storetype",
            "PKCS12",
            "-keystore",
            keys.toString(),
            "-storepass",
            PASSWORD,
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-validity",
            "2");
    assertEquals(0, new ProcessBuilder(make).inheritIO().start().waitFor());
    clausary = Clausary.builder().build();
  }

  @Test
  void answersByHttpsAlone() throws Exception {
    var settings = TestServer.SETTINGS.withTls(Optional.of(new Tls(keys, PASSWORD)));
    try (LocalStore store = PolicyStore.inMemory();
        PolicyServer server = start(store, settings)) {
      assertTrue(server.url().startsWith("https://localhost:"), server.url());
      assertEquals("ok\n", get(server.url() + "/ping").body());
      String plain = server.url().replace("https", "http");
      assertThrows(java.io.IOException.class, () -> get(plain + "/ping"));
    }
  }

  @Test
  void saysWhatIsWrongWithTheKeys() {
    try (LocalStore store = PolicyStore.inMemory()) {
      for (Tls tls : List.of(new Tls(keys, "wrong"), new Tls(folder.resolve("none"), PASSWORD))) {
        var settings = TestServer.SETTINGS.withTls(Optional.of(tls));
        var failure = assertThrows(LimitException.class, () -> start(store, settings));
        assertTrue(failure.getMessage().matches(".*(incorrect|cannot be read).*"));
      }
    }
  }

  private static PolicyServer start(LocalStore store, ServerSettings settings) {
    return PolicyServer.start(
        store, clausary.ontology(), clausary.queries(), Iris.DEFAULT_BASE, settings);
  }

  private static HttpResponse<String> get(String url) throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      trusted.load(in, PASSWORD.toCharArray());
    }
    var trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("server", trusted.getCertificate("server"));
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, managers.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(tls)
        .build()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
