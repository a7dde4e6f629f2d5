package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.query.Lexeme.Kind;

/**
 * Reads a query by recursive descent, a method for each production:
 *
 * <pre>
 * query     = all { "OR" all } ;
 * all       = factor { "AND" factor } ;
 * factor    = [ "NOT" ] near ;
 * near      = atom { [ "NOT" ] ( "NEAR/" | "BEFORE/" | "AFTER/" ) number atom } ;
 * atom      = group | scope | count | reference | words ;
 * group     = [ switch ] "(" query ")" ;
 * scope     = ( "SENTENCE" | "PARAGRAPH" | "TITLE" | "LEAD" ) "(" query ")" ;
 * count     = "AT LEAST" number ( "OF" "(" query "," query { "," query } ")"
 *                               | "TIMES" "(" query ")" ) ;
 * reference = ( "THEME" | "ACTOR" ) "(" id ")" ;
 * words     = [ switch ] ( bare | quoted ) ;
 * switch    = "=" | "~" ;
 * bare      = ( letter | digit | "*" ) { any character but blank, parenthesis, quote, comma } ;
 * quoted    = '"' { any character but '"' } '"' ;
 * </pre>
 *
 * The last two are read by {@link QueryLexer}.
 */
final class QueryParser {

  /** Deep enough for any query that a person reads, shallow enough for any stack. */
  private static final int DEPTH_LIMIT = 100;

  private static final String ATOM = "a word, a phrase in quotes, SENTENCE, AT LEAST, THEME or (";
  private static final String OPERATOR =
      "AND, OR, NEAR/n or quotes around words that belong together";

  private final String query;
  private final List<Lexeme> lexemes;
  private int at;
  private int depth;

  /** How words without a switch of their own are compared. */
  private Spelling spelling = Spelling.FOLDED;

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

  /* near = atom { [ "NOT" ] ( "NEAR/" | "BEFORE/" | "AFTER/" ) number atom } */
  private QueryNode near() {
    int start = peek().position();
    QueryNode left = atom();
    while (peek().kind() == Kind.NEAR || isNotNear()) {
      boolean apart = take(Kind.NOT);
      Lexeme operator = next();
      String name = operator.text().replaceFirst("/.*", "");
      int tokens =
          number(
              operator,
              operator.text().substring(name.length()).replaceFirst("^/", ""),
              Near.LIMIT,
              name + "/n with n from 1 to " + Near.LIMIT + ", for example " + name + "/5");
      requireLocal(left, start, name);
      int rightStart = peek().position();
      QueryNode right = atom();
      requireLocal(right, rightStart, name);
      left = new Near(left, Near.Order.valueOf(name), right, tokens, apart);
    }
    return left;
  }

  /* atom = group | scope | count | reference | words */
  private QueryNode atom() {
    return switch (peek().kind()) {
      case OPEN -> parenthesised();
      case SCOPE -> new Within(Scope.valueOf(next().text()), parenthesised());
      case AT_LEAST -> atLeast();
      case REFERENCE -> reference();
      case WORDS -> words(next());
      default -> throw expected(ATOM);
    };
  }

  /* group = [ switch ] "(" query ")" */
  private QueryNode parenthesised() {
    Spelling outer = spelling;
    open();
    Spelling inner = lexemes.get(at - 1).spelling();
    spelling = inner == null ? outer : inner;
    QueryNode part = query();
    close();
    spelling = outer;
    return part;
  }

  /* count = "AT LEAST" number ( "OF" "(" query "," query { "," query } ")" | "TIMES" group ) */
  private QueryNode atLeast() {
    Lexeme start = next();
    Lexeme count = next();
    int least = number(count, count.text(), Times.LIMIT, "a number from 1, for example 2");
    String what = peek().kind() == Kind.WORDS ? next().text() : "";
    if (what.equals("TIMES")) {
      return new Times(least, parenthesised());
    }
    if (!what.equals("OF")) {
      at -= what.isEmpty() ? 0 : 1;
      throw expected("OF or TIMES");
    }
    List<QueryNode> parts = new ArrayList<>();
    open();
    do {
      parts.add(query());
    } while (take(Kind.COMMA));
    close();
    if (parts.size() < 2 || least > parts.size()) {
      throw new QuerySyntaxException(
          query,
          start.position(),
          "two parts or more, with commas between them, and no fewer than n");
    }
    return new AtLeast(least, parts);
  }

  /* reference = ( "THEME" | "ACTOR" ) "(" id ")" */
  private QueryNode reference() {
    Reference.Kind kind = Reference.Kind.valueOf(next().text());
    open();
    Lexeme id = peek();
    if (id.kind() != Kind.WORDS || !Reference.ID.matcher(id.text()).matches()) {
      throw expected("the id of a definition: lower-case letters, digits and hyphens");
    }
    at++;
    close();
    return new Reference(kind, id.text());
  }

  private void open() {
    if (depth == DEPTH_LIMIT) {
      throw expected("at most " + DEPTH_LIMIT + " parentheses within one another");
    }
    if (!take(Kind.OPEN)) {
      throw expected("(");
    }
    depth++;
  }

  private void close() {
    if (!take(Kind.CLOSE)) {
      throw expected(peek().kind() == Kind.END ? ")" : ") or " + OPERATOR);
    }
    depth--;
  }

  /* words = [ switch ] ( bare | quoted ) */
  private QueryNode words(Lexeme lexeme) {
    try {
      return WordsReader.read(
          lexeme.text(), lexeme.spelling() == null ? spelling : lexeme.spelling());
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(query, lexeme.position(), e.getMessage());
    }
  }

  private int number(Lexeme at, String digits, int limit, String expected) {
    int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    if (number < 1 || number > limit) {
      throw new QuerySyntaxException(query, at.position(), expected);
    }
    return number;
  }

  private void requireLocal(QueryNode part, int position, String operator) {
    if (!part.local()) {
      throw new QuerySyntaxException(
          query,
          position,
          "words, phrases, actors, OR of such or NEAR on both sides of " + operator);
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
