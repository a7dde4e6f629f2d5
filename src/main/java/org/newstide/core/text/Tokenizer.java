package org.newstide.core.text;

/**
 * Cuts a text into tokens, sentences and paragraphs. Stateless, so one serves all threads; linear
 * time, for any input.
 *
 * <table>
 * <caption>What is a token</caption>
 * <tr><th>text</th><th>tokens</th><th>rule</th></tr>
 * <tr><td>{@code tên lửa}</td><td>tên · lửa</td><td>a run of letters, combining marks and digits;
 * invisible characters inside it (soft hyphen, joiners) belong to it</td></tr>
 * <tr><td>{@code Kim Jong-un}, {@code C&A}, {@code a_b}</td><td>Kim · Jong · un, C · A, a · b</td>
 * <td>everything else parts</td></tr>
 * <tr><td>{@code don't}, {@code O’Brien}</td><td>don't, O’Brien</td><td>an apostrophe between
 * letters joins</td></tr>
 * <tr><td>{@code Korea's}</td><td>Korea</td><td>but the clitic {@code 's} at the end is no token
 * </td></tr>
 * <tr><td>{@code l'homme}, {@code qu'il}</td><td>l · homme, qu · il</td><td>and behind {@code c, d,
 * j, l, m, n, s, t, qu} it parts</td></tr>
 * <tr><td>{@code 1.000}, {@code 3,5}, {@code 15/5}, {@code 10:30}</td><td>one each</td><td>{@code .
 * , / :} between two digits join</td></tr>
 * <tr><td>{@code U.S.}, {@code D.C}</td><td>U.S, D.C</td><td>a full stop between single letters
 * joins</td></tr>
 * <tr><td>{@code TP.HCM}, {@code GS.TS}</td><td>TP · HCM, GS · TS</td><td>between longer ones it
 * parts, but ends no sentence</td></tr>
 * <tr><td>{@code 東京都}</td><td>as ICU cuts it</td><td>scripts without spaces: Thai, Lao, Khmer,
 * Burmese, Chinese, Japanese</td></tr>
 * </table>
 *
 * <p>A sentence ends at {@code . ! ? …} where the next word does not begin with a small letter,
 * closing quotes and brackets included; not behind abbreviations ({@code Mr. Gs. TP.}), initials,
 * and the number of a list item; without a blank only where a small letter stands before and a
 * capital behind. It always ends at the stops of scripts without capitals ({@code 。！？।}), at
 * bullets and at the end of a line. Every line that holds a token is a paragraph.
 */
public final class Tokenizer {

  private Tokenizer() {}

  /**
   * Cuts a text.
   *
   * @param text paragraphs separated by newlines, in any normalisation form
   * @return its tokens; none for an empty text
   */
  public static TokenizedText tokenize(String text) {
    return new TokenScan(text).run();
  }
}
