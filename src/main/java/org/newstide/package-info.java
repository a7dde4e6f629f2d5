/**
 * Newstide: what was written about, how often, and when did that change.
 *
 * <p>Two questions place a class. Does it need Spark? Does it touch the world (files, clock,
 * settings)? Neither: {@code core}. Spark only: {@code pipeline}. Both: {@code app}. Stages never
 * import one another; they meet at {@code tables}.
 */
package org.newstide;
