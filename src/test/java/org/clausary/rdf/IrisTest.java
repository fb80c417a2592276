package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {

  private final Iris iris = Iris.standard();

  @ParameterizedTest
  @CsvSource({
    "'Northlight Imaging, Inc.', northlight-imaging-inc",
    "'北京示例科技有限公司', 北京示例科技有限公司",
    "'A & B (Holding)  Ltd', a-b-holding-ltd",
    "'Größe™ GmbH', größetm-gmbh",
    "'..', 5ec1f7e700f37c3d"
  })
  void namesBecomeReadableParts(String name, String slug) {
    assertEquals(slug, Iris.slug(name));
  }

  @Test
  void pathsAreBuiltFromContent() {
    var id = new PolicyId("northlight", "en", "2026-03-01");
    String version = iris.version(id);
    assertEquals("https://w3id.org/clausary/id/policy/northlight/en/2026-03-01", version);
    assertEquals(version + "/clause/5f1c0a", Iris.clause(version, "5f1c0a"));
    assertEquals(version + "/practice/5f1c0a-2", Iris.practice(version, "5f1c0a", 2));
    assertEquals(version + "/findings", Iris.findings(version));
  }

  @Test
  void whatIsNotUnreservedIsEncoded() {
    var id = new PolicyId("a/b c\u202E%", "en", "..");
    assertEquals(Iris.DEFAULT_BASE + "policy/a%2Fb%20c%E2%80%AE%25/en/%2E%2E", iris.version(id));
  }

  @Test
  void longNamesEndInAHash() {
    String one = segment("é ".repeat(300) + "one");
    String two = segment("é ".repeat(300) + "two");
    assertTrue(one.length() <= 200, one);
    assertFalse(one.equals(two));
    assertFalse(one.replaceAll("%[0-9A-F]{2}", "").contains("%"), one);
  }

  private String segment(String slug) {
    String policy = iris.policy(new PolicyId(slug, "en", "undated"));
    return policy.substring(policy.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:x", "https://a b/", "nonsense", "https://a/#x", "file:///etc/"})
  void aBaseMustBeAWebAddress(String base) {
    assertThrows(UsageException.class, () -> Iris.under(base));
  }

  @ParameterizedTest
  @CsvSource({
    "privacy@acme.example, mailto:privacy@acme.example",
    "mailto:dpo@acme.example, mailto:dpo@acme.example",
    "https://acme.example/p?q=1#f, https://acme.example/p?q=1#f",
    "'https://acme.example/a b',",
    "'https://acme.example/{x}',",
    "http://mailto:privacy@acme.example/,",
    "javascript:alert(1),",
    "'javascript://https://a/',",
    "'+49 30 1234',",
    "'privacy@acme.example?cc=x',"
  })
  void onlyPlainAddressesBecomeLinks(String words, String link) {
    assertEquals(Optional.ofNullable(link), Iris.channel(words));
  }
}
