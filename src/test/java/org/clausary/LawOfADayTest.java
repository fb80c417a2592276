package org.clausary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.clausary.infer.Table;
import org.clausary.ontology.Ontology;
import org.clausary.rdf.Cla;
import org.clausary.reader.Limits;
import org.clausary.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings rest on the law of the day that is asked for, and on no other. */
class LawOfADayTest {

  private static final Path FOLDER = Path.of("src/test/resources/law");
  private static final Map<String, Analysis> MADE = new ConcurrentHashMap<>();

  private static Analysis on(String day) {
    return MADE.computeIfAbsent(day, d -> analysis(LocalDate.parse(d), List.of()));
  }

  private static Analysis analysis(LocalDate day, List<Path> ontology) {
    return Clausary.builder()
        .asOf(day)
        .ontology(ontology)
        .build()
        .analyze(Source.of(FOLDER.resolve("policy.md"), Limits.DEFAULT));
  }

  private static Set<String> column(Analysis analysis, String query, String column) {
    var values = new TreeSet<String>();
    Table table = analysis.table(query);
    table.rows().forEach(row -> values.add(table.value(row, column)));
    return values;
  }

  private static Set<String> laws(String day) {
    Set<String> laws = column(on(day), "disclosures", "law");
    laws.addAll(column(on(day), "jurisdiction-flags", "law"));
    return laws;
  }

  @Test
  void eachDayHasItsLaws() {
    String gdpr = "General Data Protection Regulation";
    String doNotTrack = "California Online Privacy Protection Act";
    assertEquals(Set.of(doNotTrack), laws("2018-05-24"));
    assertEquals(Set.of(doNotTrack, gdpr), laws("2019-06-01"));
    assertTrue(laws("2020-01-01").contains("California Consumer Privacy Act"));
    assertFalse(laws("2020-12-31").contains("UK General Data Protection Regulation"));
    assertTrue(laws("2021-01-01").contains("UK General Data Protection Regulation"));
    assertFalse(laws("2021-10-31").contains("Personal Information Protection Law"));
    assertTrue(laws("2021-11-01").contains("Personal Information Protection Law"));
    assertFalse(laws("2023-08-31").contains("Federal Act on Data Protection"));
    assertTrue(laws("2023-09-01").contains("Federal Act on Data Protection"));
    assertFalse(laws("2025-08-01").contains("Artificial Intelligence Act"));
    assertTrue(laws("2025-08-02").contains("Artificial Intelligence Act"));
  }

  @Test
  void theCaliforniaTextOf2018AnswersUntilItWasAmended() {
    assertEquals(Set.of(), column(on("2019-12-31"), "ccpa-notice", "requirement"));
    assertEquals(Set.of(), column(on("2019-12-31"), "ccpa-categories", "category"));
    Set<String> old = column(on("2022-12-31"), "ccpa-notice", "requirement");
    assertTrue(old.contains("1798.100(b) (2018)"), old.toString());
    assertFalse(old.contains("1798.106") || old.contains("1798.100(a)(3)"), old.toString());
    assertEquals(11, column(on("2022-12-31"), "ccpa-categories", "category").size());
    Set<String> amended = column(on("2023-01-01"), "ccpa-notice", "requirement");
    assertTrue(amended.containsAll(Set.of("1798.106", "1798.100(a)(1)", "1798.100(a)(3)")));
    assertFalse(amended.contains("1798.100(b) (2018)"), amended.toString());
    assertEquals(12, column(on("2023-01-01"), "ccpa-categories", "category").size());
  }

  @Test
  void whatAPlaceHadBeforeItsLawIsNamedInItsPlace() {
    Table flags = on("2019-06-01").table("jurisdiction-flags");
    var kingdom =
        flags.rows().stream()
            .filter(row -> flags.value(row, "jurisdiction").equals("UK"))
            .map(row -> flags.value(row, "law"))
            .toList();
    assertFalse(kingdom.isEmpty());
    assertEquals(Set.of("General Data Protection Regulation"), Set.copyOf(kingdom));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-01-01", "2019-06-01", "2021-06-01", "2023-02-01", "2026-11-21"})
  void nothingIsCitedThatWasNotInForce(String day) {
    Graph findings = on(day).findingsGraph();
    Graph ontology = Ontology.builtIn().graph();
    var early = new TreeSet<String>();
    for (String citing : List.of(Cla.PROVISION, Cla.LAW, Cla.AUTHORITY)) {
      for (Triple triple : findings.find(Node.ANY, iri(citing), Node.ANY).toList()) {
        Node cited = triple.getObject();
        Node law = value(ontology, cited, Cla.LAW_OF);
        if (!inForce(ontology, cited, day) || law != null && !inForce(ontology, law, day)) {
          early.add(cited.toString());
        }
      }
    }
    assertEquals(Set.of(), early);
  }

  private static boolean inForce(Graph ontology, Node node, String day) {
    Node from = value(ontology, node, Cla.VALID_FROM);
    Node until = value(ontology, node, Cla.VALID_UNTIL);
    return (from == null || from.getLiteralLexicalForm().compareTo(day) <= 0)
        && (until == null || until.getLiteralLexicalForm().compareTo(day) >= 0);
  }

  private static Node value(Graph graph, Node subject, String property) {
    return graph
        .find(subject, iri(property), Node.ANY)
        .mapWith(Triple::getObject)
        .nextOptional()
        .orElse(null);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  @Test
  void theDayIsWrittenDown() {
    assertEquals("2019-06-01", written(on("2019-06-01")));
    Clausary usual = Clausary.builder().build();
    Analysis today = usual.analyze(Source.of(FOLDER.resolve("policy.md"), Limits.DEFAULT));
    assertEquals(usual.lawAsOf().orElseThrow().toString(), written(today));
  }

  private static String written(Analysis analysis) {
    return value(analysis.findingsGraph(), iri(analysis.version()), Cla.LAW_AS_OF)
        .getLiteralLexicalForm();
  }

  @Test
  void articleThirteenIsAllThereWhateverOtherLawsAsk() {
    assertEquals(12, column(on("2026-11-21"), "gdpr-art13", "requirement").size());
  }

  @Test
  void aRegulationIsOneFile() {
    List<Path> file = List.of(FOLDER.resolve("freedonia.ttl"));
    Analysis before = analysis(LocalDate.of(2022, 2, 28), file);
    assertFalse(column(before, "disclosures", "law").contains("Freedonian Data Act"));
    Analysis after = analysis(LocalDate.of(2022, 3, 1), file);
    Table table = after.table("disclosures");
    var asked = new TreeSet<String>();
    for (List<Table.Cell> row : table.rows()) {
      if (table.value(row, "law").equals("Freedonian Data Act")) {
        asked.add(table.value(row, "requirement") + ": " + table.value(row, "status"));
      }
    }
    assertEquals(Set.of("FDA 4 recipients: absent", "FDA 4 retention: present"), asked);
    assertTrue(column(after, "jurisdiction-flags", "flag").contains("fda-no-officer"));
    assertTrue(column(after, "jurisdiction-flags", "authority").contains("Freedonian Data Office"));
    assertTrue(column(after, "jurisdictions-addressed", "jurisdiction").contains("XF"));
  }
}
