package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {

  private static final String CHINESE = "我们使用您上传的草图，训练绘图模型。IP 地址也会收集。";

  @ParameterizedTest
  @CsvSource({"abc,3", "隐私,4", "ＡＢ,4", "e\u0301,1", "a\u200bb,2", "'，',2", "😀,2"})
  void chineseTakesTwoColumns(String text, int width) {
    assertEquals(width, DisplayWidth.of(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 9, 12, 17, 30})
  void linesFitAndLoseNothing(int width) {
    List<String> lines = DisplayWidth.wrap(CHINESE, width, Integer.MAX_VALUE);
    for (String line : lines) {
      assertTrue(DisplayWidth.of(line) <= width, line);
    }
    assertEquals(CHINESE.replace(" ", ""), String.join("", lines).replace(" ", ""));
  }

  @Test
  void noLineBeginsWithAStopOrComma() {
    for (int width = 8; width < 40; width++) {
      for (String line : DisplayWidth.wrap(CHINESE, width, Integer.MAX_VALUE)) {
        assertTrue("，。".indexOf(line.charAt(0)) < 0, line);
      }
    }
  }

  @Test
  void wordsStayWholeUnlessLongerThanALine() {
    assertEquals(List.of("one two", "three"), DisplayWidth.wrap("one two three", 8, 9));
    assertEquals(List.of("abcd", "efgh", "ij"), DisplayWidth.wrap("abcdefghij", 4, 9));
    assertEquals(List.of("one two", "threef…"), DisplayWidth.wrap("one two threefour", 7, 2));
    assertEquals(List.of(""), DisplayWidth.wrap("", 10, 5));
  }

  @Test
  void theMiddleIsLeftOut() {
    String shortened = DisplayWidth.shorten("The beginning of it and the very end", 20);
    assertTrue(DisplayWidth.of(shortened) <= 20, shortened);
    assertTrue(shortened.startsWith("The begin") && shortened.endsWith("end"), shortened);
    assertEquals("short", DisplayWidth.shorten("short", 20));
    assertTrue(DisplayWidth.of(DisplayWidth.shorten(CHINESE, 21)) <= 21);
  }
}
