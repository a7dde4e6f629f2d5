package org.newstide.app.scoring;

/**
 * What a piece of work reached.
 *
 * @param name what is judged
 * @param figure the name of the figure
 * @param value what was reached
 * @param reach what must be reached
 * @param aim what is aimed at
 * @param records how many were extracted
 * @param seconds how long that took, reading included
 * @param line all that the script said
 */
public record Score(
    String name,
    String figure,
    double value,
    double reach,
    double aim,
    long records,
    double seconds,
    String line) {

  /** aim, reach or missed. */
  public String verdict() {
    return value >= aim ? "aim" : value >= reach ? "reach" : "missed";
  }
}
