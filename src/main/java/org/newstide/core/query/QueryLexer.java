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
        default -> lexemes.add(words());
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
      } else if (Character.isWhitespace(query.charAt(at)) || query.charAt(at) == '\u00a0') {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  /* words = [ "=" | "~" ] ( bare | quoted ) */
  private Lexeme words() {
    int position = at;
    Spelling spelling = Spelling.FOLDED;
    for (Spelling other : List.of(Spelling.EXACT, Spelling.PLAIN)) {
      if (query.startsWith(other.sign(), at)) {
        spelling = other;
      }
    }
    at += spelling.sign().length();
    if (at < query.length() && query.charAt(at) == '"') {
      return quoted(position, spelling);
    }
    return bare(position, spelling);
  }

  /* quoted = '"' { any character but '"' } [ "*" ] '"' */
  private Lexeme quoted(int position, Spelling spelling) {
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      throw new QuerySyntaxException(query, query.length(), "\" to close the phrase");
    }
    Lexeme lexeme = starred(position, spelling, at + 1, close);
    at = close + 1;
    return lexeme;
  }

  /* bare = ( letter | digit ) { any character but blank, parenthesis, quote } [ "*" ] */
  private Lexeme bare(int position, Spelling spelling) {
    int from = at;
    if (from >= query.length() || !Character.isLetterOrDigit(query.codePointAt(from))) {
      throw new QuerySyntaxException(query, from, "a word, a phrase in quotes or a parenthesis");
    }
    while (at < query.length() && !endsBareWord(query.charAt(at))) {
      at++;
    }
    String word = query.substring(from, at);
    if (spelling == Spelling.FOLDED && Lexeme.isReserved(word)) {
      return Lexeme.operator(word, position);
    }
    return starred(position, spelling, from, at);
  }

  private static boolean endsBareWord(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == ')' || c == '"';
  }

  private Lexeme starred(int position, Spelling spelling, int from, int to) {
    int star = query.indexOf('*', from);
    boolean prefix = star >= 0 && star < to;
    if (prefix && star != to - 1) {
      throw new QuerySyntaxException(query, star, "* only at the end of a word or phrase");
    }
    String text = query.substring(from, prefix ? star : to);
    if (prefix && (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1)))) {
      throw new QuerySyntaxException(query, star, "the beginning of a word before *");
    }
    return new Lexeme(Lexeme.Kind.WORDS, text, position, spelling, prefix);
  }
}
