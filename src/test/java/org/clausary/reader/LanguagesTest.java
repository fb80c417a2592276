package org.clausary.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clausary.document.PolicyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  private static final String SPANISH =
      "Recogemos su nombre y su dirección cuando usted hace un pedido en nuestra tienda. Guardamos los"
          + " datos durante dos años y después los borramos. No vendemos la información a nadie, pero"
          + " la entregamos a los jueces cuando la ley lo exige. Puede escribirnos en todo momento.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|We collect your name when you order from us, and we keep it for two years in our files.",
        "de|Wir erheben Ihren Namen, wenn Sie bei uns bestellen, und speichern ihn für zwei Jahre.",
        "fr|Nous recueillons votre nom quand vous commandez chez nous et le gardons pour deux ans.",
        "zh|您在Fernwick下单时，我们会收集您的姓名，并保存两年。",
        "zh|我們會收集您的姓名。",
        "ja|ご注文の際に、お客様のお名前を収集し、二年間保存します。",
        "ko|주문하실 때 귀하의 이름을 수집하여 이 년 동안 보관합니다."
      })
  void tellsLanguagesApart(String language, String text) {
    assertEquals(language, Samples.read("a.md", text).language());
  }

  @Test
  void namesALanguageItHasNoWordsOfAndWarns() {
    PolicyDocument document = Samples.read("a.md", "# Privacidad\n\n" + SPANISH);
    assertEquals("es", document.language());
    assertEquals(5, document.clauses().size());
    assertEquals(1, document.problems().size());
    String message = document.problems().get(0).toString();
    assertTrue(message.contains("'es'") && message.contains("no practices"), message);
  }

  @Test
  void tellsTheLanguageOfEachSection() {
    String text =
        "# Privacy\n\nWe collect your name when you order from us, and we keep it for two years.\n"
            + "We share it with the couriers that bring what you order to you.\n\n"
            + "# Protección\n\n"
            + SPANISH
            + "\n\n# 隐私\n\n我们会收集您的姓名，并保存两年。\n\n"
            + "# Contact\n\nWrite to us at any time and we will answer you within a month or so.\n";
    PolicyDocument document = Samples.read("a.md", text);
    assertEquals(
        java.util.List.of("en", "es", "zh", "en"),
        document.sections().stream().map(s -> s.language()).toList());
    assertEquals("zh", document.clauses().get(8).language());
  }

  @Test
  void listsOfNamesDoNotChangeTheLanguage() {
    String text =
        "# Privacy\n\nWe collect your name when you order from us, and we keep it for two years.\n\n"
            + "## Providers\n\n* Fernwick Analytica Polska\n* Tallowmere Cloud Sp. z o.o.\n* Brynholt\n";
    PolicyDocument document = Samples.read("a.md", text);
    assertTrue(document.clauses().stream().allMatch(c -> c.language().equals("en")));
  }

  @Test
  void takesTheLanguageOfTheUser() {
    PolicyReader reader =
        PolicyReader.builder()
            .functionWords(Samples.WORDS)
            .language("fr")
            .limits(Limits.DEFAULT.withWords(1))
            .build();
    PolicyDocument document =
        reader.read(
            Source.of("a.md", "Name, mail".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertEquals("fr", document.clauses().get(0).language());
  }
}
