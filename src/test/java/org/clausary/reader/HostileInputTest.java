package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clausary.document.PolicyDocument;
import org.clausary.problem.ClausaryException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hurt: whatever they are, they are read or refused, and soon. */
@Timeout(60)
class HostileInputTest {

  private static final int MANY = 20_000;

  private static Map<String, String> pathological() {
    var texts = new TreeMap<String, String>();
    texts.put("quotes", ">".repeat(MANY) + " we keep logs");
    texts.put("lists", "* ".repeat(MANY) + "we keep logs");
    texts.put("brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY));
    texts.put("links", "[a](b".repeat(MANY));
    texts.put("images", "![a".repeat(MANY));
    texts.put("stars", "*a **b ".repeat(MANY));
    texts.put("star runs", "*".repeat(MANY) + "a");
    texts.put("backticks", "`a ``b ".repeat(MANY));
    texts.put("less than", "<".repeat(MANY));
    texts.put("tags", "<a ".repeat(MANY));
    texts.put("comments", "<!-- ".repeat(MANY));
    texts.put("entities", "&a".repeat(MANY));
    texts.put("full stops", "A. ".repeat(MANY));
    texts.put("open parentheses", "(We keep. ".repeat(MANY));
    texts.put("one word", "a".repeat(MANY * 10));
    texts.put("one sentence", "our logs ".repeat(MANY));
    texts.put("ideographs", "我".repeat(MANY * 5));
    texts.put("lines", "a\n".repeat(MANY));
    texts.put("bullets", "• a\n".repeat(MANY));
    texts.put("numbers", "1. ".repeat(MANY));
    texts.put("pipes", "|".repeat(MANY) + "\n" + "|-".repeat(MANY) + "\n");
    texts.put("rows", "| a | b |\n| - | - |\n" + "| c | d | e\n".repeat(MANY / 10));
    texts.put("stray rows", "| a | b |\n| - | - |\n" + "| c | d |\nx\n".repeat(MANY / 10));
    texts.put("headings", "# a\n".repeat(MANY));
    texts.put("bold headings", "**a**\n\n".repeat(MANY));
    texts.put("stops", "Yes. ".repeat(MANY * 5));
    texts.put("wide stops", "好。".repeat(MANY * 5));
    texts.put("wide cells", "<table><tr>" + "<td colspan=100>a".repeat(MANY / 10));
    texts.put("fences", "```\n".repeat(MANY / 100));
    texts.put("open scripts", "<script>\n\na\n\n".repeat(MANY / 10));
    texts.put("lone surrogates", "\uD800a ".repeat(100));
    texts.put("controls", "a\0b\u0007c\u202Ed\u2066 ".repeat(100));
    texts.put("combining", "a\u0301\u0301\u0301".repeat(MANY));
    return texts;
  }

  static Stream<String> names() {
    return pathological().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void markdown(String name) {
    read("a.md", pathological().get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void plainText(String name) {
    read("a.txt", pathological().get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void html(String name) {
    read("a.html", "<html><body>" + pathological().get(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "ul", "b", "table", "blockquote", "span", "h1", "dl"})
  void deepTags(String tag) {
    read("a.html", "<html>" + ("<" + tag + ">").repeat(MANY) + "we keep logs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.txt", "a.html"})
  void randomPieces(String name) {
    String[] pieces = {
      "**",
      "*",
      "_",
      "`",
      "[",
      "](",
      ")",
      "|",
      "\n",
      "\n\n",
      "\n|-|-|\n",
      "- ",
      "1. ",
      "# ",
      "\\",
      "&amp;",
      "<br>",
      "<td>",
      "<tr>",
      "<table>",
      "</table>",
      "<li>",
      "<ul>",
      "</p>",
      "<!--",
      "-->",
      "我们",
      "。",
      "：",
      "name",
      "We keep it.",
      " ",
      "\u00a0",
      "\u200b",
      "\uD83D\uDE00",
      "---\n",
      "  \n"
    };
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      read(name, text.toString());
    }
  }

  private static void read(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      PolicyDocument document = Samples.reader().read(Source.of(name, bytes));
      Faithful.checkSpans(document);
    } catch (ClausaryException e) {
      assertNotNull(e.problem());
    }
  }
}
