package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.clausary.document.PolicyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real policies, where they lie beside the project: all are read, nothing is lost. */
@Timeout(300)
class CorpusTest {

  private static final Path POLICIES =
      Path.of(System.getProperty("clausary.corpora", "../shared/corpora")).resolve("policies");

  private static final PolicyReader READER =
      PolicyReader.builder().functionWords(Samples.WORDS).build();

  @Test
  void readsEveryPolicyWhole() {
    assumeTrue(Files.isDirectory(POLICIES), "no corpora beside the project");
    List<Input> inputs = Inputs.of(List.of(POLICIES.toString()));
    assertTrue(inputs.size() > 30);
    for (Input input : inputs) {
      check(READER.read(input.source(Limits.DEFAULT)));
    }
  }

  @Test
  void readsEveryPolicyOfTheBulkArchive() throws IOException {
    Path archive = POLICIES.resolve("bulk.tar.gz");
    assumeTrue(Files.isRegularFile(archive), "no corpora beside the project");
    int read = 0;
    for (Source source : sources(archive)) {
      check(READER.read(source));
      read++;
    }
    assertEquals(250, read);
  }

  private static List<Source> sources(Path archive) throws IOException {
    var sources = new ArrayList<Source>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        var tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        if (e.getName().endsWith(".md")) {
          sources.add(Source.of(e.getName(), tar, Limits.DEFAULT));
        }
      }
    }
    return sources;
  }

  private static void check(PolicyDocument document) {
    Faithful.checkSpans(document);
    Faithful.checkNothingLost(document);
  }
}
