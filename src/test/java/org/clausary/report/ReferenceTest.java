package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.clausary.BuiltIn;
import org.clausary.ontology.Ontology;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all terms. */
class ReferenceTest {

  private static final Ontology ONTOLOGY = BuiltIn.ONTOLOGY;
  private static final Document PAGE = Jsoup.parse(new Reference(ONTOLOGY, "1.2.3").html());

  @TempDir Path folder;

  @Test
  void everySubjectOfOursIsOnThePageOnce() {
    var expected = new TreeSet<String>();
    ONTOLOGY
        .graph()
        .find()
        .mapWith(triple -> triple.getSubject())
        .filterKeep(node -> node.isURI() && node.getURI().startsWith(Ontology.NAMESPACE))
        .forEach(node -> expected.add(node.getURI().substring(Ontology.NAMESPACE.length())));
    List<String> anchors = PAGE.select("article").eachAttr("id");
    assertTrue(expected.size() > 1500, "only " + expected.size());
    assertEquals(expected, new TreeSet<>(anchors));
    assertEquals(expected.size(), anchors.size());
  }

  @Test
  void everyLinkOnThePageLeadsSomewhere() {
    var missing = new TreeSet<String>();
    var ids = new TreeSet<>(PAGE.select("[id]").eachAttr("id"));
    for (String link : PAGE.select("a[href^=#]").eachAttr("href")) {
      if (!ids.contains(link.substring(1))) {
        missing.add(link);
      }
    }
    assertEquals(new TreeSet<>(), missing);
  }

  @Test
  void conceptsStandUnderTheirBroaderOnesInBothLanguages() {
    Element email = PAGE.getElementById("EmailAddress");
    assertEquals("email address", email.selectFirst("h3 a").text());
    assertEquals("电子邮件地址", email.selectFirst("h3 [lang=zh]").text());
    assertEquals("ContactData", email.parent().previousElementSibling().id());
    assertFalse(email.select("dd[lang=zh]").isEmpty());
  }

  @Test
  void nothingIsFetchedAndNothingBreaksOut() throws IOException {
    Path hostile =
        Files.writeString(
            folder.resolve("hostile.ttl"),
            """
            @prefix cla: <https://w3id.org/clausary#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            cla:Hostile a skos:Concept ; skos:inScheme cla:DataCategories ; skos:broader cla:Hostile ;
              skos:prefLabel "<script>alert(1)</script>"@en , "\\"><img src=x onerror=alert(1)>"@zh ;
              rdfs:seeAlso <javascript:alert(1)> .
            """);
    Document page = Jsoup.parse(new Reference(Ontology.load(List.of(hostile), false), "1").html());
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img, link, iframe, [src], [onerror], a[href^=javascript]").size());
    assertEquals(
        "<script>alert(1)</script>", page.getElementById("Hostile").selectFirst("h3 a").text());
  }
}
