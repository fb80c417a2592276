package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.clausary.problem.LimitException;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FetchTest {

  private static final String PUBLIC = "93.184.215.14";

  private final List<URI> asked = new ArrayList<>();

  private static Fetch.Answer page(String text) {
    return new Fetch.Answer(
        200,
        Optional.empty(),
        Optional.of("text/html; charset=utf-8"),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Fetch.Answer redirect(String to) {
    return new Fetch.Answer(302, Optional.of(to), Optional.empty(), InputStream.nullInputStream());
  }

  private Fetch fetch(Map<String, Fetch.Answer> web, Map<String, String> names, Limits limits) {
    Fetch.Transport transport =
        (URI uri, Duration time) -> {
          asked.add(uri);
          Fetch.Answer answer = web.get(uri.toString());
          if (answer == null) {
            throw new IOException("nothing there");
          }
          return answer;
        };
    return new Fetch(transport, host -> addresses(names.getOrDefault(host, PUBLIC)), limits);
  }

  private static InetAddress[] addresses(String list) throws UnknownHostException {
    var out = new ArrayList<InetAddress>();
    for (String address : list.split(" ")) {
      out.add(InetAddress.getByName(address));
    }
    return out.toArray(InetAddress[]::new);
  }

  @Test
  void fetchesAndFollowsRedirects() {
    Fetch fetch =
        fetch(
            Map.of(
                "https://a.example/p", redirect("/q"),
                "https://a.example/q", redirect("https://b.example/r"),
                "https://b.example/r", page("We keep logs.")),
            Map.of(),
            Limits.DEFAULT);
    Source source = fetch.get("https://a.example/p");
    assertEquals("We keep logs.", new String(source.bytes(), StandardCharsets.UTF_8));
    assertEquals("https://a.example/p", source.name());
    assertEquals(3, asked.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/p",
        "ftp://a.example/p",
        "file:///etc/passwd",
        "https:///p",
        "https://user:pass@a.example/p",
        "https://a.example/ p",
        "gopher://a.example"
      })
  void refusesOtherAddresses(String url) {
    Fetch fetch = fetch(Map.of(), Map.of(), Limits.DEFAULT);
    assertThrows(ReadException.class, () -> fetch.get(url));
    assertTrue(asked.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "93.184.215.14 127.0.0.1"
      })
  void refusesAddressesThatAreNotPublic(String address) {
    Fetch fetch = fetch(Map.of(), Map.of("a.example", address), Limits.DEFAULT);
    ReadException e = assertThrows(ReadException.class, () -> fetch.get("https://a.example/"));
    assertTrue(e.getMessage().contains("not a public address"), e.getMessage());
    assertTrue(asked.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "192.0.3.1"})
  void takesPublicOnes(String address) throws UnknownHostException {
    assertTrue(Addresses.isPublic(InetAddress.getByName(address)));
  }

  @Test
  void checksAgainAfterARedirect() {
    Fetch fetch =
        fetch(
            Map.of("https://a.example/", redirect("https://inside.example/")),
            Map.of("inside.example", "192.168.0.1"),
            Limits.DEFAULT);
    assertThrows(ReadException.class, () -> fetch.get("https://a.example/"));
    assertEquals(1, asked.size());
    Fetch down =
        fetch(
            Map.of("https://a.example/", redirect("http://a.example/")), Map.of(), Limits.DEFAULT);
    assertThrows(ReadException.class, () -> down.get("https://a.example/"));
  }

  @Test
  void endsCirclesErrorsAndLargeAnswers() {
    Map<String, Fetch.Answer> web =
        Map.of(
            "https://a.example/circle",
            redirect("/circle"),
            "https://a.example/missing",
            new Fetch.Answer(
                404, Optional.empty(), Optional.empty(), InputStream.nullInputStream()),
            "https://a.example/large",
            page("a".repeat(100)));
    Fetch fetch = fetch(web, Map.of(), Limits.DEFAULT.withBytes(50));
    assertThrows(ReadException.class, () -> fetch.get("https://a.example/circle"));
    String missing =
        assertThrows(ReadException.class, () -> fetch.get("https://a.example/missing"))
            .getMessage();
    assertTrue(missing.contains("404"), missing);
    assertThrows(LimitException.class, () -> fetch.get("https://a.example/large"));
  }

  @Test
  void givesUpOnASlowServer() {
    Fetch.Transport slow =
        (uri, time) -> {
          TimeUnit.SECONDS.sleep(10);
          return page("late");
        };
    Limits limits = Limits.DEFAULT.withTime(Duration.ofMillis(200));
    Fetch fetch = new Fetch(slow, host -> addresses(PUBLIC), limits);
    LimitException e = assertThrows(LimitException.class, () -> fetch.get("https://a.example/"));
    assertFalse(e.getMessage().isEmpty());
  }
}
