package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into lexemes. Words are not yet cut into tokens. */
final class QueryLexer {

  private final String query;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  QueryLexer(String query) {
    this.query = query;
  }

  /** All lexemes, the last of kind END. */
  List<Lexeme> lexemes() {
    while (skipToNext()) {
      switch (query.charAt(at)) {
        case '(' -> lexemes.add(Lexeme.mark(Lexeme.Kind.OPEN, "(", at++));
        case ')' -> lexemes.add(Lexeme.mark(Lexeme.Kind.CLOSE, ")", at++));
        case ',' -> lexemes.add(Lexeme.mark(Lexeme.Kind.COMMA, ",", at++));
        default -> lexemes.add(switched());
      }
    }
    lexemes.add(Lexeme.mark(Lexeme.Kind.END, "", query.length()));
    return lexemes;
  }

  /* comment = "#" to the end of the line, where a lexeme could begin */
  private boolean skipToNext() {
    while (at < query.length()) {
      if (query.charAt(at) == '#') {
        int end = query.indexOf('\n', at);
        at = end < 0 ? query.length() : end;
      } else if (isBlank(query.charAt(at))) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /* switched = [ "=" | "~" ] ( "(" | words ) */
  private Lexeme switched() {
    int position = at;
    Spelling spelling = null;
    for (Spelling other : List.of(Spelling.EXACT, Spelling.PLAIN)) {
      if (query.startsWith(other.sign(), at)) {
        spelling = other;
      }
    }
    at += spelling == null ? 0 : 1;
    char next = at < query.length() ? query.charAt(at) : ' ';
    if (next == '(') {
      at++;
      return new Lexeme(Lexeme.Kind.OPEN, "(", position, spelling);
    }
    return next == '"' ? quoted(position, spelling) : bare(position, spelling);
  }

  /* quoted = '"' { any character but '"' } '"' */
  private Lexeme quoted(int position, Spelling spelling) {
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      throw new QuerySyntaxException(query, query.length(), "\" to close the phrase");
    }
    String text = query.substring(at + 1, close);
    at = close + 1;
    return new Lexeme(Lexeme.Kind.WORDS, text, position, spelling);
  }

  /* bare = ( letter | digit | "*" ) { any character that ends no bare word } */
  private Lexeme bare(int position, Spelling spelling) {
    int from = at;
    if (from >= query.length() || !beginsBareWord(query.codePointAt(from))) {
      throw new QuerySyntaxException(query, from, "a word, a phrase in quotes or a parenthesis");
    }
    while (at < query.length() && !endsBareWord(at)) {
      at++;
    }
    String word = query.substring(from, at);
    if (spelling != null) {
      return new Lexeme(Lexeme.Kind.WORDS, word, position, spelling);
    }
    return word.equals(Lexeme.AT) && takeLeast()
        ? Lexeme.mark(Lexeme.Kind.AT_LEAST, "AT LEAST", position)
        : Lexeme.mark(Lexeme.kindOf(word), word, position);
  }

  private boolean takeLeast() {
    int word = at;
    while (word < query.length() && isBlank(query.charAt(word))) {
      word++;
    }
    int end = word + Lexeme.LEAST.length();
    boolean there =
        query.startsWith(Lexeme.LEAST, word) && (end == query.length() || endsBareWord(end));
    at = there ? end : at;
    return there;
  }

  private static boolean beginsBareWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == Wildcard.STAR;
  }

  private boolean endsBareWord(int offset) {
    char c = query.charAt(offset);
    return isBlank(c) || c == '(' || c == ')' || c == '"' || c == ',' && !isInNumber(offset);
  }

  /** Whether a comma stands between two digits: 1,000. */
  private boolean isInNumber(int comma) {
    return comma > 0
        && comma + 1 < query.length()
        && Character.isDigit(query.charAt(comma - 1))
        && Character.isDigit(query.charAt(comma + 1));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
