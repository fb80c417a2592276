package org.clausary.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clausary.problem.InvalidException;
import org.clausary.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

  @TempDir Path folder;

  @Test
  void filesAreFoundByFolderAndByWhatTheyAre() throws IOException {
    write("infer/20-b.rq", "CONSTRUCT WHERE { ?s ?p ?o }");
    write("report/first.rq", "SELECT * { ?s ?p ?o }");
    write("check/fault.rq", "SELECT * { ?s ?p ?o }");
    write("own.rq", "SELECT * { ?s ?p ?o }");
    write("10-own.rq", "CONSTRUCT WHERE { ?s ?p ?o }");
    var queries = Queries.load(List.of(folder), true);
    assertEquals(List.of("10-own", "20-b"), names(queries.rules()));
    assertEquals(List.of("first", "own"), names(queries.aboutPolicies()));
    assertEquals(List.of("fault"), names(queries.all("check")));
    assertEquals(List.of(), queries.all("evaluate"));
  }

  @Test
  void aFileOfTheUserReplacesTheOneOfThatName() throws IOException {
    write("a/report/x.rq", "SELECT ?first { ?first ?p ?o }");
    write("b/report/x.rq", "SELECT ?second { ?second ?p ?o }");
    var queries = Queries.load(List.of(folder.resolve("a"), folder.resolve("b")), true);
    assertTrue(queries.question("x").text().contains("?second"));
  }

  @Test
  void anUnknownNameIsAnErrorThatListsTheKnown() throws IOException {
    write("report/rights.rq", "SELECT * { ?s ?p ?o }");
    var queries = Queries.load(List.of(folder), true);
    var e = assertThrows(UsageException.class, () -> queries.question("right"));
    assertTrue(e.getMessage().contains("rights"), e.getMessage());
  }

  @Test
  void aMissingFolderIsAnError() {
    var missing = List.of(folder.resolve("missing"));
    assertThrows(InvalidException.class, () -> Queries.load(missing, true));
  }

  private static List<String> names(List<QueryFile> files) {
    return files.stream().map(QueryFile::name).toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
