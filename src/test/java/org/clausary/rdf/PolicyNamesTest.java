package org.clausary.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clausary.document.PolicyDocument;
import org.clausary.extract.Extraction;
import org.clausary.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyNamesTest {

  private final PolicyNames names = PolicyNames.of(Ontology.builtIn().graph());

  /** The text of the sample says 2026-01-31 and names Brightvale Optics GmbH. */
  @ParameterizedTest
  @CsvSource({
    "policies/northlight/en/2026-05-18.md, northlight/en/2026-05-18",
    "northlight/zh/undated.md, northlight/en/2026-01-31",
    "ai-platforms/le-chat.md, le-chat/en/2026-01-31",
    "privacy-policy.html, brightvale-optics-gmbh/en/2026-01-31",
    "northlight/privacy.md, northlight/en/2026-01-31",
    "northlight-2024-02-29.md, northlight/en/2024-02-29",
    "northlight-2024-02-30.md, northlight/en/2026-01-31",
    "/home/somebody/privacy.md, brightvale-optics-gmbh/en/2026-01-31",
    "/srv/x/northlight/en/2026-05-18.md, northlight/en/2026-05-18",
    "../../northlight/de-AT/index.html, northlight/en/2026-01-31",
    "https://www.northlight.example/privacy?lang=en, www-northlight-example/en/2026-01-31",
    "https://northlight.example, northlight-example/en/2026-01-31",
    "-, brightvale-optics-gmbh/en/2026-01-31",
    "本地/星图.md, 星图/en/2026-01-31"
  })
  void aPolicyIsNamedByItsPathAndText(String path, String id) {
    assertEquals(id, names.of(Sample.extraction(path, Sample.TEXT)).toString());
  }

  @Test
  void aDeclaredDateComesBeforeTheOneInTheText() {
    Extraction sample = Sample.extraction("northlight.md", Sample.TEXT);
    assertEquals(
        "northlight/en/2025-07-01",
        names.of(declaring(sample, Map.of("Date", "2025-07-01T10:00:00Z"))).toString());
  }

  @Test
  void withoutAnyDateAVersionIsUndated() {
    Extraction sample = Sample.extraction("privacy.md", Sample.TEXT);
    var bare =
        new Extraction(
            sample.document(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Optional.empty());
    assertEquals("policy/en/undated", names.of(bare).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/home/somebody/a/b.md, b.md",
    "C:/Users/somebody/b.md, b.md",
    "../../shared/b.md, shared/b.md",
    "./a/b.md, a/b.md",
    "https://x.example/p, https://x.example/p"
  })
  void theSourceDoesNotTellOfTheMachine(String given, String written) {
    assertEquals(written, PolicyNames.source(given));
  }

  private static Extraction declaring(Extraction sample, Map<String, String> frontMatter) {
    PolicyDocument d = sample.document();
    var document =
        new PolicyDocument(
            d.name(),
            d.sha256(),
            d.source(),
            d.title(),
            d.language(),
            frontMatter,
            d.sections(),
            d.clauses(),
            d.problems());
    return new Extraction(
        document,
        sample.practices(),
        sample.mentions(),
        sample.outcomes(),
        sample.sentences(),
        sample.controllers(),
        sample.issued());
  }
}
