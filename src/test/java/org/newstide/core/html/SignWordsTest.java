package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "comments | COMMENTS",
        "commentList | COMMENTS",
        "commentary | -",
        "article-body | -",
        "RelatedArticles | RELATED_LINKS",
        "story__read-more | RELATED_LINKS",
        "no-sidebar | -",
        "layout has-comments | -",
        "category-comments | -",
        "ad-slot | ADVERTISEMENT",
        "header | -",
        "shareholders | -",
        "wp-caption-text | CAPTION",
        "newsletter_signup | NEWSLETTER",
        "cookie-banner | CONSENT"
      })
  void cause_asTheTableSays(String names, RemovalCause cause) {
    assertThat(SignWords.shared().cause(names)).isEqualTo(cause);
  }
}
