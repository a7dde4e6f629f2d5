package org.newstide.core.query;

import java.io.Serializable;

/**
 * What an analyst asks of a text: a query of the theme language.
 *
 * <table>
 * <caption>The theme language</caption>
 * <tr><th>Pattern</th><th>Meaning</th><th>Example</th></tr>
 * <tr><td>{@code word}</td><td>the whole token, in any case, with its diacritics wherever the tone
 *     mark is put; a word of several tokens is a phrase</td>
 *     <td>{@code NATO}, {@code Kim-Jong-un}</td></tr>
 * <tr><td>{@code "several words"}</td><td>these tokens in a row, within a sentence; blanks and
 *     punctuation between them do not matter</td>
 *     <td>{@code "châu Á Thái Bình Dương"}</td></tr>
 * <tr><td>{@code word*}</td><td>any token that begins so; in a phrase the last one</td>
 *     <td>{@code missile*}, {@code "ballistic missile*"}</td></tr>
 * <tr><td>{@code =word}, {@code ="words"}</td><td>capitals exactly as written</td>
 *     <td>{@code =Nga}, {@code ="Bắc Kinh"}</td></tr>
 * <tr><td>{@code ~word}, {@code ~"words"}</td><td>diacritics do not matter, {@code đ} is {@code
 *     d}</td><td>{@code ~"Trieu Tien"}</td></tr>
 * <tr><td>{@code a NEAR/n b}</td><td>both in a paragraph, in either order, the later one beginning
 *     at most {@code n} tokens behind the end of the earlier (neighbours are at 1); they may
 *     interlock but share no word</td><td>{@code (Nga OR Moskva) NEAR/5 "hợp tác"}</td></tr>
 * <tr><td>{@code a NOT NEAR/n b}</td><td>{@code a} where no {@code b} is so near or overlaps
 *     it</td><td>{@code Guinea NOT NEAR/1 Bissau}</td></tr>
 * <tr><td>{@code NOT a}</td><td>no {@code a} in the scope; only as a part of {@code AND}</td>
 *     <td>{@code Nga AND NOT "hoa hậu"}</td></tr>
 * <tr><td>{@code a AND b}</td><td>both in the scope</td><td>{@code Mỹ AND "trừng phạt"}</td></tr>
 * <tr><td>{@code a OR b}</td><td>one of them or both</td><td>{@code Moskva OR Moscow}</td></tr>
 * <tr><td>{@code SENTENCE(a)}</td><td>{@code a} holds within a single sentence</td>
 *     <td>{@code SENTENCE(Nga AND Trung AND "tập trận")}</td></tr>
 * <tr><td>{@code PARAGRAPH(a)}</td><td>{@code a} holds within a single paragraph; inside {@code
 *     SENTENCE} it is that sentence</td><td>{@code PARAGRAPH(NATO AND "châu Á")}</td></tr>
 * <tr><td>{@code ( )}</td><td>grouping</td><td>{@code (a OR b) AND c}</td></tr>
 * <tr><td>{@code # …}</td><td>a comment up to the end of the line</td>
 *     <td>{@code # Moskva stands for Russia}</td></tr>
 * </table>
 *
 * <p>{@code NEAR} binds tighter than {@code NOT}, that than {@code AND}, that than {@code OR}; a
 * row of {@code NEAR} is read from the left. The scope is the whole text unless {@code SENTENCE} or
 * {@code PARAGRAPH} narrows it. Operators are in upper case; in lower case, or in quotes, they are
 * words. Two parts side by side with no operator are an error, because half of all readers would
 * take them for AND and the other half for a phrase. {@code NEAR} measures from words, phrases, OR
 * of such, and NEAR. Queries are cut into tokens by the very code that cuts the texts, so hyphens,
 * blanks and tone marks agree.
 *
 * <p><b>Mentions.</b> A query that holds has at least one place, so "holds" and "has places" are
 * one:
 *
 * <ul>
 *   <li>words and phrases: every occurrence;
 *   <li>OR: the places of all parts that hold;
 *   <li>AND: the places of all its parts, if they all hold and none of its NOT parts does; NOT
 *       gives no places;
 *   <li>NEAR: the hulls of all pairs near enough, but only the minimal ones: a hull around another
 *       hull is left out (minimal-interval semantics: C. Clarke, G. Cormack, F. Burkowski, An
 *       Algebra for Structured Text Search, 1995);
 *   <li>NOT NEAR: the places of its left side that are left;
 *   <li>SENTENCE, PARAGRAPH: for each sentence or paragraph in which the inner query holds, one
 *       place: the hull of the words that matched there.
 * </ul>
 *
 * <p>The <i>branch</i> of a mention is the part of the query whose place it is: the words, the NEAR
 * or the SENTENCE. A place found by several branches counts once, for the first in the query.
 *
 * <p>{@link #toString} prints the canonical query: words as they are compared, phrases in quotes,
 * no needless parentheses, no comments; parsing it gives an equal query.
 */
public sealed interface ThemeQuery extends Serializable permits QueryNode {

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException if it is not in the language above; the message shows the place
   */
  static ThemeQuery parse(String query) {
    return new QueryParser(query).parse();
  }
}
