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
 * <tr><td>{@code word*}, {@code w*d}, {@code *ord}, {@code *or*}</td><td>any token that is so with
 *     any characters at the star; at most two stars in a word, and two letters unless the only star
 *     ends it; in a phrase any of the words</td>
 *     <td>{@code missile*}, {@code "ballistic missile* test*"}, {@code organi*ation}</td></tr>
 * <tr><td>{@code =word}, {@code ="words"}</td><td>capitals exactly as written</td>
 *     <td>{@code =Nga}, {@code ="Bắc Kinh"}</td></tr>
 * <tr><td>{@code ~word}, {@code ~"words"}</td><td>diacritics do not matter, {@code đ} is {@code
 *     d}</td><td>{@code ~"Trieu Tien"}</td></tr>
 * <tr><td>{@code =( )}, {@code ~( )}</td><td>the same for all words inside without a sign of their
 *     own</td><td>{@code =(Nga OR Moskva)}</td></tr>
 * <tr><td>{@code a NEAR/n b}</td><td>both in a paragraph, in either order, the later one beginning
 *     at most {@code n} tokens behind the end of the earlier (neighbours are at 1); they may
 *     interlock but share no word</td><td>{@code (Nga OR Moskva) NEAR/5 "hợp tác"}</td></tr>
 * <tr><td>{@code a BEFORE/n b}, {@code a AFTER/n b}</td><td>the same in this order, one behind the
 *     end of the other</td><td>{@code phóng BEFORE/4 "tên lửa"}</td></tr>
 * <tr><td>{@code a NOT NEAR/n b}, {@code NOT BEFORE/n}, {@code NOT AFTER/n}</td><td>{@code a} where
 *     no {@code b} is so near; for NEAR, or overlaps it</td>
 *     <td>{@code Guinea NOT NEAR/1 Bissau}</td></tr>
 * <tr><td>{@code NOT a}</td><td>no {@code a} in the scope; only as a part of {@code AND}</td>
 *     <td>{@code Nga AND NOT "hoa hậu"}</td></tr>
 * <tr><td>{@code a AND b}</td><td>both in the scope</td><td>{@code Mỹ AND "trừng phạt"}</td></tr>
 * <tr><td>{@code a OR b}</td><td>one of them or both</td><td>{@code Moskva OR Moscow}</td></tr>
 * <tr><td>{@code SENTENCE(a)}</td><td>{@code a} holds within a single sentence</td>
 *     <td>{@code SENTENCE(Nga AND Trung AND "tập trận")}</td></tr>
 * <tr><td>{@code PARAGRAPH(a)}</td><td>{@code a} holds within a single paragraph; inside {@code
 *     SENTENCE} it is that sentence</td><td>{@code PARAGRAPH(NATO AND "châu Á")}</td></tr>
 * <tr><td>{@code TITLE(a)}</td><td>{@code a} holds within the title</td>
 *     <td>{@code TITLE(NATO)}</td></tr>
 * <tr><td>{@code LEAD(a)}</td><td>{@code a} holds within the first paragraph of the text, of which
 *     three sentences count</td><td>{@code TITLE(oil) OR LEAD("crude oil")}</td></tr>
 * <tr><td>{@code AT LEAST n OF (a, b, …)}</td><td>so many of the parts in the scope</td>
 *     <td>{@code AT LEAST 2 OF (Nga, Mỹ, "Trung Quốc")}</td></tr>
 * <tr><td>{@code AT LEAST n TIMES (a)}</td><td>{@code a} has so many places in the scope</td>
 *     <td>{@code AT LEAST 3 TIMES (wheat OR corn)}</td></tr>
 * <tr><td>{@code THEME(id)}</td><td>what that theme finds in texts of the language, its children
 *     included</td><td>{@code THEME(sanctions) AND Nga}</td></tr>
 * <tr><td>{@code ACTOR(id)}</td><td>any of that actor's names for the language</td>
 *     <td>{@code ACTOR(nato) NEAR/10 "châu Á"}</td></tr>
 * <tr><td>{@code ( )}</td><td>grouping</td><td>{@code (a OR b) AND c}</td></tr>
 * <tr><td>{@code # …}</td><td>a comment up to the end of the line</td>
 *     <td>{@code # Moskva stands for Russia}</td></tr>
 * </table>
 *
 * <p>{@code NEAR} and its kin bind tighter than {@code NOT}, that than {@code AND}, that than
 * {@code OR}; a row of {@code NEAR} is read from the left. The scope is title and text together
 * unless {@code SENTENCE} and the like narrow it; a scope within a scope is where both are.
 * Operators are in upper case; in lower case, or in quotes, they are words. Two parts side by side
 * with no operator are an error, because half of all readers would take them for AND and the other
 * half for a phrase. {@code NEAR} measures from words, phrases, OR of such, and NEAR. Queries are
 * cut into tokens by the very code that cuts the texts, so hyphens, blanks and tone marks agree.
 *
 * <p><b>Mentions.</b> A query that holds has at least one place, so "holds" and "has places" are
 * one:
 *
 * <ul>
 *   <li>words and phrases: every occurrence;
 *   <li>OR, AT LEAST: the places of all parts that hold;
 *   <li>THEME, ACTOR: the places of what is referred to;
 *   <li>AND: the places of all its parts, if they all hold and none of its NOT parts does; NOT
 *       gives no places;
 *   <li>NEAR: the hulls of all pairs near enough, but only the minimal ones: a hull around another
 *       hull is left out (minimal-interval semantics: C. Clarke, G. Cormack, F. Burkowski, An
 *       Algebra for Structured Text Search, 1995);
 *   <li>NOT NEAR: the places of its left side that are left;
 *   <li>SENTENCE, PARAGRAPH, TITLE, LEAD: for each such piece in which the inner query holds, one
 *       place: the hull of the words that matched there.
 * </ul>
 *
 * <p>The <i>branch</i> of a mention is the part of the query whose place it is: the words, the
 * NEAR, the reference, or the SENTENCE; of a SENTENCE around OR, that around the first part that
 * holds. A place found by several branches counts once, for the first in the query.
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
