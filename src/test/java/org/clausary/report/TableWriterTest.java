package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableWriterTest {

  private static final List<String> COLUMNS = List.of("name", "says");

  private static String written(TableWriter writer, List<String> row) throws IOException {
    var out = new StringWriter();
    writer.write(COLUMNS, List.of(row), out);
    return out.toString();
  }

  @Test
  void csvQuotesAsRfc4180() throws IOException {
    String csv = written(TableWriter.of(TableFormat.CSV), List.of("a,b", "say \"no\"\nor yes"));
    assertEquals("name,says\r\n\"a,b\",\"say \"\"no\"\"\nor yes\"\r\n", csv);
  }

  @Test
  void tsvSeparatesByTabs() throws IOException {
    assertEquals(
        "name\tsays\n\"a\tb\"\tc,d\n",
        written(TableWriter.of(TableFormat.TSV), List.of("a\tb", "c,d")));
  }

  @Test
  void jsonIsOneObjectARow() throws IOException {
    assertEquals(
        "[\n  {\n    \"name\": \"a\\\"b\",\n    \"says\": \"c\\nd\"\n  }\n]\n",
        written(TableWriter.of(TableFormat.JSON), List.of("a\"b", "c\nd")));
  }

  @Test
  void markdownCellsStayInTheirCells() throws IOException {
    assertEquals(
        "| name | says |\n| --- | --- |\n| a\\|b | \\<i\\> \\*c\\* not_stated d |\n",
        written(TableWriter.of(TableFormat.MARKDOWN), List.of("a|b", "<i> *c* not_stated\nd")));
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, true",
    "+49 30, true",
    "-3 days, true",
    "@here, true",
    "'  =A1', true",
    "＝A1, true",
    "-3.5, false",
    "+1e6, false",
    "a=b, false",
    "你好, false",
  })
  void csvCellsDoNotRunInSpreadsheets(String cell, boolean guarded) throws IOException {
    String csv = written(TableWriter.of(TableFormat.CSV), List.of("x", cell));
    assertEquals(guarded, csv.contains("'" + cell), csv);
    String raw = written(TableWriter.of(TableFormat.CSV).raw(true), List.of("x", cell));
    assertEquals(false, raw.contains("'" + cell), raw);
  }

  @Test
  void tableFitsTheTerminal() throws IOException {
    var writer = TableWriter.of(TableFormat.TABLE).fitting(20, UnaryOperator.identity());
    String table = written(writer, List.of("我们收集您的电子邮件地址", "one two three four five"));
    for (String line : table.split("\n")) {
      assertTrue(DisplayWidth.of(line) <= 20, line);
    }
    assertTrue(table.contains("我们收"), table);
    assertTrue(table.contains("five"), table);
  }

  @Test
  void tableShowsHiddenCharacters() throws IOException {
    String table = written(TableWriter.of(TableFormat.TABLE), List.of("a\u202Eb", "c\u001B[2Jd"));
    assertTrue(table.contains("a\\u202Eb") && table.contains("c\\u001B[2Jd"), table);
  }
}
