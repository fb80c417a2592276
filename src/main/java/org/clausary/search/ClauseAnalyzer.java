package org.clausary.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts clauses into what is looked for: English words without their endings, Chinese by pairs of
 * characters. One for all languages, since Chinese policies have English words in them.
 */
final class ClauseAnalyzer extends Analyzer {

  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final boolean singles;

  /**
   * @param singles whether each character counts beside the pairs; so in the index, for one
   *     character is looked for, too
   */
  ClauseAnalyzer(boolean singles) {
    this.singles = singles;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded = new LowerCaseFilter(new CJKWidthFilter(words));
    TokenStream pairs = new CJKBigramFilter(folded, SCRIPTS, singles);
    return new TokenStreamComponents(words, new PorterStemFilter(pairs));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new LowerCaseFilter(new CJKWidthFilter(in));
  }
}
