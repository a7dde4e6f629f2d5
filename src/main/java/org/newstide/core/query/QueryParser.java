package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.query.Lexeme.Kind;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * Reads a query by recursive descent, a method for each production:
 *
 * <pre>
 * query  = all { "OR" all } ;
 * all    = factor { "AND" factor } ;
 * factor = [ "NOT" ] near ;
 * near   = atom { [ "NOT" ] "NEAR/" number atom } ;
 * atom   = "(" query ")" | ( "SENTENCE" | "PARAGRAPH" ) "(" query ")" | words ;
 * words  = [ "=" | "~" ] ( bare | quoted ) ;
 * bare   = ( letter | digit ) { any character but blank, parenthesis, quote } [ "*" ] ;
 * quoted = '"' { any character but '"' } [ "*" ] '"' ;
 * </pre>
 *
 * The last two are read by {@link QueryLexer}.
 */
final class QueryParser {

  /** Deep enough for any query that a person reads, shallow enough for any stack. */
  private static final int DEPTH_LIMIT = 100;

  private static final String ATOM = "a word, a phrase in quotes, SENTENCE, PARAGRAPH or (";
  private static final String OPERATOR =
      "AND, OR, NEAR/n or quotes around words that belong together";

  private final String query;
  private final List<Lexeme> lexemes;
  private int at;
  private int depth;

  QueryParser(String query) {
    this.query = query;
    this.lexemes = new QueryLexer(query).lexemes();
  }

  QueryNode parse() {
    QueryNode parsed = query();
    if (peek().kind() != Kind.END) {
      throw expected(peek().kind() == Kind.NOT ? "AND before NOT" : OPERATOR);
    }
    return parsed;
  }

  /* query = all { "OR" all } */
  private QueryNode query() {
    List<QueryNode> parts = new ArrayList<>();
    int start = peek().position();
    do {
      parts.add(all());
      if (!parts.get(parts.size() - 1).finds()) {
        throw new QuerySyntaxException(
            query, start, "something to find before NOT: NOT stands only in AND");
      }
      start = lexemes.get(Math.min(at + 1, lexemes.size() - 1)).position();
    } while (take(Kind.OR));
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  /* all = factor { "AND" factor } */
  private QueryNode all() {
    List<QueryNode> parts = new ArrayList<>();
    int start = peek().position();
    do {
      parts.add(factor());
    } while (take(Kind.AND));
    if (parts.size() == 1) {
      return parts.get(0);
    }
    if (parts.stream().noneMatch(QueryNode::finds)) {
      throw new QuerySyntaxException(query, start, "a part of AND that is not NOT");
    }
    return new And(parts);
  }

  /* factor = [ "NOT" ] near */
  private QueryNode factor() {
    return take(Kind.NOT) ? new Not(near()) : near();
  }

  /* near = atom { [ "NOT" ] "NEAR/" number atom } */
  private QueryNode near() {
    int start = peek().position();
    QueryNode left = atom();
    while (peek().kind() == Kind.NEAR || isNotNear()) {
      boolean apart = take(Kind.NOT);
      int tokens = distance(next());
      requireLocal(left, start);
      int rightStart = peek().position();
      QueryNode right = atom();
      requireLocal(right, rightStart);
      left = new Near(left, right, tokens, apart);
    }
    return left;
  }

  /* atom = "(" query ")" | ( "SENTENCE" | "PARAGRAPH" ) "(" query ")" | words */
  private QueryNode atom() {
    switch (peek().kind()) {
      case OPEN -> {
        return parenthesised();
      }
      case SENTENCE, PARAGRAPH -> {
        return new Within(Scope.valueOf(next().text()), parenthesised());
      }
      case WORDS -> {
        return words(next());
      }
      default -> throw expected(ATOM);
    }
  }

  private QueryNode parenthesised() {
    if (depth == DEPTH_LIMIT) {
      throw expected("at most " + DEPTH_LIMIT + " parentheses within one another");
    }
    if (!take(Kind.OPEN)) {
      throw expected("(");
    }
    depth++;
    QueryNode inner = query();
    if (!take(Kind.CLOSE)) {
      throw expected(peek().kind() == Kind.END ? ")" : ") or " + OPERATOR);
    }
    depth--;
    return inner;
  }

  /* words = [ "=" | "~" ] ( bare | quoted ) */
  private QueryNode words(Lexeme lexeme) {
    TokenizedText tokens = Tokenizer.tokenize(lexeme.text());
    if (tokens.size() == 0 || tokens.size() > Words.LIMIT) {
      throw new QuerySyntaxException(
          query, lexeme.position(), "1 to " + Words.LIMIT + " words with letters or digits");
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(lexeme.spelling().canonical(tokens.surface(i)));
    }
    return new Words(words, lexeme.prefix(), lexeme.spelling());
  }

  private int distance(Lexeme near) {
    String number = near.text().replaceFirst("^NEAR/?", "");
    int tokens = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
    if (tokens < 1 || tokens > Near.LIMIT) {
      throw new QuerySyntaxException(
          query, near.position(), "NEAR/n with n from 1 to " + Near.LIMIT + ", for example NEAR/5");
    }
    return tokens;
  }

  private void requireLocal(QueryNode part, int position) {
    if (!part.local()) {
      throw new QuerySyntaxException(
          query, position, "words, phrases, OR of such or NEAR on both sides of NEAR");
    }
  }

  private boolean isNotNear() {
    return peek().kind() == Kind.NOT && lexemes.get(at + 1).kind() == Kind.NEAR;
  }

  private Lexeme peek() {
    return lexemes.get(at);
  }

  private Lexeme next() {
    return lexemes.get(at++);
  }

  private boolean take(Kind kind) {
    boolean there = peek().kind() == kind;
    at += there ? 1 : 0;
    return there;
  }

  private QuerySyntaxException expected(String what) {
    return new QuerySyntaxException(query, peek().position(), what);
  }
}
