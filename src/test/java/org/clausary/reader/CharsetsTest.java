package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.ReadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetsTest {

  private static final String CHINESE = "我们收集您的姓名。";

  private static String read(String name, byte[] bytes) {
    return Samples.reader().read(Source.of(name, bytes)).source();
  }

  private static byte[] withMark(String text, Charset charset, int... mark) {
    byte[] plain = text.getBytes(charset);
    byte[] out = new byte[mark.length + plain.length];
    for (int i = 0; i < mark.length; i++) {
      out[i] = (byte) mark[i];
    }
    System.arraycopy(plain, 0, out, mark.length, plain.length);
    return out;
  }

  @Test
  void readsByteOrderMarks() {
    assertEquals(
        CHINESE, read("a.md", withMark(CHINESE, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)));
    assertEquals(CHINESE, read("a.md", withMark(CHINESE, StandardCharsets.UTF_16LE, 0xFF, 0xFE)));
    assertEquals(CHINESE, read("a.txt", withMark(CHINESE, StandardCharsets.UTF_16BE, 0xFE, 0xFF)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb2312", "GBK", "gb18030", "utf-8", "big5"})
  void readsWhatAPageDeclares(String name) {
    String page =
        "<html><head><meta charset=\"" + name + "\"></head><body><p>資料政策。</p></body></html>";
    Charset charset =
        name.startsWith("g") || name.startsWith("G")
            ? Charset.forName("GB18030")
            : Charset.forName(name);
    assertEquals(page, read("a.html", page.getBytes(charset)));
  }

  @Test
  void readsWhatAServerDeclares() {
    byte[] bytes = CHINESE.getBytes(Charset.forName("GB18030"));
    Source source =
        Source.of("https://fernwick.example/p", bytes, Optional.of("text/plain; charset=GB2312"));
    assertEquals(CHINESE, Samples.reader().read(source).source());
  }

  @Test
  void refusesBytesThatAreNotUtf8AndSaysWhere() {
    byte[] bytes = "We keep caf\u00e9 bills.".getBytes(StandardCharsets.ISO_8859_1);
    String message = assertThrows(ReadException.class, () -> read("a.md", bytes)).getMessage();
    assertTrue(message.contains("byte 11"), message);
    assertTrue(message.contains("--encoding NAME"), message);
  }

  @Test
  void refusesATruncatedCharacter() {
    byte[] whole = CHINESE.getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertThrows(ReadException.class, () -> read("a.txt", cut));
  }

  @Test
  void takesTheEncodingOfTheUser() {
    byte[] bytes = "We keep caf\u00e9 bills.".getBytes(StandardCharsets.ISO_8859_1);
    PolicyReader reader =
        PolicyReader.builder().encoding("ISO-8859-1").limits(Limits.DEFAULT.withWords(1)).build();
    PolicyDocument document = reader.read(Source.of("a.md", bytes));
    assertEquals("We keep caf\u00e9 bills.", document.source());
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-7", "UNICODE-1-1-UTF-7", "no-such-name", "&&&"})
  void refusesUnknownEncodingsAndUtf7(String name) {
    PolicyReader.Builder builder = PolicyReader.builder().encoding(name);
    assertThrows(ReadException.class, builder::build);
  }
}
