package org.clausary.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.catalog.Catalog;
import javax.xml.catalog.CatalogFeatures;
import javax.xml.catalog.CatalogManager;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyIRIMapper;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** The ontology opens in OWL tools without network, and is within OWL 2 RL. */
class OwlTest {

  private static final Path FOLDER = Path.of("ontology");
  private static final Path ENTRY = FOLDER.resolve("protege.owl");
  private static final Catalog CATALOG =
      CatalogManager.catalog(
          CatalogFeatures.defaults(), FOLDER.resolve("catalog-v001.xml").toUri());

  /** Each file but the shapes, which are no OWL, under the IRI that it is imported by. */
  private static Map<String, Path> files() throws IOException {
    var files = new HashMap<String, Path>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !file.startsWith(FOLDER.resolve("shapes")))
          .forEach(
              file -> {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');
                String path = name.equals("clausary.ttl") ? "" : "/" + name.replace(".ttl", "");
                files.put("https://w3id.org/clausary" + path, file);
              });
    }
    return files;
  }

  @Test
  void theEntryImportsEveryFileAndTheCatalogFindsIt() throws IOException {
    Model entry = RDFDataMgr.loadModel(ENTRY.toUri().toString());
    var imported = new TreeSet<String>();
    entry.listObjectsOfProperty(OWL.imports).forEach(node -> imported.add(node.toString()));
    Map<String, Path> files = files();
    assertEquals(
        new TreeSet<>(files.keySet()), imported, "a file takes a line in " + ENTRY.getFileName());
    for (Map.Entry<String, Path> file : files.entrySet()) {
      assertEquals(
          file.getValue().toUri().getPath(),
          URI.create(String.valueOf(CATALOG.matchURI(file.getKey()))).getPath(),
          "a file takes a line in catalog-v001.xml");
    }
  }

  @Test
  void noFileImportsFromElsewhere() throws IOException {
    for (Path file : files().values()) {
      Model model = RDFDataMgr.loadModel(file.toUri().toString());
      model
          .listObjectsOfProperty(OWL.imports)
          .forEach(
              node -> assertTrue(CATALOG.matchURI(node.toString()) != null, file + " " + node));
    }
  }

  @Test
  void opensWithoutNetwork() throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    manager.getIRIMappers().add(new Local());
    OWLOntology all = manager.loadOntologyFromOntologyDocument(ENTRY.toFile());
    assertTrue(all.axioms(Imports.INCLUDED).count() > 40_000);
    assertTrue(
        all.containsIndividualInSignature(
            IRI.create(Ontology.NAMESPACE + "GDPR-13-1-c"), Imports.INCLUDED));
  }

  /** What the catalog does not name is not there. */
  private static final class Local implements OWLOntologyIRIMapper {
    private static final long serialVersionUID = 1;

    @Override
    public IRI getDocumentIRI(IRI iri) {
      String local = CATALOG.matchURI(iri.toString());
      return IRI.create(local == null ? "file:///nothing/" + iri.getShortForm() : local);
    }
  }

  @Test
  void isWithinOwl2Rl() throws Exception {
    Model all = RDFDataMgr.loadModel(ENTRY.toUri().toString());
    all.removeAll(null, OWL.imports, null);
    all.removeAll(null, null, OWL.Ontology);
    for (Path file : files().values()) {
      RDFDataMgr.read(all, file.toUri().toString());
    }
    var bytes = new ByteArrayOutputStream();
    RDFDataMgr.write(bytes, all, Lang.RDFXML);
    OWLOntology ontology =
        OWLManager.createOWLOntologyManager()
            .loadOntologyFromOntologyDocument(new ByteArrayInputStream(bytes.toByteArray()));
    List<String> violations =
        new OWL2RLProfile()
            .checkOntology(ontology).getViolations().stream()
                .filter(violation -> !isText(violation))
                .map(Object::toString)
                .sorted()
                .limit(20)
                .toList();
    assertEquals(List.of(), violations);
  }

  /**
   * A text with a language is rdf:PlainLiteral in OWL 2, which RL has; the library knows it not.
   */
  private static boolean isText(OWLProfileViolation violation) {
    return violation.toString().contains("rdf-syntax-ns#langString");
  }
}
