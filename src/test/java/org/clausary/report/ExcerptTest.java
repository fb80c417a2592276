package org.clausary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clausary.report.View.Quote;
import org.clausary.text.Span;
import org.junit.jupiter.api.Test;

/** A quote is cut around what it is quoted for. */
class ExcerptTest {

  private static final String LONG =
      "This notice covers the app, the shop and the forum, the training of our drawing models, "
          + "and whatever else we may offer to people who like to draw in the years to come.";

  private static String cut(String words, String focus, int width) {
    int at = words.indexOf(focus);
    var spans = focus.isEmpty() ? List.<Span>of() : List.of(new Span(at, at + focus.length()));
    return Excerpt.of(new Quote(words, Optional.empty(), words, spans, 0, false), width);
  }

  @Test
  void whatFitsStaysWhole() {
    assertEquals(LONG, cut(LONG, "training", LONG.length()));
  }

  @Test
  void theFocusStaysWhereverItStands() {
    assertEquals("This notice covers the app, the shop …", cut(LONG, "app", 40));
    assertEquals("… the training of our drawing models, …", cut(LONG, "training", 40));
    assertEquals("… people who like to draw in the years to come.", cut(LONG, "years", 48));
    assertEquals("This notice covers the app, the shop …", cut(LONG, "", 40));
  }

  @Test
  void chineseIsCutByItsWidth() {
    String words = "本政策适用于网站、商店与论坛，以及使用您上传的草图训练绘图模型的过程，也适用于今后推出的其他服务。";
    String cut = cut(words, "训练绘图模型", 40);
    assertTrue(cut.contains("训练绘图模型"), cut);
    assertTrue(DisplayWidth.of(cut) <= 40, cut);
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    String address = "https://studio.example/" + "x".repeat(90);
    assertTrue(DisplayWidth.of(cut(address, "studio", 40)) <= 40);
  }
}
